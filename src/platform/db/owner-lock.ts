/**
 * One Terreau per data folder. The lock is the operating system's own, so it ends with the process that holds it,
 * however it ends, and is seen across containers that share the folder. Node has no `flock`; SQLite, which Node
 * carries, takes such a lock on every system. The database file stays empty: only its lock is used.
 */
import { closeSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type DataFolder, openOurs } from './data-folder.ts';
import { folderProblem, LaunchError } from './errors.ts';
import { DETAILS } from './messages.ts';

const SQLITE_BUSY = 5;

export interface OwnerLock {
  release(): void;
}

/** Takes the folder for this process, or throws `folderInUse` naming who has it. */
export function lockFolder(folder: DataFolder): OwnerLock {
  const file = join(folder.root, 'owner.lock');
  const card = join(folder.root, 'owner.json');
  // Made by us first: SQLite would only say that it cannot open it, the file system says why.
  closeSync(openOurs(folder, file, 'a'));
  const lock = new DatabaseSync(file, { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) {
      throw LaunchError.of('folderInUse', { folder: folder.root, holder: holderOn(card) }, error);
    }
    throw LaunchError.of('folderLocksRefused', { folder: folder.root, why: String(error) }, error);
  }
  try {
    const handle = openOurs(folder, card, 'w');
    writeFileSync(handle, JSON.stringify({ pid: process.pid, since: new Date().toISOString() }));
    closeSync(handle);
  } catch (error) {
    lock.close();
    throw folderProblem(error, folder.root);
  }
  return { release: () => lock.close() };
}

/** Who says to hold the folder. A courtesy for the message: the lock alone decides. */
function holderOn(card: string): string {
  try {
    const { pid, since } = JSON.parse(readFileSync(card, 'utf8'));
    return typeof pid === 'number' && typeof since === 'string' ? DETAILS.holder(pid, since) : '';
  } catch {
    return '';
  }
}
