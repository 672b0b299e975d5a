/**
 * `npm start` as a person meets it: real processes, on a small project in a temporary folder whose packages are ours.
 * The server of that project says what it is told, so that the script alone is judged.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';

const SERVER = `
const alive = setInterval(() => {}, 1000);
for (const signal of ['SIGTERM', 'SIGINT'])
  process.on(signal, () => { console.log('asked by ' + signal); clearInterval(alive); process.exitCode = 7; });
console.log('serving');
`;
const CONFIG = `
import { defineConfig } from 'vite';
export default defineConfig({ builder: {}, environments: { ssr: { build: { ssr: true, outDir: 'dist/server',
  rolldownOptions: { input: { main: 'src/main.ts' } } } },
  client: { build: { outDir: 'dist/client', rolldownOptions: { input: 'src/client.ts' } } } } });
`;

const made: string[] = [];
const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

function project({ packages = true } = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'start-'));
  made.push(root);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  cpSync('scripts', join(root, 'scripts'), { recursive: true });
  for (const file of ['package.json', 'package-lock.json', 'tsconfig.json']) cpSync(file, join(root, file));
  write('vite.config.ts', CONFIG);
  write('src/main.ts', SERVER);
  write('src/client.ts', 'export {};');
  write('content/README.md', '');
  if (packages) symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  return root;
}

interface Started {
  child: ChildProcess;
  /** Resolves once the output holds this. */
  said: (text: string) => Promise<void>;
  ended: Promise<{ code: number | null; output: string }>;
}

function start(root: string, env: Record<string, string> = {}, command = ['scripts/start.mjs']): Started {
  const child = spawn(process.execPath, command, { cwd: root, env: { ...process.env, ...env } });
  started.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (output += part));
  return {
    child,
    async said(text) {
      while (!output.includes(text)) {
        if (child.exitCode !== null) throw new Error(`ended without saying “${text}”:\n${output}`);
        await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data'), once(child, 'close')]);
      }
    },
    ended: once(child, 'close').then(([code]) => ({ code, output })),
  };
}

describe('npm start', () => {
  test('builds once, then only when what it is made from changed', async () => {
    const root = project();
    const run = async () => {
      const { child, said, ended } = start(root);
      await said('serving');
      child.kill('SIGTERM');
      return (await ended).output.includes('Construction');
    };
    const built = [await run(), await run()];
    writeFileSync(join(root, 'src/client.ts'), 'export const changed = true;');
    built.push(await run());
    writeFileSync(join(root, 'src/client.test.ts'), '// a test goes into no build');
    built.push(await run());
    expect(built).toEqual([true, false, true, false]);
  });

  test('a build that fails is told, serves nothing, and is tried again', async () => {
    const root = project();
    writeFileSync(join(root, 'src/main.ts'), 'import { absent } from "./nowhere.ts"; absent();');
    const { code, output } = await start(root).ended;
    expect({ code, serving: output.includes('serving') }).toEqual({ code: 1, serving: false });
    expect(output).toContain('nowhere.ts');
    writeFileSync(join(root, 'src/main.ts'), SERVER);
    const { child, said, ended } = start(root);
    await said('serving');
    child.kill('SIGTERM');
    await ended;
  });

  test.each(['SIGTERM', 'SIGINT'] as const)(
    '%s reaches the server once, and its exit code comes back',
    async (signal) => {
      const { child, said, ended } = start(project());
      await said('serving');
      child.kill(signal);
      child.kill(signal);
      const { code, output } = await ended;
      expect(output.split('\n').filter((line) => line.startsWith('asked'))).toEqual([`asked by ${signal}`]);
      expect(code).toBe(7);
    },
  );

  test.skipIf(process.platform === 'win32')(
    'when npm’s shell is gone, the server is asked to stop',
    async () => {
      const root = project();
      // The shell stands in for npm's: it dies of the signal and passes nothing on.
      const script = `"${process.execPath}" scripts/start.mjs & echo $! ; wait`;
      const shell = spawn('sh', ['-c', script], {
        cwd: root,
        env: { ...process.env, npm_lifecycle_event: 'start' },
      });
      started.push(shell);
      let output = '';
      shell.stdout.on('data', (part) => (output += part));
      const until = async (text: string) => {
        while (!output.includes(text)) await once(shell.stdout, 'data');
      };
      await until('serving');
      shell.kill('SIGKILL');
      await until('asked by SIGTERM');
    },
  );
});

test.skipIf(process.platform === 'win32')('npm start killed outright leaves no server behind', async () => {
  const { child, said } = start(project());
  await said('serving');
  child.kill('SIGKILL');
  await said('asked by SIGTERM');
});

describe('when the packages are not there', () => {
  test('a registry that cannot be reached is one clear line', async () => {
    const root = project({ packages: false });
    const { code, output } = await start(root, {
      npm_config_registry: 'http://127.0.0.1:9/',
      npm_config_cache: join(root, 'cache'),
      npm_config_fetch_retries: '0',
    }).ended;
    expect(code).toBe(1);
    expect(output).toContain('npm ne joint pas son registre');
    expect(output).not.toContain('at ');
    expect(existsSync(join(root, 'dist'))).toBe(false);
  });

  test('what npm refuses is told in its own words', async () => {
    const root = project({ packages: false });
    rmSync(join(root, 'package-lock.json'));
    const { code, output } = await start(root, { npm_config_cache: join(root, 'cache') }).ended;
    expect(code).toBe(1);
    expect(output).toMatch(/npm ci a échoué\u00a0:\nnpm error code EUSAGE/);
  });
});
