import { expect, test } from 'vitest';
import { NAMES_IN_A_TILE, townMarks, townSet } from './towns.ts';

const towns = [
  { name: 'Rennes', lon: -1.6777, lat: 48.1173, population: 225_000 },
  { name: 'Redon', lon: -2.0849, lat: 47.6514, population: 9_000 },
  { name: 'Saint-Denis', lon: 55.4481, lat: -20.8789, population: 154_000 },
  ...Array.from({ length: 40 }, (_, i) => ({
    name: `Village ${i}`,
    lon: 6 + i / 100,
    lat: 45,
    population: i,
  })),
];
const set = townSet(towns);
const named = (z: number, x: number, y: number) =>
  townMarks(set, { z, x, y }).map(({ properties }) => properties.name);

test('the most inhabited first, no more than fit', () => {
  const names = named(0, 0, 0);
  expect(names.slice(0, 4)).toEqual(['Rennes', 'Saint-Denis', 'Redon', 'Village 39']);
  expect(names).toHaveLength(NAMES_IN_A_TILE);
});
test('nearer, only what the tile holds, and small communes too', () => {
  expect(named(8, 126, 89)).toEqual(['Redon']);
  expect(named(6, 33, 23)).toContain('Village 30');
});
test('overseas has its names', () => expect(named(5, 20, 17)).toEqual(['Saint-Denis']));
test('the sea has none', () => expect(named(8, 0, 0)).toEqual([]));
test('a name stands where its town is', () => {
  const [rennes] = townMarks(set, { z: 0, x: 0, y: 0 });
  expect([rennes?.x, rennes?.y]).toEqual([Math.floor((-1.6777 / 360 + 0.5) * 4096), 1421]);
});
