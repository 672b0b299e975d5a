import { describe, expect, test } from 'vitest';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { mapQuery, parseMapFilters, SHARED_PARAMS, toggled } from './map-filters.ts';

const all = (id: TerritoryId) => id;
const read = (query: string) => parseMapFilters(new URLSearchParams(query), all);

describe('which kinds stand on the map', () => {
  test.each([
    ['nothing said: both', '', ['cooperation', 'organisation']],
    ['one named', 'fiches=organisation', ['organisation']],
    ['both named, in any order', 'fiches=organisation&fiches=cooperation', ['cooperation', 'organisation']],
    [
      'a kind that is not on the map: as if nothing were said',
      'fiches=programme',
      ['cooperation', 'organisation'],
    ],
  ])('%s', (_, query, kinds) => expect(read(query).kinds).toEqual(kinds));
});

describe('the canonical address', () => {
  test.each([
    ['no filter', '', ''],
    ['both kinds are not said', 'fiches=cooperation&fiches=organisation', ''],
    ['what both understand is said once', 'theme=bois&region=region-53', 'region=region-53&theme=bois'],
    ['what one understands is kept', 'stade=emergence&type=funder', 'stade=emergence&type=funder'],
    ['what none understands is dropped', 'z=8&couleur=bleu&page=3', ''],
    ['a filter of a kind not shown is dropped', 'fiches=organisation&stade=emergence', 'fiches=organisation'],
    ['words and place', 'q=tiers&territoire=departement-35', 'q=tiers&territoire=departement-35'],
  ])('%s', (_, query, expected) => expect(mapQuery(read(query)).toString()).toBe(expected));
});

test('a stage narrows cooperations and leaves organisations', () => {
  const { filters } = read('stade=emergence');
  expect(filters.map(({ kind, chosen }) => [kind, [...chosen.keys()]])).toEqual([
    ['cooperation', ['stage']],
    ['organisation', []],
  ]);
});

test('a value is set, and taken off', () => {
  expect(toggled(read('theme=bois'), 'theme', 'culture').toString()).toBe('theme=bois&theme=culture');
  expect(toggled(read('theme=bois&theme=culture'), 'theme', 'bois').toString()).toBe('theme=culture');
});

test('a place that words led to takes the place of the one in the address', () => {
  const { filters } = parseMapFilters(
    new URLSearchParams('territoire=region-53'),
    all,
    'departement-35' as TerritoryId,
  );
  expect(filters.every(({ territory }) => territory === 'departement-35')).toBe(true);
});

test('completeness, region and theme are shared', () =>
  expect([...SHARED_PARAMS].sort()).toEqual(['completude', 'region', 'theme']));
