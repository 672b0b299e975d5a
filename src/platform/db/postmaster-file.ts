/** `postmaster.pid`, in which a PostgreSQL server tells who it is and how far it is in starting. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface PostmasterFile {
  pid: number;
  /** `starting`, `ready`, `stopping`… ; `''` while the server has not yet said. */
  status: string;
}

export const postmasterFile = (cluster: string): string => join(cluster, 'postmaster.pid');

/** What the file says, or null when there is none: no server, or one that stopped cleanly. */
export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | null> {
  const text = await readFile(postmasterFile(cluster), 'utf8').catch(() => null);
  if (text === null) return null;
  const lines = text.split('\n');
  return { pid: Number.parseInt(lines[0] ?? '', 10), status: (lines[7] ?? '').trim() };
}
