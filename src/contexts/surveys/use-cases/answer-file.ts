/**
 * A file given as an answer: received to the disk, recognised by its content, examined in a process of its own, kept.
 * What is refused leaves nothing. Pictures are made anew, without what the camera wrote in them.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import { cleanName } from '../../../platform/files/clean-name.ts';
import type { Refusal } from '../../../platform/files/reading/told.ts';
import { type NotReceived, receive } from '../../../platform/files/receive.ts';
import { KINDS, type KnownType, type NotKnown, recognise } from '../../../platform/files/recognise.ts';
import type { TokenHash } from '../../../platform/ids/token.ts';
import { type FileAnswer, MOST_FILE_BYTES } from '../domain/file-answer.ts';
import { lockAnswer } from '../queries/answer.ts';
import { looseFiles } from '../queries/files.ts';
import { deleteFile, insertFile, loosenFile, noteAnswersChanged, putValues } from '../store.ts';
import type { SurveyNeeds } from './needs.ts';

type FileNeeds = Pick<SurveyNeeds, 'db' | 'clock' | 'files' | 'reading' | 'incoming'>;
export type FileRefusal = NotReceived | NotKnown | Refusal | 'gone' | 'counted';

const EXTENSIONS: Readonly<Record<KnownType, string>> = {
  'application/pdf': 'pdf',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};
const isKnown = (type: KnownType | NotKnown): type is KnownType => Object.hasOwn(KINDS, type);

interface Place {
  hash: TokenHash;
  /** Code of the question. */
  question: string;
  /** Whether the wave is open. */
  open: boolean;
}

/** Takes the place of the file that stood there. Throws `TooBusy`, `StoreFailed`. */
export async function takeAnswerFile(
  needs: FileNeeds,
  request: { headers: Headers; body: ReadableStream<Uint8Array> | null },
  place: Place,
): Promise<Outcome<null, FileRefusal>> {
  const received = await receive(request, { folder: needs.incoming, most: MOST_FILE_BYTES });
  if (typeof received === 'string') return refused(received);
  const remade = `${received.path}.webp`;
  try {
    const type = await recognise(received.path);
    if (!isKnown(type)) return refused(type);
    const examined = await needs.reading.examine(KINDS[type], received.path, remade);
    if (!examined.ok) return refused(examined.reason);
    const { picture } = examined.value;
    const path = picture ? remade : received.path;
    const kept: KnownType = picture ? 'image/webp' : type;
    const file: FileAnswer = {
      id: randomUUID(),
      name: cleanName(received.name, EXTENSIONS[kept]),
      type: kept,
      bytes: String(picture?.bytes ?? received.bytes),
      sha256: await digestOf(path),
    };
    await needs.files.keep(file.id, path, Number(file.bytes));
    const put = await putFile(needs, place, file);
    // Nobody's any more, or replaced: the bytes go with the row.
    if (!put.ok) await needs.files.remove(file.id);
    await tidyAnswerFiles(needs);
    return put;
  } finally {
    await received.drop();
    await rm(remade, { force: true });
  }
}

export async function dropAnswerFile(needs: FileNeeds, place: Place): Promise<Outcome<null, FileRefusal>> {
  const dropped = await putFile(needs, place, null);
  await tidyAnswerFiles(needs);
  return dropped;
}

async function putFile(
  { db, clock }: FileNeeds,
  { hash, question, open }: Place,
  file: FileAnswer | null,
): Promise<Outcome<null, 'gone' | 'counted'>> {
  const at = clock();
  return transact(db, async (tx) => {
    const stored = await lockAnswer(tx, hash);
    if (!stored) return refused('gone');
    if (stored.sentAt && !open) return refused('counted');
    await loosenFile(tx, stored.id, question);
    const { [question]: _, ...others } = stored.values;
    if (file) await insertFile(tx, stored.id, question, file, at);
    await putValues(tx, stored.id, file ? { ...others, [question]: { ...file } } : others, at);
    if (stored.sentAt) await noteAnswersChanged(tx, stored.surveyId);
    return done(null);
  });
}

const AT_ONCE = 200;

/** Takes away the bytes that no answer has any more, then their rows: begun again, it does no harm. */
export async function tidyAnswerFiles({ db, files }: Pick<FileNeeds, 'db' | 'files'>): Promise<number> {
  const loose = await looseFiles(db, AT_ONCE);
  for (const id of loose) {
    await files.remove(id);
    await transact(db, (tx) => deleteFile(tx, id));
  }
  return loose.length;
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}
