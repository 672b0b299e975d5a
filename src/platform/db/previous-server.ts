/**
 * What a run that ended badly may have left: a server without its Terreau, processes without their server, a
 * `postmaster.pid` that names nobody or somebody else. Only the owner of the folder may clear it.
 */
import { execFile } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { LaunchError } from './errors.ts';
import { STEPS } from './messages.ts';
import { disownPostmasterFile, readPostmasterFile } from './postmaster-file.ts';

const POLL_MS = 20;
/** How a server is stopped: ended cleanly, else at once (its journal makes it whole), else by force. */
const STOPS = [
  { signal: 'SIGINT', patience: 30_000 },
  { signal: 'SIGQUIT', patience: 10_000 },
  { signal: 'SIGKILL', patience: 5_000 },
] as const;

/** Leaves the cluster without any process on it, ready for a new server. */
export async function clearPreviousServer(cluster: string, report: (line: string) => void): Promise<void> {
  const left = await readPostmasterFile(cluster);
  if (left === null) return;
  if (await worksOn(left.pid, cluster)) {
    report(STEPS.previousServer(left.pid));
    await end(left.pid, cluster, STOPS);
  }
  // A killed server's own processes end by themselves, but one in a long query only after it.
  for (const pid of await strays(cluster)) await end(pid, cluster, STOPS.slice(1));
  const still = await readPostmasterFile(cluster);
  if (still !== null && (!Number.isInteger(still.pid) || isAlive(still.pid))) {
    await disownPostmasterFile(cluster, process.pid);
  }
}

async function end(pid: number, cluster: string, stops: readonly (typeof STOPS)[number][]): Promise<void> {
  for (const { signal, patience } of stops) {
    try {
      process.kill(pid, signal);
    } catch {
      // Gone already, or not ours to stop: what follows sees which.
    }
    const deadline = Date.now() + patience;
    while (Date.now() < deadline) {
      if (!(await worksOn(pid, cluster))) return;
      await pause(POLL_MS);
    }
  }
  throw LaunchError.of('previousServerStays', { pid });
}

/** True when a process has this number, even one that has ended and that its parent has not yet buried. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** True when the process is PostgreSQL at work on this cluster, rather than a program that got its number since. */
async function worksOn(pid: number, cluster: string): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  if (process.platform === 'linux') {
    // Every process of a server works in the folder of its cluster.
    const folder = await readlink(`/proc/${pid}/cwd`).catch(() => '');
    const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
    return folder === cluster && name.trim() === 'postgres';
  }
  const { stdout } = await promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).catch(
    () => ({ stdout: '' }),
  );
  return stdout.includes('postgres') && stdout.includes(cluster);
}

/** Processes of a server that is itself gone. Seen on Linux; elsewhere PostgreSQL's own check refuses to start. */
async function strays(cluster: string): Promise<number[]> {
  if (process.platform !== 'linux') return [];
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const working = await Promise.all(pids.map((pid) => worksOn(pid, cluster)));
  return pids.filter((_, i) => working[i]);
}
