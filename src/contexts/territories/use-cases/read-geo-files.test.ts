import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CentreRow } from '../domain/judge-centre.ts';
import { readCentres } from './read-centres.ts';
import { readContours } from './read-contours.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'terreau-geo-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function given(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

async function rowsIn(path: string): Promise<CentreRow[]> {
  const rows: CentreRow[] = [];
  for await (const row of (await readCentres(path)) ?? []) rows.push(row);
  return rows;
}

describe('a CSV file of centres', () => {
  it.each([
    ['commas', 'code_insee,nom,lon,lat\n22088,Kerien,-3.2,48.39\n', '-3.2'],
    ['semicolons and decimal commas', 'code_insee;nom;lon;lat\n22088;Kerien;-3,2;48,39\n', '-3,2'],
    ['tabs', 'code_insee\tnom\tlon\tlat\n22088\tKerien\t-3.2\t48.39\n', '-3.2'],
    [
      'a byte-order mark, quotes and Windows line ends',
      '\uFEFF"code_insee","nom","lon","lat"\r\n"22088","Kerien","-3.2","48.39"\r\n',
      '-3.2',
    ],
    ['capitals in its header', 'CODE_INSEE,nom,LON,LAT\n22088,Kerien,-3.2,48.39\n', '-3.2'],
  ])('with %s', async (_, text, lon) => {
    const rows = await rowsIn(await given('centres.csv', text));
    expect(rows).toMatchObject([{ at: 2, code: '22088', id: 'commune-22088', lon, whole: true }]);
  });
  it('tells lines as an editor does, past empty ones and a name on two lines', async () => {
    const text = 'code_insee,nom,lon,lat\n\n22088,"Ke\nrien",-3,48\n22089,Kerity\n';
    const rows = await rowsIn(await given('lines.csv', text));
    expect(rows.map(({ at, whole }) => [at, whole])).toEqual([
      [4, true],
      [5, false],
    ]);
  });
  it.each([
    ['no code', 'nom,lon,lat\nKerien,-3,48\n'],
    ['no coordinates', 'siren,nom\n243500139,Rennes Métropole\n'],
    ['nothing', ''],
  ])('is not one with %s', async (_, text) => {
    expect(await readCentres(await given('other.csv', text))).toBeNull();
  });
});

const SQUARE = [
  [
    [-2, 48],
    [-2, 49],
    [-1, 49],
    [-2, 48],
  ],
];
const feature = (properties: object) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: SQUARE },
});
const geojson = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });
const topojson = (object: string) =>
  JSON.stringify({
    type: 'Topology',
    arcs: SQUARE,
    objects: {
      [object]: {
        type: 'GeometryCollection',
        geometries: [{ type: 'Polygon', properties: { code: 35 }, arcs: [[0]] }],
      },
    },
  });

describe('a file of contours', () => {
  it.each([
    ['epci.geojson', geojson(feature({ code: '243500139' })), 'epci-243500139'],
    ['epci-2026.geojson', geojson(feature({ siren: '243500139' })), 'epci-243500139'],
    ['communes.geojson', geojson(feature({ insee: '35238', nom: 'Rennes' })), 'commune-35238'],
    ['formes.topojson', topojson('departements'), 'departement-35'],
    ['departements.topojson', topojson('a_dep'), 'departement-35'],
  ])('%s says of what', async (name, text, id) => {
    const read = await readContours(await given(name, text));
    if (!read.ok) throw new Error(read.reason);
    expect([...read.rows]).toMatchObject([{ at: 1, id, geometry: { type: 'Polygon', coordinates: SQUARE } }]);
  });
  it('keeps a shape without a known code, for it to be refused by its rank', async () => {
    const read = await readContours(
      await given('epci.geojson', geojson(feature({}), feature({ code: 'x' }))),
    );
    if (!read.ok) throw new Error(read.reason);
    expect([...read.rows]).toMatchObject([
      { at: 1, code: '', id: null },
      { at: 2, code: 'x', id: null },
    ]);
  });
  it.each([
    ['cut short', 'departements.topojson', '{"type":"Topology"', 'unreadable'],
    ['another JSON', 'departements.topojson', '{"type":"FeatureCollection"}', 'unreadable'],
    ['shapes of nobody knows what', 'formes.topojson', topojson('formes'), 'kind'],
  ])('is not one: %s', async (_, name, text, reason) => {
    expect(await readContours(await given(name, text))).toEqual({ ok: false, reason });
  });
});
