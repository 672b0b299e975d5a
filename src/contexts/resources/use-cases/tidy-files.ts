/** Takes away files that were sent and that nobody asked to publish within a month. */
import { transact } from '../../../platform/db/connect.ts';
import { IDLE_DAYS } from '../domain/file-state.ts';
import { idleFiles } from '../queries/files.ts';
import { deleteIdleFile } from '../store/files.ts';
import type { FileNeeds } from './needs.ts';

const AT_ONCE = 500;
const DAY_MS = 24 * 3600 * 1000;

export async function tidyFiles({ db, clock, files }: FileNeeds): Promise<number> {
  const before = new Date(clock().getTime() - IDLE_DAYS * DAY_MS);
  let gone = 0;
  for (const id of await idleFiles(db, before, AT_ONCE)) {
    if (!(await transact(db, (tx) => deleteIdleFile(tx, id)))) continue;
    await files.remove(id);
    gone++;
  }
  return gone;
}
