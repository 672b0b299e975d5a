/** What an instance holds outlives its database: copied, destroyed and put back, it gives the very same pages. */
import { cp, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runChecks } from '../../checks/run-checks.ts';
import { exportSnapshot, importSnapshot } from '../../src/platform/db/snapshot.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { holding, signIn } from '../support/jar.ts';
import { CHECKS, difference, type Empty, empty, openOn, pagesOf } from '../support/kept.ts';
import { tableSums } from '../support/table-sums.ts';

const quiet = () => {};

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'terreau-keep-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

describe('a whole copy', () => {
  let app: TestApp;
  let folder: string;
  let before: { sums: Record<string, string>; pages: Map<string, string> };
  let target: Empty;
  beforeAll(async () => {
    app = await testApp();
    folder = join(dataDir, 'copy');
    // People, roles, tokens and a change, so that more than the catalogue is there.
    const { id } = await app.services.db
      .selectFrom('record')
      .select('id')
      .where('kind', '=', 'organisation')
      .limit(1)
      .executeTakeFirstOrThrow();
    const steward = await holding(app, 'garante@example.org', 'steward', `record:${id}`);
    await steward.post('/compte/jetons', { nom: 'Copie', portee: 'edit', duree: '365', licence: 'oui' });
    await signIn(app, 'passante@example.org');
    before = { sums: await tableSums(app.database.pool), pages: await pagesOf(app) };
    await exportSnapshot(app.database, folder, quiet);
    await app.close();
    target = await empty('kept_copy');
  });
  afterAll(() => target.end());

  test('that was cut, altered or left unfinished is refused, and leaves nothing', async () => {
    const untouched = await tableSums(target.pool);
    const damage: [string, RegExp, (copy: string) => Promise<void>][] = [
      ['cut', /n’est pas celui/, (copy) => truncate(join(copy, 'revision.copy'), 50_000)],
      [
        'altered',
        /n’est pas celui/,
        async (copy) => {
          const file = join(copy, 'person.copy');
          await writeFile(file, (await readFile(file, 'utf8')).replace('garante', 'autre'));
        },
      ],
      ['unfinished', /n’est pas une copie entière/, (copy) => rm(join(copy, 'manifest.json'))],
      ['missing', /n’est pas celui/, (copy) => rm(join(copy, 'territory.copy'))],
    ];
    for (const [name, told, harm] of damage) {
      const copy = join(dataDir, name);
      await cp(folder, copy, { recursive: true });
      await harm(copy);
      await expect(
        importSnapshot({ ...target, inUse: async () => false }, copy, quiet),
        name,
      ).rejects.toThrow();
      await importSnapshot({ ...target, inUse: async () => false }, copy, quiet).catch((error) =>
        expect(String(error)).toMatch(told),
      );
      expect(await tableSums(target.pool), name).toEqual(untouched);
    }
  });
  test('whose restore is cut in the middle leaves nothing half', async () => {
    const untouched = await tableSums(target.pool);
    const cut = importSnapshot({ ...target, inUse: async () => false }, folder, (line) => {
      // The connection is lost once some tables are in, as when the machine stops.
      if (line.startsWith('record :')) throw new Error('cut');
    });
    await expect(cut).rejects.toThrow('cut');
    expect(await tableSums(target.pool)).toEqual(untouched);
  });
  test('gives back every row of every table, and the very same pages', async () => {
    await importSnapshot({ ...target, inUse: async () => false }, folder, quiet);
    expect(await tableSums(target.pool)).toEqual(before.sums);
    expect(Object.values(before.sums).filter((sum) => !sum.startsWith('0 ')).length).toBeGreaterThan(12);
    expect(await runChecks(target.pool, CHECKS)).toEqual([]);
    const pages = await openOn(target.url, target.db, (app) => pagesOf(app));
    expect([...pages.keys()]).toEqual([...before.pages.keys()]);
    for (const [path, text] of pages) expect(difference(text, before.pages.get(path)), path).toBeNull();
  });
  test('leaves the audit trail sealed, and open to one more line only', async () => {
    await expect(target.pool.query(`update audit set actor = 'x'`)).rejects.toThrow('append-only');
    await target.pool.query(
      `insert into audit (at, actor, action, subject, detail) values (now(), 'test', 'restored', 'x', '{}')`,
    );
    expect(await runChecks(target.pool, CHECKS)).toEqual([]);
  });
});
