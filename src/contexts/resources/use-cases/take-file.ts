/**
 * Takes a file that somebody sends: received to the disk, recognised by its content, examined in a process of its own,
 * kept, then read for search by a job. Whatever is refused leaves nothing behind.
 */
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import { cleanName } from '../../../platform/files/clean-name.ts';
import type { Refusal } from '../../../platform/files/reading/told.ts';
import { type NotReceived, receive } from '../../../platform/files/receive.ts';
import { KINDS, type KnownType, type NotKnown, recognise } from '../../../platform/files/recognise.ts';
import { FILE_TYPES, LONGEST_ALT, MOST_BYTES, type StoredFile } from '../domain/file.ts';
import { A_DAY } from '../domain/file-state.ts';
import { sentSince } from '../queries/files.ts';
import { insertFile } from '../store/files.ts';
import type { FileNeeds, ResourceNeeds } from './needs.ts';
import { READ_FILE } from './queues.ts';

export type FileRefusal = NotReceived | NotKnown | Refusal | 'no_alt' | 'too_many_today';

const DAY_MS = 24 * 3600 * 1000;

/** The file as a record would tell it, with what was typed beside it. Throws `TooBusy`, `StoreFailed`. */
export async function takeFile(
  needs: FileNeeds & Pick<ResourceNeeds, 'jobs'>,
  request: { headers: Headers; body: ReadableStream<Uint8Array> | null },
  personId: string,
): Promise<Outcome<StoredFile, { reason: FileRefusal; alt: string }>> {
  const { db, clock, incoming } = needs;
  const received = await receive(request, { folder: incoming, most: MOST_BYTES });
  if (typeof received === 'string') return refused({ reason: received, alt: '' });
  const alt = (received.fields.get('alt') ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_ALT);
  const remade = `${received.path}.webp`;
  try {
    const sent = await sentSince(db, personId, new Date(clock().getTime() - DAY_MS));
    if (sent.files >= A_DAY.files || sent.bytes + received.bytes > A_DAY.bytes)
      return refused({ reason: 'too_many_today', alt });
    const type = await recognise(received.path);
    if (!isKnown(type)) return refused({ reason: type, alt });
    const kind = KINDS[type];
    if (kind === 'image' && alt === '') return refused({ reason: 'no_alt', alt });
    const examined = await needs.reading.examine(kind, received.path, remade);
    if (!examined.ok) return refused({ reason: examined.reason, alt });
    const { picture } = examined.value;
    const kept = picture ? 'image/webp' : type;
    const file: StoredFile = {
      id: randomUUID(),
      name: cleanName(received.name, FILE_TYPES[kept].extension),
      type: kept,
      bytes: picture?.bytes ?? received.bytes,
      ...(picture && { width: picture.width, height: picture.height, alt }),
    };
    await needs.files.keep(file.id, picture ? remade : received.path, file.bytes);
    await transact(db, async (tx) => {
      await insertFile(tx, file, { personId, at: clock(), state: picture ? 'picture' : 'waiting' });
      if (!picture) await needs.jobs.enqueue(tx, READ_FILE, { fileId: file.id }, { key: file.id });
    });
    return done(file);
  } finally {
    await received.drop();
    await rm(remade, { force: true });
  }
}

const isKnown = (type: KnownType | NotKnown): type is KnownType => Object.hasOwn(KINDS, type);
