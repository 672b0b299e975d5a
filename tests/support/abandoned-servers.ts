/**
 * A test run that was killed leaves its throw-away server and folder behind. The next run removes them, and only
 * them: the folder of a run under way is locked by it.
 */
import { readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder } from '../../src/platform/db/data-folder.ts';
import { LaunchError } from '../../src/platform/db/errors.ts';
import { lockFolder } from '../../src/platform/db/owner-lock.ts';
import { clearPreviousServer } from '../../src/platform/db/previous-server.ts';

/** A run that has just made its folder has not locked it yet. */
const OLD_MS = 10 * 60_000;

/** `prefix`: how the names of the run's folders begin, in the system's folder for temporary files. */
export async function removeAbandonedServers(prefix: string): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(prefix));
  for (const name of names) {
    const dataDir = join(tmpdir(), name);
    try {
      if (!(await isOldAndOurs(dataDir))) continue;
      const folder = await openDataFolder(dataDir);
      const lock = lockFolder(folder);
      await clearPreviousServer(folder.cluster, () => {});
      lock.release();
      await rm(dataDir, { recursive: true, force: true });
    } catch (error) {
      // Of a run under way, or of somebody else.
      if (!(error instanceof LaunchError)) throw error;
    }
  }
}

async function isOldAndOurs(folder: string): Promise<boolean> {
  // Another run may remove it at this very moment.
  const found = await stat(folder).catch(() => null);
  return found !== null && found.uid === process.geteuid?.() && Date.now() - found.mtimeMs > OLD_MS;
}
