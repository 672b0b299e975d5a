/**
 * One Terreau per data folder. The lock is the operating system's own, so it ends with the process that holds it,
 * however it ends, and is seen across containers that share the folder. Node has no `flock`; SQLite, which Node
 * carries, takes the same lock on every system. The database file stays empty: only its lock is used.
 */
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { folderProblem, LaunchError } from './errors.ts';

const SQLITE_BUSY = 5;

export interface OwnerLock {
  release(): void;
}

/** Takes the folder for this process, or throws `folderInUse` naming who has it. */
export function lockFolder(folder: string): OwnerLock {
  const file = join(folder, 'owner.lock');
  const card = join(folder, 'owner.json');
  try {
    // Opened once by ourselves first: SQLite says only "cannot open", the file system says why.
    closeSync(openSync(file, 'a', 0o600));
  } catch (error) {
    throw folderProblem(error, folder);
  }
  const lock = new DatabaseSync(file, { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) {
      throw LaunchError.of('folderInUse', { folder, holder: holderOn(card) }, error);
    }
    throw LaunchError.of('folderLocksRefused', { folder, why: String(error) }, error);
  }
  try {
    writeFileSync(card, JSON.stringify({ pid: process.pid, since: new Date().toISOString() }), {
      mode: 0o600,
    });
  } catch (error) {
    lock.close();
    throw folderProblem(error, folder);
  }
  return { release: () => lock.close() };
}

/** Who says to hold the folder. A courtesy for the message: the lock alone decides. */
function holderOn(card: string): string {
  try {
    const { pid, since } = JSON.parse(readFileSync(card, 'utf8'));
    return typeof pid === 'number' && typeof since === 'string' ? ` (processus ${pid}, depuis ${since})` : '';
  } catch {
    return '';
  }
}
