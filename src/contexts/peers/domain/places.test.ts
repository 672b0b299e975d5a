import { expect, test } from 'vitest';
import { parseTerritoryId, type TerritoryId } from '../../../kernel/territory.ts';
import type { Direction } from './offer.ts';
import { placesOf } from './places.ts';

const known = {
  centre: (id: TerritoryId) => (id === 'commune-35238' ? { lon: -1.68, lat: 48.11 } : null),
  label: (id: TerritoryId) => `nom de ${id}`,
};
const at = (place: string | null, direction: Direction) => ({
  place: place === null ? null : parseTerritoryId(place),
  direction,
});

test.each([
  ['none', [], []],
  ['one place, both ways counted', ['offer', 'request', 'request'] as const, [{ offers: 1, requests: 2 }]],
])('%s', (_, directions, counts) => {
  const { features } = placesOf(
    directions.map((direction) => at('commune-35238', direction)),
    known,
  );
  expect(features.map(({ properties: { offers, requests } }) => ({ offers, requests }))).toEqual(counts);
});
test('stands at the centre of its territory, under its name, and nothing of anybody', () => {
  expect(placesOf([at('commune-35238', 'offer')], known).features).toEqual([
    {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [-1.68, 48.11] },
      properties: { territory: 'commune-35238', name: 'nom de commune-35238', offers: 1, requests: 0 },
    },
  ]);
});
test('without a place, or of a territory whose centre is not known, it is on no map', () => {
  expect(placesOf([at(null, 'offer'), at('region-99', 'request')], known).features).toEqual([]);
});
