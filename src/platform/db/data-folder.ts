/**
 * The folder of our own database, `postgres/` inside the data folder:
 *
 *     cluster/           PostgreSQL's files, which only PostgreSQL touches
 *     socket/            where it answers
 *     programs/          its programs, when they could not be run where npm put them
 *     credentials.json   its passwords, readable by us alone
 *     owner.lock, .json  which Terreau has it
 *     server.log         what it says
 *
 * When root runs Terreau, `cluster/` and `socket/` belong to the account that PostgreSQL runs under, and nothing
 * else does: that account can never lead root astray by replacing a file that root is about to write.
 */
import { fchownSync, openSync } from 'node:fs';
import { chmod, lchown, mkdir, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { type Account, accountName, isRoot } from './account.ts';
import { folderProblem, LaunchError, systemCode } from './errors.ts';
import { DETAILS } from './messages.ts';

export interface DataFolder {
  root: string;
  cluster: string;
  socket: string;
  programs: string;
  credentials: string;
  log: string;
  /** Whose folder it is: what root adds to it is given to them, so that they can run Terreau themselves again. */
  owner: { uid: number; gid: number };
}

/** Makes the folder when it is not there, and makes sure that it is ours to write in. */
export async function openDataFolder(dataDir: string): Promise<DataFolder> {
  const asked = join(dataDir, 'postgres');
  try {
    await makeFolder(asked);
    const root = await realpath(asked);
    const { uid, gid } = await stat(root);
    const me = process.geteuid?.();
    if (me !== undefined && me !== 0 && me !== uid) {
      const owner = await accountName(uid);
      throw LaunchError.of('folderOwnedByOther', { folder: root, owner, me: userInfo().username });
    }
    return {
      root,
      cluster: join(root, 'cluster'),
      socket: join(root, 'socket'),
      programs: join(root, 'programs'),
      credentials: join(root, 'credentials.json'),
      log: join(root, 'server.log'),
      owner: { uid, gid },
    };
  } catch (error) {
    throw folderProblem(error, asked);
  }
}

/** Like a recursive `mkdir`, which answers ENOENT instead of saying that the disk is read-only. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    if (code !== 'ENOENT' || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder));
    await mkdir(folder);
  }
}

/** Opens a file of the folder that only its owner reads; root leaves it to the owner of the folder. */
export function openOurs(folder: Pick<DataFolder, 'owner' | 'root'>, file: string, flags: 'a' | 'w'): number {
  try {
    const handle = openSync(file, flags, 0o600);
    if (isRoot()) fchownSync(handle, folder.owner.uid, folder.owner.gid);
    return handle;
  } catch (error) {
    throw folderProblem(error, folder.root);
  }
}

/** Gives PostgreSQL's own folders, and nothing else, to the account that it runs under. For the owner of the lock. */
export async function giveTo({ root, cluster, socket }: DataFolder, { ids }: Account): Promise<void> {
  try {
    await mkdir(socket, { recursive: true, mode: 0o700 });
    // Another account walks through to its two folders; the names beside them stay unreadable, and so do the files.
    await chmod(root, ids === undefined ? 0o700 : 0o711);
    if (ids === undefined) return;
    for (const folder of [socket, cluster]) await giveAll(folder, ids);
  } catch (error) {
    throw folderProblem(error, root);
  }
}

async function giveAll(folder: string, { uid, gid }: { uid: number; gid: number }): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found === null || found.uid === uid) return;
  const inside = await readdir(folder, { recursive: true });
  // The folder itself last: by its owner one sees that the rest was handed over.
  for (const path of [...inside.map((name) => join(folder, name)), folder]) await lchown(path, uid, gid);
}

/** The major version of the data, or null when there is none yet. */
export async function majorOf({ cluster }: Pick<DataFolder, 'cluster'>): Promise<number | null> {
  const text = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(async (error: unknown) => {
    if (systemCode(error) !== 'ENOENT') throw folderProblem(error, cluster);
    if (!(await stat(cluster).catch(() => null))) return null;
    throw LaunchError.of('folderDamaged', { folder: cluster, why: DETAILS.versionMissing }, error);
  });
  if (text === null) return null;
  if (/^\d+\s*$/.test(text)) return Number.parseInt(text, 10);
  throw LaunchError.of('folderDamaged', { folder: cluster, why: DETAILS.versionUnreadable(text.trim()) });
}
