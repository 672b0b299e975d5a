/** PostgreSQL refuses to be run by root: what Terreau does about it. Most of this only means something as root. */
import { chmod, cp, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { npmPrograms } from '../../src/platform/db/npm-binaries.ts';
import {
  asRoot,
  clusterOf,
  emptyFolder,
  give,
  hasNamespaces,
  launch,
  madeFolder,
  namespace,
  onlyNpm,
  processesIn,
  serverOf,
  standIn,
} from './stage.ts';

const NOBODY = 65_534;
const uidOfProcess = async (pid: number) =>
  Number(/^Uid:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]);

describe.runIf(asRoot && process.platform === 'linux')('as root', () => {
  it('runs PostgreSQL under another account, to which only its own folders are given', async () => {
    const dataDir = await madeFolder();
    await launch({ dataDir });
    const uid = await uidOfProcess(await serverOf(dataDir));
    expect(uid).not.toBe(0);
    const root = join(dataDir, 'postgres');
    const owners = Object.fromEntries(
      await Promise.all(
        (await readdir(root)).map(async (name) => [name, (await stat(join(root, name))).uid]),
      ),
    );
    expect(owners).toMatchObject({
      cluster: uid,
      socket: uid,
      'credentials.json': 0,
      'owner.lock': 0,
      'server.log': 0,
    });
    expect((await stat(root)).uid).toBe(0);
  });

  it('leaves the data where they are, below a folder that the account cannot walk', async () => {
    const closed = await emptyFolder();
    await chmod(closed, 0o700);
    const dataDir = join(closed, 'clone', 'data');
    const app = standIn({ dataDir, write: true, throwAway: true });
    await app.keeps(10);
    expect(await uidOfProcess(await serverOf(dataDir))).not.toBe(0);
    expect((await stat(closed)).mode & 0o777).toBe(0o700);
    // Killed there, it is cleared like any other.
    await app.kill('SIGKILL');
    const next = standIn({ dataDir });
    expect((await next.hears('ready')).kept).toEqual(expect.arrayContaining(app.kept()));
    await next.kill('SIGTERM');
    expect(await processesIn(closed)).toEqual([]);
  });

  it('copies the programs from npm when the account cannot reach them', async () => {
    const native = npmPrograms();
    if (native === null) throw new Error('npm brought no PostgreSQL for this machine');
    const closed = await emptyFolder();
    const copy = join(closed, 'package', 'native');
    await cp(native, copy, { recursive: true, verbatimSymlinks: true });
    await cp(join(dirname(native), 'package.json'), join(dirname(copy), 'package.json'));
    await chmod(closed, 0o700);
    const shelf = join(await emptyFolder(), 'shelf');
    const places = { ...(await onlyNpm()), npm: copy, shelf };
    const first = await launch({ dataDir: await emptyFolder(), places });
    expect(first.steps).toContainEqual(expect.stringContaining(shelf));
    const second = await launch({ dataDir: await emptyFolder(), places });
    expect(second.steps).not.toContainEqual(expect.stringContaining(shelf));

    // A shelf that others may write is not trusted.
    await chmod(shelf, 0o777);
    await expect(launch({ dataDir: await emptyFolder(), places })).rejects.toMatchObject({
      code: 'programsHidden',
    });
  });

  it('runs data that belong to somebody as that account, and leaves them theirs', async () => {
    const dataDir = await madeFolder();
    await give(dataDir, NOBODY, NOBODY);
    const { stop } = await launch({ dataDir });
    expect(await uidOfProcess(await serverOf(dataDir))).toBe(NOBODY);
    await stop();
    const all = await readdir(join(dataDir, 'postgres'), { recursive: true });
    const owners = await Promise.all(
      all.map(async (name) => (await stat(join(dataDir, 'postgres', name))).uid),
    );
    expect(new Set(owners)).toEqual(new Set([NOBODY]));
  });

  it('takes back data that were copied as root', async () => {
    const dataDir = await madeFolder();
    await give(dataDir, 0, 0);
    await launch({ dataDir });
    const { uid } = await stat(join(clusterOf(dataDir), 'PG_VERSION'));
    expect(uid).toBe(await uidOfProcess(await serverOf(dataDir)));
  });
});

describe.runIf(hasNamespaces)('as a root that may not change account', () => {
  it('runs PostgreSQL in a namespace where it is somebody else', async () => {
    const dataDir = await emptyFolder();
    const within = await namespace();
    const app = standIn({ dataDir, write: true, throwAway: true }, within);
    await app.keeps(10);
    await app.kill('SIGKILL');
    const next = standIn({ dataDir }, within);
    expect((await next.hears('ready')).kept).toEqual(expect.arrayContaining(app.kept()));
    await next.kill('SIGTERM');
  });
});

describe.skipIf(asRoot)('as an ordinary account', () => {
  it('runs PostgreSQL itself', async () => {
    const dataDir = await emptyFolder();
    await launch({ dataDir });
    expect((await stat(clusterOf(dataDir))).uid).toBe(process.geteuid?.());
  });
});
