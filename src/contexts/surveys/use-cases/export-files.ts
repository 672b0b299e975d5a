/** The files of a wave in one archive, written as it is read: one file in memory at a time. */
import { Zip, ZipPassThrough } from 'fflate';
import type { FileStore } from '../../../platform/files/file-store.ts';
import type { SurveyFile } from '../queries/files.ts';

/** `question/receipt-name`: the receipt is the answer's, as the table of answers bears it not, but its holder does. */
export async function* filesZip(
  files: Pick<FileStore, 'open'>,
  all: readonly SurveyFile[],
): AsyncGenerator<Uint8Array> {
  let written: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    written.push(chunk);
  });
  for (const { id, question, receipt, name } of all) {
    const stream = await files.open(id);
    if (!stream) continue;
    const entry = new ZipPassThrough(`${question}/${receipt}-${name}`);
    zip.add(entry);
    for await (const chunk of stream) {
      entry.push(chunk);
      yield* written;
      written = [];
    }
    entry.push(new Uint8Array(), true);
    yield* written;
    written = [];
  }
  zip.end();
  yield* written;
}
