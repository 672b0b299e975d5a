/** One run of the PostgreSQL server: started, ready, stopped. */
import type { ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SOCKET_FILES } from './address.ts';
import { type DataFolder, openOurs } from './data-folder.ts';
import { endWithUs } from './end-with-us.ts';
import { folderProblem, LaunchError, saysDiskFull } from './errors.ts';
import { runOn } from './ground.ts';
import { program } from './installations.ts';
import { STEPS } from './messages.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { type ServerPlan, serverArguments } from './server-plan.ts';

const POLL_MS = 10;
const SAY_AGAIN_MS = 5_000;
const STOP_MS = 60_000;
const LOG_KEPT_BYTES = 5_000_000;

export interface Server {
  /** Resolves when the process has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** Ends sessions, writes everything down, stops. */
  stop(): Promise<void>;
}

/** Starts the server and waits until it answers, however long it needs to recover from a crash. */
export async function startServer(
  plan: ServerPlan,
  report: (line: string) => void,
  signal?: AbortSignal,
): Promise<Server> {
  const { folder, ground, installation } = plan;
  await tidy(folder);
  const log = openOurs(folder, folder.log, 'a');
  const logStart = await sizeOf(folder.log);
  const child = runOn(ground, program(installation, 'postgres'), serverArguments(plan), log);
  closeSync(log);
  const server = serverOf(child);
  let failure = '';
  child.once('error', (error) => {
    failure = error.message;
  });
  try {
    if (await untilReady(folder, child, report, signal)) {
      child.unref();
      return server;
    }
  } catch (error) {
    await server.stop();
    throw error;
  }
  throw await whyNot(folder, logStart, failure);
}

/** Keeps one former log; removes sockets left by a server that the caller made sure is gone. */
async function tidy({ root, log, socket }: DataFolder): Promise<void> {
  try {
    if ((await sizeOf(log)) > LOG_KEPT_BYTES) await rename(log, `${log}.1`);
    for (const name of SOCKET_FILES) await rm(join(socket, name), { force: true });
  } catch (error) {
    throw folderProblem(error, root);
  }
}

const sizeOf = (file: string) =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

/** True once the server answers, false when it has ended without ever answering. */
async function untilReady(
  { cluster }: DataFolder,
  child: ChildProcess,
  report: (line: string) => void,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  let sayAt = Date.now() + SAY_AGAIN_MS;
  while (!hasEnded(child) && child.pid !== undefined) {
    signal?.throwIfAborted();
    const told = await readPostmasterFile(cluster);
    if (told?.pid === child.pid && told.status === 'ready') return true;
    if (Date.now() >= sayAt) {
      report(STEPS.recovering);
      sayAt += SAY_AGAIN_MS;
    }
    await pause(POLL_MS);
  }
  return false;
}

function serverOf(child: ChildProcess): Server {
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  ended.then(endWithUs(() => child.kill('SIGINT')));
  return {
    ended,
    async stop() {
      if (hasEnded(child) || child.pid === undefined) return;
      child.ref();
      child.kill('SIGINT');
      // Past this delay something holds it: it stops at once, and its journal makes it whole at the next start.
      const impatient = setTimeout(() => child.kill('SIGQUIT'), STOP_MS);
      await ended;
      clearTimeout(impatient);
    },
  };
}

/** What the server said before it gave up. */
async function whyNot(folder: DataFolder, from: number, failure: string): Promise<LaunchError> {
  await using file = await open(folder.log, 'r');
  const { size } = await file.stat();
  const { buffer } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
  const said = buffer.toString('utf8');
  if (saysDiskFull(said)) return LaunchError.of('diskFull', { folder: folder.root });
  if (said.includes('pre-existing shared memory block')) {
    return LaunchError.of('folderStillServed', { folder: folder.root });
  }
  const reasons = said.split('\n').filter((line) => /FATAL|PANIC|HINT|DETAIL|error/.test(line));
  const why = reasons.slice(0, 3).join(' — ') || said.trim() || failure;
  return LaunchError.of('startFailed', { log: folder.log, why });
}
