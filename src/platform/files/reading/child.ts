/**
 * The process in which a file that somebody sent is opened: asked one thing, answers, ends. Run by itself from the
 * sources (`reading.ts` starts it), so nothing here may need a build.
 */
import { readFileSync } from 'node:fs';
import { examineOffice, readOffice } from './office.ts';
import { examinePdf, readPdf } from './pdf.ts';
import { remakePicture } from './picture.ts';
import type { Answered, Asked, Examined, ReadText } from './told.ts';

async function answer(asked: Asked): Promise<Answered<Examined | ReadText>> {
  if (asked.what === 'examine' && asked.kind === 'image') return remakePicture(asked.path, asked.to);
  const bytes = new Uint8Array(readFileSync(asked.path));
  const { what, kind } = asked;
  if (kind === 'pdf') return what === 'read' ? readPdf(bytes) : examinePdf(bytes);
  if (kind === 'image') throw new Error('a picture has no text');
  return what === 'read' ? readOffice(kind, bytes) : examineOffice(kind, bytes);
}

process.once('message', async (asked: Asked) => {
  const answered = await answer(asked).catch((): Answered<never> => ({ ok: false, reason: 'broken' }));
  process.send?.(answered, () => process.exit(0));
});
