import { describe, expect, test } from 'vitest';
import { FRANCE, type TerritoryId } from '../../../kernel/territory.ts';
import { shippedIndex } from '../../territories/public.ts';
import { countByDepartement } from './departements.ts';
import { departementsByRegion, departementsOf, extentOf } from './overview.ts';
import { PARTS } from './view.ts';

const territories = await shippedIndex('content');
const departements = departementsOf(territories);

describe('the départements that a territory lies in', () => {
  test.each([
    ['a commune', 'commune-35238', ['departement-35']],
    ['a département', 'departement-2A', ['departement-2A']],
    ['an EPCI astride three', 'epci-243500741', ['departement-35', 'departement-44', 'departement-56']],
    ['a commune that merged: where it is now', 'commune-01033', ['departement-01']],
    ['an overseas commune outside of the départements', 'commune-98818', ['perimetre-nouvelle-caledonie']],
    ['a région: none', 'region-53', []],
    ['a région of one département: that one', 'region-04', ['departement-974']],
    ['the country: none', FRANCE, []],
    ['what is no territory: none', 'nulle-part', []],
  ])('%s', (_, id, expected) => expect([...departements(id)].sort()).toEqual(expected));
});

test('records are counted by kind, in each of their départements, and apart when they are wider', () => {
  const { byDepartement, wider } = countByDepartement(
    [
      { kind: 'cooperation', territories: ['commune-35238', 'departement-35'] },
      { kind: 'cooperation', territories: ['commune-35238', 'commune-29019'] },
      { kind: 'organisation', territories: ['departement-29', 'region-53'] },
      { kind: 'organisation', territories: ['region-53'] },
      { kind: 'cooperation', territories: [] },
    ],
    departements,
  );
  expect([...byDepartement]).toEqual([
    ['departement-35', { cooperation: 2, organisation: 0 }],
    ['departement-29', { cooperation: 1, organisation: 1 }],
  ]);
  expect(wider).toEqual({ cooperation: 1, organisation: 1 });
});

test('all départements stand under their region, the overseas collectivities last', () => {
  const regions = departementsByRegion(territories);
  expect(regions.slice(0, 2).map(({ region }) => region && territories.get(region)?.name)).toEqual([
    'Auvergne-Rhône-Alpes',
    'Bourgogne-Franche-Comté',
  ]);
  expect(regions.filter(({ region }) => region !== null).flatMap((one) => one.departements)).toHaveLength(
    101,
  );
  expect(regions.at(-1)?.region).toBeNull();
  expect(regions.at(-1)?.departements).toContain('perimetre-nouvelle-caledonie');
});

describe('what the map shows first', () => {
  const holds = (id: string | null, lon: number, lat: number) => {
    const [west, south, east, north] = extentOf(territories, id as TerritoryId | null);
    return lon > west && lon < east && lat > south && lat < north;
  };
  test.each([
    ['without a place: the hexagone', null, 2.3, 46.4, true],
    ['a département: its towns', 'departement-35', -1.68, 48.11, true],
    ['a département: not its neighbour', 'departement-35', -4.1, 48.0, false],
    ['a commune: its surroundings', 'commune-35238', -1.6, 48.1, true],
    ['Réunion: over there', 'region-04', 55.45, -20.9, true],
  ])('%s', (_, id, lon, lat, expected) => expect(holds(id, lon, lat)).toBe(expected));
  test('the country is shown by the hexagone', () =>
    expect(extentOf(territories, FRANCE)).toEqual(PARTS.hexagone));
});
