/** One run of the PostgreSQL server: started, ready, stopped. */
import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Address, listenSettings, SOCKET_FILES } from './address.ts';
import { type DataFolder, turnLog } from './data-folder.ts';
import { folderProblem, LaunchError, saysDiskFull } from './errors.ts';
import { type Ground, runOn } from './ground.ts';
import { type Installation, program } from './installations.ts';
import { readPostmasterFile } from './postmaster-file.ts';

const POLL_MS = 15;
const SAY_AGAIN_MS = 5_000;
const STOP_MS = 30_000;

export interface ServerPlan {
  folder: DataFolder;
  ground: Ground;
  installation: Installation;
  address: Address;
  /** The folder is deleted afterwards: nothing in it needs to survive a power cut. */
  throwAway: boolean;
}

export interface Server {
  /** Resolves when the process has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** Ends sessions, writes everything down, stops. */
  stop(): Promise<void>;
  /** Asks for the same without waiting: for the last instant of our own process. */
  stopLater(): void;
}

/** Starts the server and waits until it answers, however long it needs to recover from a crash. */
export async function startServer(
  plan: ServerPlan,
  report: (line: string) => void,
  signal?: AbortSignal,
): Promise<Server> {
  const { folder, ground, installation } = plan;
  await prepareFolder(folder);
  const logStart = await stat(folder.log).then(
    ({ size }) => size,
    () => 0,
  );
  const log = openLog(folder);
  const child = runOn(ground, program(installation, 'postgres'), argumentsOf(plan), log);
  closeSync(log);
  const server = serverOf(child);
  try {
    await untilReady(folder, child, report, signal);
  } catch (error) {
    await server.stop();
    throw error;
  }
  if (child.exitCode === null && child.signalCode === null) {
    child.unref();
    return server;
  }
  throw await whyNot(folder, logStart);
}

/** Whoever gets here has made sure that the server that left these sockets is gone. */
async function prepareFolder(folder: DataFolder): Promise<void> {
  try {
    await turnLog(folder);
    for (const name of SOCKET_FILES) await rm(join(folder.root, name), { force: true });
  } catch (error) {
    throw folderProblem(error, folder.root);
  }
}

function openLog(folder: DataFolder): number {
  try {
    return openSync(folder.log, 'a', 0o600);
  } catch (error) {
    throw folderProblem(error, folder.root);
  }
}

function argumentsOf({ ground, address, throwAway }: ServerPlan): string[] {
  const settings: Record<string, string> = {
    ...listenSettings(address, ground.path),
    // Said here rather than trusted to a file: what was acknowledged survives a power cut.
    fsync: throwAway ? 'off' : 'on',
    synchronous_commit: throwAway ? 'off' : 'on',
    full_page_writes: throwAway ? 'off' : 'on',
    // The values of a refused row may be personal: the log tells the constraint, not the values.
    log_error_verbosity: 'terse',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Compiling a query costs more than our short queries take.
    jit: 'off',
    random_page_cost: '1.1',
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', `${ground.path}/cluster`, ...options];
}

async function untilReady(
  { cluster }: DataFolder,
  child: ChildProcess,
  report: (line: string) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  let failed: Error | null = null;
  child.once('error', (error) => {
    failed = error;
  });
  let sayAt = Date.now() + SAY_AGAIN_MS;
  while (child.exitCode === null && child.signalCode === null) {
    if (failed !== null) throw LaunchError.of('startFailed', { log: cluster, why: String(failed) }, failed);
    signal?.throwIfAborted();
    const file = await readPostmasterFile(cluster);
    if (file?.pid === child.pid && file?.status === 'ready') return;
    if (Date.now() >= sayAt) {
      report('La base se remet d’un arrêt brutal : rien n’est perdu, cela peut durer quelques minutes…');
      sayAt += SAY_AGAIN_MS;
    }
    await pause(POLL_MS);
  }
}

function serverOf(child: ChildProcess): Server {
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    child.ref();
    child.kill('SIGINT');
    // Past this delay something holds it: it stops at once, and recovers from its journal at the next start.
    const impatient = setTimeout(() => child.kill('SIGQUIT'), STOP_MS);
    await ended;
    clearTimeout(impatient);
  };
  return { ended, stop, stopLater: () => void child.kill('SIGINT') };
}

/** What the server said before it gave up. */
async function whyNot(folder: DataFolder, from: number): Promise<LaunchError> {
  await using file = await open(folder.log, 'r');
  const { size } = await file.stat();
  const { buffer } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
  const said = buffer.toString('utf8');
  if (saysDiskFull(said)) return LaunchError.of('diskFull', { folder: folder.root });
  const reasons = said.split('\n').filter((line) => /FATAL|PANIC|HINT|DETAIL|error/.test(line));
  return LaunchError.of('startFailed', {
    log: folder.log,
    why: reasons.slice(0, 3).join(' — ') || said.trim(),
  });
}
