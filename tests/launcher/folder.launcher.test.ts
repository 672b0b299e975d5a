import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { usualPlaces } from '../../src/platform/db/installations.ts';
import { launchDatabase, runningDatabase } from '../../src/platform/db/launcher.ts';
import {
  asRoot,
  clusterOf,
  emptyFolder,
  hasNamespaces,
  launch,
  madeFolder,
  namespace,
  onlyNpm,
  processesIn,
  serverOf,
  standIn,
} from './stage.ts';

const ask = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};
const refused = (dataDir: string) => launchDatabase({ dataDir, throwAway: true, report: () => {} });

describe('a folder of data', () => {
  it('gives a database in UTF-8, reached by the socket alone, by a role with no right beyond it', async () => {
    const dataDir = await emptyFolder();
    const { url, steps } = await launch({ dataDir, throwAway: false });
    expect(steps).toEqual([expect.stringMatching(/^Création de la base/)]);
    const settings = `select current_setting('server_encoding') as encoding, current_setting('listen_addresses') as tcp,
      current_setting('fsync') as fsync, rolsuper as super, rolcreatedb as createdb, rolcreaterole as createrole
      from pg_roles where rolname = current_user`;
    expect(await ask(url, settings)).toEqual([
      { encoding: 'UTF8', tcp: '', fsync: 'on', super: false, createdb: false, createrole: false },
    ]);
  });

  it('keeps its passwords from everybody else', async () => {
    const dataDir = await madeFolder();
    const { url } = await launch({ dataDir });
    const { mode } = await stat(join(dataDir, 'postgres', 'credentials.json'));
    expect(mode & 0o777).toBe(0o600);
    const wrong = new URL(url);
    wrong.password = 'guess';
    await expect(ask(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    expect(await readFile(join(dataDir, 'postgres', 'server.log'), 'utf8')).not.toContain(
      new URL(url).password,
    );
  });

  it.each(['É, « quotes » " and 100 % \' of #them?', 'd'.repeat(90)])('may be named %s', async (name) => {
    const dataDir = join(await madeFolder(), name);
    await mkdir(dataDir);
    await rename(join(dataDir, '..', 'postgres'), join(dataDir, 'postgres'));
    const { url } = await launch({ dataDir });
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('is started afresh when an earlier creation was interrupted', async () => {
    const dataDir = await emptyFolder();
    await mkdir(join(dataDir, 'postgres', 'cluster.new-0123456789ab', 'base'), { recursive: true });
    await launch({ dataDir });
    expect((await readdir(join(dataDir, 'postgres'))).filter((name) => name.startsWith('cluster'))).toEqual([
      'cluster',
    ]);
  });
});

describe('one Terreau per folder', () => {
  it('refuses a second, says who has it, and leaves the first at work', async () => {
    const dataDir = await madeFolder();
    const first = standIn({ dataDir, write: true });
    await first.keeps(10);
    const second = standIn({ dataDir });
    const { code, message, mend } = await second.hears('refused');
    expect(code).toBe('folderInUse');
    expect(message).toContain(`processus ${first.process.pid}`);
    expect(mend).toContain('DATA_DIR');
    await first.keeps(10);
  });

  it('takes two that start at the same instant one at a time', async () => {
    const dataDir = await emptyFolder();
    const both = await Promise.allSettled([refused(dataDir), refused(dataDir)]);
    await Promise.all(both.map((each) => (each.status === 'fulfilled' ? each.value.stop() : null)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'folderInUse' },
    });
  });

  it('lets a command join the database that is running, and only then', async () => {
    const dataDir = await madeFolder();
    expect(await runningDatabase(dataDir)).toBeNull();
    const { url, stop } = await launch({ dataDir });
    expect(await runningDatabase(dataDir)).toBe(url);
    await stop();
    expect(await runningDatabase(dataDir)).toBeNull();
  });
});

describe('a stale postmaster.pid', () => {
  const strangers: ChildProcess[] = [];
  afterEach(() => {
    for (const stranger of strangers.splice(0)) stranger.kill('SIGKILL');
  });
  /** A program that has nothing to do with the folder, under the account that PostgreSQL will run under. */
  async function stranger(dataDir: string): Promise<number> {
    const { uid, gid } = await stat(clusterOf(dataDir));
    const child = spawn('sleep', ['600'], { ...(asRoot ? { uid, gid } : {}), cwd: '/' });
    strangers.push(child);
    if (child.pid === undefined) throw new Error('no stranger');
    return child.pid;
  }
  /** What a server killed by a power cut leaves: all of its files, with its number in them. */
  async function leftBy(dataDir: string): Promise<string> {
    const { stop } = await launch({ dataDir });
    const text = await readFile(join(clusterOf(dataDir), 'postmaster.pid'), 'utf8');
    await stop();
    return text;
  }
  const numbered = (text: string, pid: number) => [pid, ...text.split('\n').slice(1)].join('\n');

  it.each([
    { name: 'whose number is nobody’s', content: async (text: string) => numbered(text, 2 ** 22 + 1) },
    {
      name: 'whose number another program got since',
      content: async (text: string, dataDir: string) => numbered(text, await stranger(dataDir)),
    },
    { name: 'cut in the middle of its writing', content: async () => '' },
  ])('$name does not keep the database from starting', async ({ content }) => {
    const dataDir = await madeFolder();
    const text = await content(await leftBy(dataDir), dataDir);
    await writeFile(join(clusterOf(dataDir), 'postmaster.pid'), text);
    const { url } = await launch({ dataDir });
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(strangers.every(({ exitCode, signalCode }) => exitCode === null && signalCode === null)).toBe(
      true,
    );
  });
});

describe('the version of the data', () => {
  async function clusterOfVersion(version: string) {
    const dataDir = await emptyFolder();
    const file = join(clusterOf(dataDir), 'PG_VERSION');
    await mkdir(clusterOf(dataDir), { recursive: true });
    await writeFile(file, version);
    return { dataDir, file };
  }

  it('is refused when no PostgreSQL here can read it, and the data are left alone', async () => {
    const { dataDir, file } = await clusterOfVersion('12\n');
    await expect(refused(dataDir)).rejects.toMatchObject({
      code: 'folderOtherMajor',
      message: expect.stringMatching(/PostgreSQL 12, et cette machine a PostgreSQL \d+/),
      mend: expect.stringContaining('PostgreSQL 12'),
    });
    expect(await readFile(file, 'utf8')).toBe('12\n');
  });

  it('decides which PostgreSQL runs it, whatever else is installed', async () => {
    const dataDir = await emptyFolder();
    const before = await launch({ dataDir, places: await onlyNpm() });
    await before.stop();
    const { version } = await launch({ dataDir, places: await usualPlaces() });
    expect(Number.parseInt(version, 10)).toBe(Number.parseInt(before.version, 10));
  });

  it('unreadable is told, never taken for an empty folder', async () => {
    const { dataDir, file } = await clusterOfVersion('seventeen');
    await expect(refused(dataDir)).rejects.toMatchObject({ code: 'folderDamaged' });
    await rm(file);
    await expect(refused(dataDir)).rejects.toMatchObject({ code: 'folderDamaged' });
  });
});

describe('a folder that cannot serve', () => {
  it('because a file stands there, or on the way', async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, 'file'), '');
    for (const dataDir of [join(folder, 'file'), join(folder, 'file', 'deeper')]) {
      await expect(refused(dataDir)).rejects.toMatchObject({
        code: 'folderNotAFolder',
        mend: expect.stringContaining('DATA_DIR'),
      });
    }
  });

  it('because its name is longer than the system takes', async () => {
    const dataDir = join(await emptyFolder(), 'x'.repeat(300));
    await expect(refused(dataDir)).rejects.toMatchObject({ code: 'folderUnusable' });
  });

  it.skipIf(asRoot)('because we may not write in it', async () => {
    const folder = await emptyFolder();
    await chmod(folder, 0o555);
    await expect(refused(join(folder, 'data'))).rejects.toMatchObject({ code: 'folderForbidden' });
    await chmod(folder, 0o755);
  });

  // Root may write anywhere, save where the owner does not exist in its namespace.
  it.runIf(asRoot && hasNamespaces)('because even root may not write in it', async () => {
    const folder = await emptyFolder();
    await chown(folder, 65_534, 65_534);
    const { code, mend } = await standIn({ dataDir: join(folder, 'data') }, await namespace()).hears(
      'refused',
    );
    expect({ code, mend }).toEqual({ code: 'folderForbidden', mend: expect.stringContaining('chown') });
  });

  it.runIf(hasNamespaces)('because its disk is read-only', async () => {
    const folder = await emptyFolder();
    const script = `mount -t tmpfs none "${folder}" && mount -o remount,ro,bind "${folder}"`;
    const { code } = await standIn({ dataDir: join(folder, 'data') }, await namespace(script)).hears(
      'refused',
    );
    expect(code).toBe('folderReadOnly');
  });

  it.runIf(hasNamespaces)('because its disk is full', async () => {
    const folder = await emptyFolder();
    const app = standIn({ dataDir: folder }, await namespace(`mount -t tmpfs -o size=8m none "${folder}"`));
    const { code, message, mend } = await app.hears('refused');
    expect({ code, message }).toEqual({ code: 'diskFull', message: expect.stringContaining(folder) });
    expect(mend).toContain('Libérez de la place');
    expect(await processesIn(folder)).toEqual([]);
  });
});

describe('what is refused', () => {
  it('leaves the folder free for the next try (here, passwords lost and found)', async () => {
    const dataDir = await madeFolder();
    await rename(join(dataDir, 'postgres', 'credentials.json'), join(dataDir, 'elsewhere'));
    await expect(refused(dataDir)).rejects.toMatchObject({ code: 'credentialsUnreadable' });
    await rename(join(dataDir, 'elsewhere'), join(dataDir, 'postgres', 'credentials.json'));
    await launch({ dataDir });
    expect(await serverOf(dataDir)).toBeGreaterThan(0);
  });

  it('is given up when asked, without a process left', async () => {
    const dataDir = await emptyFolder();
    const asked = AbortSignal.abort(new Error('changed my mind'));
    await expect(launchDatabase({ dataDir, report: () => {}, signal: asked })).rejects.toThrow(
      'changed my mind',
    );
    const later = new AbortController();
    const report = () => later.abort(new Error('changed my mind later'));
    await expect(launchDatabase({ dataDir, report, signal: later.signal })).rejects.toThrow('later');
    expect(await processesIn(dataDir)).toEqual([]);
  });
});
