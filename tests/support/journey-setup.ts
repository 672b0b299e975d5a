/**
 * Vitest global set-up of the journeys: the program as it is shipped, built, on an empty folder of its own, with the
 * catalogue that it loads by itself. One for the whole run; journeys only read, or write what is theirs alone.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort } from './served.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Origin of the running program. */
    origin: string;
  }
}

const PROGRAM = 'dist/server/main.js';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(PROGRAM)) throw new Error('The program is not built: run `npm test -- build` first.');
  const folder = await mkdtemp(join(tmpdir(), 'terreau-journeys-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const { DATABASE_URL: _another, BASE_URL: _theirs, ...env } = process.env;
  const program = spawn(process.execPath, ['--enable-source-maps', PROGRAM], {
    env: { ...env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await ready(program, origin);
  project.provide('origin', origin);
  return async () => {
    program.kill('SIGTERM');
    if (program.exitCode === null) await once(program, 'close');
    await rm(folder, { recursive: true, force: true });
  };
}

/** Resolves once the program answers; what it printed is told when it ends instead. */
async function ready(program: ChildProcess, origin: string): Promise<void> {
  let output = '';
  for (const stream of [program.stdout, program.stderr]) stream?.on('data', (part) => (output += part));
  while (program.exitCode === null) {
    const answers = await fetch(`${origin}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The program ended before it served anything:\n${output}`);
}
