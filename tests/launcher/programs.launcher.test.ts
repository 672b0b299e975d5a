import { chmod, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { usualPlaces } from '../../src/platform/db/installations.ts';
import { launchDatabase } from '../../src/platform/db/launcher.ts';
import { npmPrograms } from '../../src/platform/db/npm-binaries.ts';
import { asRoot, emptyFolder, give, hasNamespaces, launch, namespace, standIn } from './stage.ts';

/** The npm package as it comes when install scripts are disabled: without a single symbolic link. */
async function packageWithoutLinks(): Promise<string> {
  const native = npmPrograms();
  if (native === null) throw new Error('npm brought no PostgreSQL for this machine');
  const copy = join(await emptyFolder(), 'package', 'native');
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  await cp(join(dirname(native), 'package.json'), join(dirname(copy), 'package.json'));
  for (const { target } of JSON.parse(await readFile(join(copy, 'pg-symlinks.json'), 'utf8'))) {
    await rm(join(dirname(copy), target), { force: true });
  }
  return copy;
}
const npm = async (native: string) => ({ ...(await usualPlaces()), system: [], npm: native });
const refused = async (places: Awaited<ReturnType<typeof usualPlaces>>) =>
  launchDatabase({ dataDir: await emptyFolder(), report: () => {}, places });

describe('PostgreSQL from npm', () => {
  it('runs when install scripts are disabled', async () => {
    const native = await packageWithoutLinks();
    const { kind, stop } = await launch({ dataDir: await emptyFolder(), places: await npm(native) });
    expect(kind).toBe('embedded');
    await stop();
    // The next start finds the links made.
    await launch({ dataDir: await emptyFolder(), places: await npm(native) });
  });

  it.skipIf(asRoot)('runs when its package cannot be written, from a copy made once', async () => {
    const native = await packageWithoutLinks();
    await chmod(join(native, 'lib'), 0o555);
    const dataDir = await emptyFolder();
    const { steps, stop } = await launch({ dataDir, places: await npm(native) });
    expect(steps).toContainEqual(expect.stringMatching(/^Copie de PostgreSQL/));
    await stop();
    const again = await launch({ dataDir, places: await npm(native) });
    expect(again.steps).toEqual([]);
    await chmod(join(native, 'lib'), 0o755);
  });

  // The same, for root: in a namespace where the owner of the package does not exist.
  it.runIf(asRoot && hasNamespaces)('runs from a copy when even root cannot write its package', async () => {
    const native = await packageWithoutLinks();
    await give(native, 65_534, 65_534);
    const dataDir = await emptyFolder();
    const app = standIn({ dataDir, throwAway: true, places: await npm(native) }, await namespace());
    expect(await app.hears('ready')).toMatchObject({ kind: 'embedded' });
    expect(app.said).toContainEqual({ said: 'step', line: expect.stringMatching(/^Copie de PostgreSQL/) });
    expect(await readdir(join(dataDir, 'postgres', 'programs'))).toHaveLength(1);
    await app.kill('SIGTERM');
  });
});

describe('PostgreSQL of the system', () => {
  /** Programs that say they are this version, in a folder of their own. */
  async function pretending(version: string): Promise<string> {
    const bin = join(await emptyFolder(), 'bin');
    await mkdir(bin);
    await chmod(bin, 0o755);
    for (const name of ['postgres', 'initdb']) {
      await writeFile(join(bin, name), `#!/bin/sh\necho '${name} (PostgreSQL) ${version}'\n`);
      await chmod(join(bin, name), 0o755);
    }
    return bin;
  }
  async function withExtensions(bin: string): Promise<string> {
    const folder = join(dirname(bin), 'share', 'extension');
    await mkdir(folder, { recursive: true });
    for (const name of ['pg_trgm', 'unaccent']) await writeFile(join(folder, `${name}.control`), '');
    return bin;
  }

  it.each([
    { name: 'is older than 15', bin: async () => withExtensions(await pretending('14.12')) },
    { name: 'lacks the extensions that search needs', bin: () => pretending('99.1') },
    {
      name: 'lacks initdb',
      bin: async () => {
        const bin = await withExtensions(await pretending('16.3'));
        await rm(join(bin, 'initdb'));
        return bin;
      },
    },
    {
      name: 'does not run',
      bin: async () => {
        const bin = await withExtensions(await pretending('16.3'));
        await writeFile(join(bin, 'postgres'), 'not a program');
        return bin;
      },
    },
  ])('is passed over when it $name', async ({ bin }) => {
    const places = { ...(await usualPlaces()), system: [await bin()], npm: null };
    await expect(refused(places)).rejects.toMatchObject({
      code: 'noPostgres',
      mend: expect.stringContaining('DATABASE_URL'),
    });
  });

  it('is preferred, newest first, to the one from npm', async () => {
    const bins = [await pretending('16.3'), await pretending('17.5'), await pretending('15.8')];
    const system = await Promise.all(bins.map(withExtensions));
    // These programs only know their version: creating the database is where it is seen which one was chosen.
    const places = { ...(await usualPlaces()), system };
    const steps: string[] = [];
    const launching = launchDatabase({
      dataDir: await emptyFolder(),
      places,
      report: (line) => steps.push(line),
    });
    await expect(launching).rejects.toThrow();
    expect(steps).toEqual(['Création de la base (PostgreSQL 17.5)…']);
  });
});
