/**
 * The folder of the embedded database, `postgres/` inside the data folder:
 *
 *     cluster/           PostgreSQL's own files, never touched by us
 *     credentials.json   its passwords, readable by us alone
 *     owner.lock/.json   who runs it
 *     server.log         what it says
 *     .s.PGSQL.5432      the socket it answers on
 */
import { chmod, lchown, mkdir, readdir, readFile, realpath, rename, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { type Account, isRoot } from './account.ts';
import { folderProblem, LaunchError, systemCode } from './errors.ts';

export interface DataFolder {
  root: string;
  cluster: string;
  credentials: string;
  log: string;
}

const LOG_KEPT_BYTES = 5_000_000;

/** Makes the folder when it is not there, and makes sure that it is ours to write in. */
export async function openDataFolder(dataDir: string): Promise<DataFolder> {
  const asked = join(dataDir, 'postgres');
  try {
    await mkdir(asked, { recursive: true });
    const root = await realpath(asked);
    await ownedByUs(root);
    // PostgreSQL wants its files closed to everybody else, and the passwords are here.
    await chmod(root, 0o700);
    return {
      root,
      cluster: join(root, 'cluster'),
      credentials: join(root, 'credentials.json'),
      log: join(root, 'server.log'),
    };
  } catch (error) {
    throw folderProblem(error, asked);
  }
}

async function ownedByUs(folder: string): Promise<void> {
  const me = process.geteuid?.();
  if (me === undefined || isRoot()) return;
  const { uid } = await stat(folder);
  if (uid === me) return;
  throw LaunchError.of('folderOwnedByOther', {
    folder,
    owner: uid === 0 ? 'root' : `n° ${uid}`,
    me: userInfo().username,
  });
}

/** Gives the database's files, and nothing else, to the account that PostgreSQL runs under. */
export async function giveTo({ root, cluster }: DataFolder, { ids }: Account): Promise<void> {
  if (ids === undefined) return;
  await lchown(root, ids.uid, ids.gid);
  const found = await stat(cluster).catch(() => null);
  if (found === null || found.uid === ids.uid) return;
  // The cluster's own folder last: it is by its owner that an interrupted hand-over is seen.
  const inside = await readdir(cluster, { recursive: true });
  for (const path of [...inside.map((name) => join(cluster, name)), cluster])
    await lchown(path, ids.uid, ids.gid);
}

/** Keeps one former log beside the current one. */
export async function turnLog({ log }: DataFolder): Promise<void> {
  const size = await stat(log).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LOG_KEPT_BYTES) await rename(log, `${log}.1`);
}

/** The major version of the data, or null when there is none yet. */
export async function majorOf({ cluster }: DataFolder): Promise<number | null> {
  try {
    await stat(cluster);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw folderProblem(error, cluster);
  }
  const text = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch((error: unknown) => {
    if (systemCode(error) !== 'ENOENT') throw folderProblem(error, cluster);
    throw LaunchError.of('folderDamaged', { folder: cluster, why: 'le fichier PG_VERSION manque' }, error);
  });
  const major = Number.parseInt(text, 10);
  if (!Number.isInteger(major)) {
    throw LaunchError.of('folderDamaged', { folder: cluster, why: `PG_VERSION contient « ${text.trim()} »` });
  }
  return major;
}
