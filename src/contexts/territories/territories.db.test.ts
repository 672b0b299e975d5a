import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runChecks } from '../../../checks/run-checks.ts';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import type { TerritoryId } from '../../kernel/territory.ts';
import { contourOf, departementOutlines, loadTerritories, shippedIndex, territoryIndex } from './public.ts';

const CONTENT = join(import.meta.dirname, '../../../content');
const CHECKS = join(import.meta.dirname, '../../../checks');
const id = (text: string) => text as TerritoryId;
/** Loading and reading 36,000 territories is slow on a busy machine, and that is no failure. */
const PATIENCE = { timeout: 300_000 };
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await loadTerritories(database.db, { folder: CONTENT });
}, PATIENCE.timeout);
afterAll(() => database.close());

const brokenChecks = async () =>
  (await runChecks(database.pool, CHECKS)).filter(({ check }) => check.startsWith('territories'));

describe('the loaded territories', () => {
  it('count as the national files do', async () => {
    const { rows } = await sql<{ kind: string; count: number }>`
      select kind, count(*)::int as count from territory where not retired and kind <> 'perimetre' group by kind order by kind
    `.execute(database.db);
    expect(rows).toEqual([
      { kind: 'commune', count: 34_969 },
      { kind: 'departement', count: 101 },
      { kind: 'epci', count: 1255 },
      { kind: 'pays', count: 1 },
      { kind: 'region', count: 18 },
    ]);
  });
  it('hold the invariants of the closure', async () => expect(await brokenChecks()).toEqual([]));

  it('are those of the files, and what contains them too', PATIENCE, async () => {
    const [loaded, shipped] = [await territoryIndex(database.db), await shippedIndex(CONTENT)];
    expect(loaded.size).toBe(shipped.size);
    expect(loaded.vintage).toBe(shipped.vintage);
    const all = shipped.descendants(id('pays-FR'));
    const facts = (index: typeof shipped) => all.map((each) => [index.get(each), ...index.ancestors(each)]);
    expect(facts(loaded)).toEqual(facts(shipped));
    expect(loaded.resolve('commune-75113')).toBe('commune-75056');
    expect(loaded.suggest('saint denis 93')).toEqual(shipped.suggest('saint denis 93'));
  });
  it('are not loaded twice', async () => {
    expect(await loadTerritories(database.db, { folder: CONTENT })).toBeNull();
  });
});

describe('outlines', () => {
  it('draw the 101 départements, as sketches', async () => {
    const { features } = await departementOutlines(database.db);
    expect(features.map(({ properties }) => properties.id)).toHaveLength(101);
    expect(new Set(features.map(({ properties }) => properties.sketch))).toEqual(new Set([true]));
    for (const name of ['Guyane', 'Haut-Rhin', 'Meurthe-et-Moselle', 'Seine-et-Marne']) {
      expect(features.map(({ properties }) => properties.name)).toContain(name);
    }
  });
  it.each([
    ['a département', 'departement-35', true],
    ['a région, from its départements', 'region-53', true],
    ['a former région', 'perimetre-alsace', true],
    ['a commune', 'commune-35238', false],
    ['an EPCI', 'epci-243500139', false],
    ['France, whose overseas lands are not drawn', 'pays-FR', false],
    ['what does not exist', 'departement-20', false],
  ])('of %s', async (_, territory, drawn) => {
    expect((await contourOf(database.db, id(territory)))?.properties.sketch ?? false).toBe(drawn);
  });
});

describe('another vintage', () => {
  it('keeps imported centres, and retires what it no longer has', PATIENCE, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'terreau-content-'));
    try {
      await mkdir(join(folder, 'territories'));
      await cp(join(CONTENT, 'territories', 'alsace.json'), join(folder, 'territories', 'alsace.json'));
      await database.db
        .updateTable('territory')
        .set({ lon: -1.6, lat: 48.2, imported: true, approximate: false })
        .where('id', '=', id('commune-35238'))
        .execute();
      const pair = {
        name: 'Deux communes',
        members: ['commune-35238', 'epci-243500741'],
        note: 'Pour le test.',
      };
      const sources = [{ url: 'https://example.org/', title: 'Un exemple' }];
      await writeFile(join(folder, 'territories', 'deux.json'), JSON.stringify({ ...pair, sources }));

      expect(await loadTerritories(database.db, { folder })).toBeGreaterThan(36_000);
      const index = await territoryIndex(database.db);
      expect(index.get(id('commune-35238'))).toMatchObject({
        centre: { lon: -1.6, lat: 48.2 },
        approximate: false,
      });
      expect(index.isWithin(id('epci-243500741'), id('perimetre-deux'))).toBe(true);
      // Bourgogne is not in this folder: still known, no longer offered, and still found from its région.
      expect(index.get(id('perimetre-bourgogne'))?.name).toBe('Bourgogne');
      expect(index.suggest('Bourgogne').map((found) => found.id)).not.toContain('perimetre-bourgogne');
      expect(index.overlapping(id('region-27'))).toContain('perimetre-bourgogne');
      expect(await brokenChecks()).toEqual([]);

      await loadTerritories(database.db, { folder: CONTENT });
      const again = await territoryIndex(database.db);
      expect(again.suggest('Bourgogne').map((found) => found.id)).toContain('perimetre-bourgogne');
      expect(again.suggest('Deux communes').map((found) => found.id)).not.toContain('perimetre-deux');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
  it('with a perimeter that names nothing known changes nothing', PATIENCE, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'terreau-content-'));
    try {
      await mkdir(join(folder, 'territories'));
      const wrong = { name: 'Nulle part', members: ['commune-99999'], note: 'Pour le test.' };
      const sources = [{ url: 'https://example.org/', title: 'Un exemple' }];
      await writeFile(join(folder, 'territories', 'nulle-part.json'), JSON.stringify({ ...wrong, sources }));
      await expect(loadTerritories(database.db, { folder })).rejects.toThrow('perimetre-nulle-part');
      expect((await territoryIndex(database.db)).get(id('perimetre-bourgogne'))).toBeDefined();
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
