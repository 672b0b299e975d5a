/**
 * Creates the database files. They are made beside their place and renamed into it when complete, so an interrupted
 * creation is never taken for a database.
 */
import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { makeCredentials } from './credentials.ts';
import type { DataFolder } from './data-folder.ts';
import { folderProblem, LaunchError, saysDiskFull } from './errors.ts';
import { type Ground, runOn } from './ground.ts';
import { type Installation, program } from './installations.ts';

const UNFINISHED = 'cluster.new-';
const PASSWORD_FILE = 'password.new';
/** The superuser. */
export const ADMIN = 'postgres';

export interface Creation {
  folder: DataFolder;
  ground: Ground;
  installation: Installation;
  throwAway: boolean;
  signal: AbortSignal | undefined;
}

export async function createCluster(creation: Creation): Promise<void> {
  const { folder, ground, installation, throwAway } = creation;
  const name = `${UNFINISHED}${randomBytes(6).toString('hex')}`;
  const unfinished = join(folder.root, name);
  const passwordFile = join(folder.root, PASSWORD_FILE);
  try {
    await removeUnfinished(folder);
    await mkdir(unfinished, { mode: 0o700 });
    await handPassword(passwordFile, makeCredentials(folder).admin);
    for (const path of [unfinished, passwordFile]) await hand(path, ground);
    await initialise(creation, [
      `--pgdata=${ground.path}/${name}`,
      `--pwfile=${ground.path}/${PASSWORD_FILE}`,
      `--username=${ADMIN}`,
      '--auth=scram-sha-256',
      // A page that the disk gives back altered is an error, never a wrong answer.
      '--data-checksums',
      ...localeOptions(installation.major),
      ...(throwAway ? ['--no-sync'] : []),
    ]);
    await rename(unfinished, folder.cluster);
    if (!throwAway) await syncFolder(folder.root);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw folderProblem(error, folder.root);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/**
 * UTF-8 always. Texts are compared byte by byte, which never changes under the data when a system library is updated
 * (a silent corruption of indexes otherwise), while letters keep their nature: é is a letter, É its capital.
 */
function localeOptions(major: number): string[] {
  const letters = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  const builtin = major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : [];
  const ctype = process.platform === 'win32' ? [] : [`--lc-ctype=${letters}`];
  return ['--encoding=UTF8', '--locale=C', ...ctype, ...builtin];
}

async function initialise(
  { folder, ground, installation, signal }: Creation,
  args: readonly string[],
): Promise<void> {
  signal?.throwIfAborted();
  const child = runOn(ground, program(installation, 'initdb'), args, 'pipe');
  const giveUp = () => child.kill();
  signal?.addEventListener('abort', giveUp, { once: true });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [code, out, err] = await Promise.all([
    ended,
    child.stdout ? text(child.stdout) : '',
    child.stderr ? text(child.stderr) : '',
  ]);
  signal?.removeEventListener('abort', giveUp);
  signal?.throwIfAborted();
  if (code === 0) return;
  if (saysDiskFull(out + err)) throw LaunchError.of('diskFull', { folder: folder.root });
  const why = err.trim().split('\n').slice(0, 3).join(' — ') || `initdb, code ${code}`;
  throw LaunchError.of('creationFailed', { folder: folder.root, why });
}

async function removeUnfinished({ root }: DataFolder): Promise<void> {
  for (const name of await readdir(root)) {
    if (!name.startsWith(UNFINISHED)) continue;
    // An initdb that outlived a killed Terreau may still be writing there for an instant.
    await rm(join(root, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

async function handPassword(file: string, password: string): Promise<void> {
  await rm(file, { force: true });
  await using handle = await open(file, 'wx', 0o600);
  await handle.writeFile(password);
}

async function hand(path: string, { account }: Ground): Promise<void> {
  if (account.ids !== undefined) await chown(path, account.ids.uid, account.ids.gid);
}

/** A rename is on the disk once the folder that holds it is. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  await using handle = await open(folder, 'r');
  await handle.sync();
}
