/** The whole program started as `npm start` does once built: from the command to the first page it can answer. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PATHS } from '../src/paths.ts';
import { median } from './figures.ts';

export interface StartFigures {
  /** Milliseconds: with a folder that holds nothing, then with the one just made. */
  empty: number;
  existing: number;
  /** Resident memory of the program at rest, in bytes; null where /proc does not tell it. */
  resident: number | null;
}

const EXISTING = 3;

export async function measureStarts(): Promise<StartFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'terreau-bench-start-'));
  try {
    const empty = await startOnce(folder);
    const again: Awaited<ReturnType<typeof startOnce>>[] = [];
    for (let i = 0; i < EXISTING; i++) again.push(await startOnce(folder));
    return {
      empty: empty.milliseconds,
      existing: median(again.map(({ milliseconds }) => milliseconds)),
      resident: again[0]?.resident ?? null,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function startOnce(dataDir: string): Promise<{ milliseconds: number; resident: number | null }> {
  const port = await freePort();
  const program = join(PATHS.root, 'dist', 'server', 'main.js');
  const from = performance.now();
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    while (!(await answers(`http://127.0.0.1:${port}/cooperations`))) {
      if (child.exitCode !== null) throw new Error('the program ended before it answered');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const milliseconds = performance.now() - from;
    return { milliseconds, resident: await residentOf(child.pid) };
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    async (response) => {
      await response.arrayBuffer();
      return response.ok;
    },
    () => false,
  );

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

async function residentOf(pid: number | undefined): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(status)?.[1];
  return kilobytes ? Number(kilobytes) * 1024 : null;
}
