/** The built program as it is shipped, in processes of its own: started, watched, killed without warning. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PATHS } from '../../src/paths.ts';

export interface Program {
  child: ChildProcess;
  origin: string;
  /** Milliseconds from the command to the first page. */
  startedIn: number;
}

export async function startProgram(dataDir: string, port: number): Promise<Program> {
  const from = performance.now();
  const { DATABASE_URL: _another, BASE_URL: _theirs, ...env } = process.env;
  const child = spawn(process.execPath, [join(PATHS.root, 'dist/server/main.js')], {
    env: {
      ...env,
      DATA_DIR: dataDir,
      PORT: String(port),
      HOST: '127.0.0.1',
      LOG_LEVEL: 'silent',
      LINK_CHECK: 'off',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const origin = `http://127.0.0.1:${port}`;
  while (!(await answers(`${origin}/cooperations`))) {
    if (child.exitCode !== null) throw new Error(`the program ended (${child.exitCode}) before it answered`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { child, origin, startedIn: performance.now() - from };
}

const answers = (address: string): Promise<boolean> =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );

/** Kills the application, then its database server and all of that server's children: no last word from any. */
export async function killAll({ child }: Program, dataDir: string): Promise<void> {
  const servers = databaseProcesses(dataDir);
  child.kill('SIGKILL');
  for (const pid of servers) process.kill(pid, 'SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

export async function stopProgram({ child }: Program): Promise<void> {
  child.kill('SIGTERM');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** The server of this folder, and the processes that it started. Linux tells them in /proc. */
function databaseProcesses(dataDir: string): number[] {
  const file = readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith('postmaster.pid'),
  );
  if (!file) throw new Error(`no database runs in ${dataDir}`);
  const server = Number(readFileSync(join(dataDir, file), 'utf8').split('\n')[0]);
  return [server, ...pids().filter((pid) => statusOf(pid, 'PPid') === String(server))];
}

const pids = (): number[] =>
  readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));

function statusOf(pid: number, field: string): string | null {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    return new RegExp(`^${field}:\\s*(\\d+)`, 'm').exec(text)?.[1] ?? null;
  } catch {
    return null; // it ended meanwhile
  }
}

/** Resident memory in bytes; null once it has ended. */
export function residentOf({ child }: Program): number | null {
  const kilobytes = child.pid === undefined ? null : statusOf(child.pid, 'VmRSS');
  return kilobytes === null ? null : Number(kilobytes) * 1024;
}
