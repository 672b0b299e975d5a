import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import type { TerritoryId } from '../../kernel/territory.ts';
import { contourOf, departementOutlines, importGeo, loadTerritories, territoryIndex } from './public.ts';

const CONTENT = join(import.meta.dirname, '../../../content');
const id = (text: string) => text as TerritoryId;
/** Loading and reading 36,000 territories is slow on a busy machine, and that is no failure. */
const PATIENCE = 300_000;
let database: TestDatabase;
let folder: string;
/** Communes of the Côtes-d’Armor whose centre is not measured; each test takes two that no other takes. */
let unmeasured: string[];
const two = () => unmeasured.splice(0, 2) as [string, string];

beforeAll(async () => {
  database = await testDatabase();
  await loadTerritories(database.db, { folder: CONTENT });
  const rows = await database.db
    .selectFrom('territory')
    .select('code')
    .where('kind', '=', 'commune')
    .where('departement_id', '=', id('departement-22'))
    .where('approximate', '=', true)
    .orderBy('code')
    .execute();
  unmeasured = rows.map(({ code }) => code);
}, PATIENCE);
afterAll(() => database.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'terreau-geo-'));
});
afterEach(() => rm(folder, { recursive: true }));

const given = (name: string, text: string) => writeFile(join(folder, name), text);
/** Two centres to keep, and one row for each way to be refused. */
const rowsOf = ([one, other]: [string, string]) =>
  [
    'code_insee,nom,lon,lat',
    `${one},Une commune,-3.08,48.65`,
    `${other},Une autre,-3.2,48.39`,
    '99999,Languidou-sur-Test,-2,48',
    '75113,Paris 13e,2.36,48.83',
    '35238,Rennes,,',
    '44109,Nantes,47.2,-1.55',
    '29019,Brest,ouest,48.4',
    '56260,Vannes,-2.76',
    `${other},Une autre,-3.3,48.4`,
  ].join('\n');

it('a folder that is not there is told, and nothing is read', async () => {
  await expect(importGeo(database.db, join(folder, 'ailleurs'))).rejects.toThrow('n’existe pas');
});

describe('importing centres', () => {
  it(
    'tells what was read, changed and refused, each refusal with its line; the second time changes nothing',
    async () => {
      const [one, other] = two();
      await given('communes.csv', rowsOf([one, other]));
      const report = {
        file: 'communes.csv',
        kind: 'centres',
        read: 9,
        refused: [
          { at: 4, code: '99999', reason: 'code' },
          { at: 5, code: '75113', reason: 'former_code' },
          { at: 6, code: '35238', reason: 'no_coordinates' },
          { at: 7, code: '44109', reason: 'far' },
          { at: 8, code: '29019', reason: 'coordinates' },
          { at: 9, code: '56260', reason: 'columns' },
          { at: 10, code: other, reason: 'twice' },
        ],
      };
      const first = await importGeo(database.db, folder);
      expect(first.files).toEqual([{ ...report, changed: 2 }]);
      expect(first.derived).toBeGreaterThan(0);
      expect(await importGeo(database.db, folder)).toEqual({
        files: [{ ...report, changed: 0 }],
        derived: 0,
      });
    },
    PATIENCE,
  );

  it(
    'clears the approximate mark, and moves what is derived',
    async () => {
      const [one, other] = two();
      const commune = id(`commune-${other}`);
      const before = await territoryIndex(database.db);
      expect(before.get(commune)?.approximate).toBe(true);
      await given('communes.csv', rowsOf([one, other]));
      await importGeo(database.db, folder);
      const after = await territoryIndex(database.db);
      expect(after.get(commune)).toMatchObject({ centre: { lon: -3.2, lat: 48.39 }, approximate: false });
      expect(after.get(id('departement-22'))?.centre).not.toEqual(before.get(id('departement-22'))?.centre);
    },
    PATIENCE,
  );
});

/** Two squares that share a side; the third geometry has no area, the fourth no known code. */
const TOPOLOGY = JSON.stringify({
  type: 'Topology',
  arcs: [
    [
      [-2, 48],
      [-2, 49],
    ],
    [
      [-2, 49],
      [-1, 49],
      [-1, 48],
      [-2, 48],
    ],
    [
      [-2, 48],
      [-3, 48],
      [-3, 49],
      [-2, 49],
    ],
  ],
  objects: {
    departements: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', properties: { code: '35' }, arcs: [[0, 1]] },
        { type: 'MultiPolygon', properties: { code: '22' }, arcs: [[[2, -1]]] },
        { type: 'Point', properties: { code: '56' }, coordinates: [-3, 47] },
        { type: 'Polygon', properties: { code: '20' }, arcs: [[0, 1]] },
      ],
    },
  },
});

describe('importing contours', () => {
  it('keeps them, tells the others apart, and changes nothing the second time', {
    timeout: PATIENCE,
  }, async () => {
    await given('departements.topojson', TOPOLOGY);
    const expected = {
      file: 'departements.topojson',
      kind: 'contours',
      read: 4,
      refused: [
        { at: 3, code: '56', reason: 'shape' },
        { at: 4, code: '20', reason: 'code' },
      ],
    };
    expect((await importGeo(database.db, folder)).files).toEqual([{ ...expected, changed: 2 }]);
    expect((await importGeo(database.db, folder)).files).toEqual([{ ...expected, changed: 0 }]);
    const contour = await contourOf(database.db, id('departement-35'));
    expect(contour).toMatchObject({ properties: { sketch: false }, geometry: { type: 'Polygon' } });
    const sketches = (await departementOutlines(database.db)).features.filter((f) => f.properties.sketch);
    expect(sketches).toHaveLength(99);
  });
});

describe.runIf(process.env.REAL_DATA)('the real files of 2026', () => {
  it(
    'are read whole: 34,869 centres and 1,374 contours, then nothing more',
    async () => {
      const geo = join(process.env.REAL_DATA ?? '', 'geo');
      const first = await importGeo(database.db, geo);
      expect(first.files).toMatchObject([
        { file: 'communes-2026.csv', read: 34_969, changed: 34_869 },
        { file: 'departements-1000m.topojson', read: 101, changed: 101, refused: [] },
        { file: 'epci-1000m.topojson', read: 1255, changed: 1255, refused: [] },
        { file: 'epci-2026.csv', kind: 'aside' },
        { file: 'regions-1000m.topojson', read: 18, changed: 18, refused: [] },
      ]);
      const [communes] = first.files;
      const refused = communes?.kind === 'centres' ? communes.refused : [];
      expect(refused).toHaveLength(100);
      expect(new Set(refused.map(({ reason }) => reason))).toEqual(new Set(['no_coordinates']));
      const again = await importGeo(database.db, geo);
      expect(again.files.map((file) => (file.kind === 'aside' ? 0 : file.changed))).toEqual([0, 0, 0, 0, 0]);
      expect(again.derived).toBe(0);
    },
    PATIENCE,
  );
});
