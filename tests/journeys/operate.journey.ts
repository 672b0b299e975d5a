/** The program as whoever runs it meets it: what stands in its way is told in a line, and it stops as it should. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const PROGRAM = 'dist/server/main.js';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'terreau-operate-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Run {
  process: ChildProcess;
  said: () => string;
  ended: Promise<number | null>;
}

function start(env: Record<string, string>): Run {
  const { DATABASE_URL: _one, BASE_URL: _two, PORT: _three, ...own } = process.env;
  const child = spawn(process.execPath, ['--enable-source-maps', PROGRAM], {
    env: { ...own, DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (text += part));
  return { process: child, said: () => text, ended: once(child, 'exit').then(([code]) => code) };
}

async function address(run: Run): Promise<string> {
  for (;;) {
    const [, found] = /écoute sur (\S+)/.exec(run.said()) ?? [];
    if (found) return found;
    if (run.process.exitCode !== null) throw new Error(run.said());
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function taken(): Promise<{ server: Server; port: number }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('no port');
  return { server, port: at.port };
}

describe('what stands in the way', () => {
  test('every wrong setting is told at once, each with its mend', async () => {
    const run = start({ PORT: 'quatre', BASE_URL: 'ici', LOG_LEVEL: 'fort' });
    expect(await run.ended).toBe(1);
    for (const name of ['PORT', 'BASE_URL', 'LOG_LEVEL']) expect(run.said()).toContain(name);
    expect(run.said().match(/→/g)).toHaveLength(3);
  });

  test('a data folder that is a file is one clear line', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    const run = start({ DATA_DIR: file });
    expect(await run.ended).toBe(1);
    expect(run.said().trim().split('\n').at(-1)).toContain('→');
    expect(run.said()).not.toMatch(/ at .*:\d+/);
  });

  test('a port in use is one clear line, at once, and nothing is left in the way of the next start', async () => {
    const { server, port } = await taken();
    const run = start({ PORT: String(port) });
    expect(await run.ended).toBe(1);
    expect(run.said()).toContain(`Le port ${port} est déjà utilisé`);
    server.close();
    const again = start({ PORT: String(port) });
    await address(again);
    again.process.kill('SIGTERM');
    expect(await again.ended).toBe(0);
  });
});

describe('stopping', () => {
  test('lets a request in flight finish, then ends with 0', async () => {
    const { server, port } = await taken();
    server.close();
    const run = start({ PORT: String(port) });
    const origin = await address(run);
    const download = await fetch(`${origin}/api/v1/cooperations.csv`);
    run.process.kill('SIGTERM');
    const rows = (await download.text()).split('\n').length;
    expect(rows).toBeGreaterThan(100);
    expect(await run.ended).toBe(0);
    await expect(fetch(`${origin}/healthz`)).rejects.toThrow();
  });
});
