/** `postmaster.pid`, in which a PostgreSQL server tells who it is and how far it is in starting. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface PostmasterFile {
  /** NaN when the file does not say, as after a power cut in the middle of its writing. */
  pid: number;
  port: number;
  /** `starting`, `ready`, `stopping`… ; `''` while the server has not yet said. */
  status: string;
}

const fileOf = (cluster: string) => join(cluster, 'postmaster.pid');

/** What the file says, or null when there is none: no server, or one that stopped cleanly. */
export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | null> {
  const text = await readFile(fileOf(cluster), 'utf8').catch(() => null);
  if (text === null) return null;
  const [pid = '', , , port = '', , , , status = ''] = text.split('\n');
  return { pid: Number.parseInt(pid, 10), port: Number.parseInt(port, 10), status: status.trim() };
}

/**
 * Makes a file left by a server that is gone harmless when its number now belongs to another program, which
 * PostgreSQL would take for a live server. Only the number is replaced, by that of the next server's parent, which
 * PostgreSQL knows to pass over: the shared memory named further down is still checked, so that no forgotten
 * process of the former server can go on writing beside the new one.
 */
export async function disownPostmasterFile(cluster: string, parent: number): Promise<void> {
  const text = await readFile(fileOf(cluster), 'utf8');
  const [first = '', ...rest] = text.split('\n');
  if (/^\d+$/.test(first.trim())) await writeFile(fileOf(cluster), [String(parent), ...rest].join('\n'));
  else await rm(fileOf(cluster));
}
