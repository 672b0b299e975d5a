/** Reads the text of a file for search, in a process that is ended when it takes too much; what came of it is told. */
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { transact } from '../../../platform/db/connect.ts';
import { KINDS } from '../../../platform/files/recognise.ts';
import { nextDataVersion } from '../../records/public.ts';
import { stateOfText } from '../domain/file-state.ts';
import { bearersOf, fileById } from '../queries/files.ts';
import { setState, writeText } from '../store/files.ts';
import type { FileNeeds } from './needs.ts';

export async function readFileText(
  { db, files, reading, incoming }: FileNeeds,
  fileId: string,
): Promise<void> {
  const file = await fileById(db, fileId);
  const kind = file && KINDS[file.type];
  if (!file || !kind || kind === 'image') return;
  const stored = await files.open(fileId);
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const path = join(incoming, `reading-${randomUUID()}`);
  try {
    if (stored) await pipeline(stored, createWriteStream(path, { mode: 0o600 }));
    const read = stored ? await reading.read(kind, path) : { ok: false as const, reason: 'broken' as const };
    await transact(db, async (tx) => {
      if (read.ok) await writeText(tx, fileId, { pages: read.value.pages, state: stateOfText(read.value) });
      else await setState(tx, fileId, read.reason);
      // What the search finds changed: pages that were kept are made again.
      if ((await bearersOf(tx, fileId)).length > 0) await nextDataVersion(tx);
    });
  } finally {
    await rm(path, { force: true });
  }
}
