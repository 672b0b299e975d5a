/**
 * Where the launcher's tests play: throw-away folders, stand-ins of the application, and a look at which processes
 * are really there. Everything started or made is ended and removed after each test.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { lchownSync } from 'node:fs';
import { chmod, cp, mkdtemp, readdir, readFile, readlink, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, expect } from 'vitest';
import { usualPlaces } from '../../src/platform/db/installations.ts';
import { type LaunchedDatabase, type LaunchOptions, launchDatabase } from '../../src/platform/db/launcher.ts';
import type { Orders, Said } from './app-stand-in.ts';

export const asRoot = process.geteuid?.() === 0;
/** A user namespace in which we are root and nobody else exists. Some machines forbid them. */
const NEW_NAMESPACE = ['--user', '--map-root-user', '--mount', '--'];
export const hasNamespaces =
  spawnSync('unshare', [...NEW_NAMESPACE, 'true']).status === 0 &&
  spawnSync('nsenter', ['--version']).status === 0;

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  const failures: unknown[] = [];
  for (const cleanUp of cleanups.splice(0).reverse()) {
    await cleanUp().catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
});

/** A folder of its own, gone after the test; no process may still work in it then. */
export async function emptyFolder(): Promise<string> {
  // Resolved, because the system tells where a process works by the real path.
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'terreau-launcher-')));
  cleanups.push(async () => {
    const left = await processesIn(folder);
    for (const pid of left) process.kill(pid, 'SIGKILL');
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    expect(left, 'processes left behind').toEqual([]);
  });
  if (asRoot) await chmod(folder, 0o755);
  return folder;
}

let made: Promise<string> | undefined;
/** A folder in which a database was already created, and cleanly stopped: a copy of one made once a test file. */
export async function madeFolder(): Promise<string> {
  made ??= makeOnce();
  const folder = await emptyFolder();
  await cp(join(await made, 'postgres'), join(folder, 'postgres'), { recursive: true });
  return folder;
}

async function makeOnce(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'terreau-launcher-made-'));
  const database = await launchDatabase({ dataDir: folder, report: () => {}, throwAway: true });
  await database.stop();
  return folder;
}
afterAll(async () => {
  if (made !== undefined) await rm(await made, { recursive: true });
});

/** PostgreSQL started in this process, for a throw-away unless said; stopped after the test when the test did not. */
export async function launch(
  options: Partial<LaunchOptions> & Pick<LaunchOptions, 'dataDir'>,
): Promise<LaunchedDatabase & { steps: string[] }> {
  const steps: string[] = [];
  const database = await launchDatabase({ throwAway: true, report: (line) => steps.push(line), ...options });
  cleanups.push(database.stop);
  return { ...database, steps };
}

/** Only PostgreSQL from npm, whatever the machine has. */
export const onlyNpm = async () => ({ ...(await usualPlaces()), system: [] });

export interface StandIn {
  process: ChildProcess;
  said: Said[];
  /** The first word of this kind, now or later; fails when the stand-in ends without it. */
  hears<Kind extends Said['said']>(kind: Kind): Promise<Extract<Said, { said: Kind }>>;
  /** Waits until so many rows more were acknowledged. */
  keeps(more: number): Promise<void>;
  kept(): number[];
  /** Its exit code, once it has ended by itself. */
  ends(): Promise<number | null>;
  kill(signal: NodeJS.Signals): Promise<void>;
}

/** Starts a stand-in. `within`: a program that runs it, e.g. in a namespace. */
export function standIn(orders: Orders, within: readonly string[] = []): StandIn {
  const program = join(import.meta.dirname, 'app-stand-in.ts');
  const [command = '', ...args] = [...within, process.execPath, program, JSON.stringify(orders)];
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Said[] = [];
  let errors = '';
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const changes = new EventTarget();
  createInterface({ input: child.stdout }).on('line', (line) => {
    said.push(JSON.parse(line));
    changes.dispatchEvent(new Event('word'));
  });
  child.stderr.on('data', (text) => {
    errors += text;
  });

  const until = async <T>(look: () => T | undefined): Promise<T> => {
    let over = false;
    ended.then(() => {
      over = true;
    });
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      if (over) throw new Error(`the stand-in ended: ${JSON.stringify(said.slice(-3))} ${errors}`);
      await Promise.race([new Promise((r) => changes.addEventListener('word', r, { once: true })), ended]);
    }
  };
  const kept = () => said.flatMap((word) => (word.said === 'kept' ? [word.row] : []));
  const kill = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  cleanups.push(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  return {
    process: child,
    said,
    hears: (kind) =>
      until(() => said.find((word): word is Extract<Said, { said: typeof kind }> => word.said === kind)),
    keeps: async (more) => {
      const from = kept().length;
      await until(() => (kept().length >= from + more ? true : undefined));
    },
    kept,
    ends: () => ended.then(() => child.exitCode),
    kill,
  };
}

/**
 * A namespace where we are root, may not change account, and `script` has run. The answer is what runs a program in
 * it: several in turn, as in a container.
 */
export async function namespace(script = ':'): Promise<string[]> {
  const holder = spawn('unshare', [
    ...NEW_NAMESPACE,
    'sh',
    '-c',
    `${script} && echo ready && exec sleep 600`,
  ]);
  cleanups.push(async () => holder.kill('SIGKILL'));
  await new Promise<void>((resolve, reject) => {
    holder.stdout.once('data', () => resolve());
    holder.once('exit', () => reject(new Error(`the namespace could not be made: ${script}`)));
  });
  return ['nsenter', '--user', '--mount', '--preserve-credentials', '-t', String(holder.pid), '--'];
}

/** The processes that work in a folder or below it. */
export async function processesIn(folder: string): Promise<number[]> {
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-ax', '-ww', '-o', 'pid=,command='], { encoding: 'utf8' });
    return stdout
      .split('\n')
      .filter((line) => line.includes(folder))
      .map((line) => Number.parseInt(line, 10));
  }
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const places = await Promise.all(pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => '')));
  return pids.filter((_, i) => places[i]?.startsWith(`${folder}/`)).map(Number);
}

export const clusterOf = (dataDir: string): string => join(dataDir, 'postgres', 'cluster');

/** The number of the server of a folder. */
export async function serverOf(dataDir: string): Promise<number> {
  return Number.parseInt(await readFile(join(clusterOf(dataDir), 'postmaster.pid'), 'utf8'), 10);
}

/** Gives a folder and what it holds to another account. */
export async function give(folder: string, uid: number, gid: number): Promise<void> {
  const inside = await readdir(folder, { recursive: true });
  for (const name of ['.', ...inside]) lchownSync(join(folder, name), uid, gid);
}
