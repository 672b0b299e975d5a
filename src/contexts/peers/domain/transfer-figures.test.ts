import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTerritoryId } from '../../../kernel/territory.ts';
import { CODES } from './offer.ts';
import type { Transfer } from './transfer.ts';
import {
  chosenIn,
  distanceOf,
  FIGURES,
  figuresOf,
  type Ground,
  narrowTransfers,
  usefulShare,
} from './transfer-figures.ts';

const region = parseTerritoryId('region-53');
const commune = parseTerritoryId('commune-35238');
if (!region || !commune) throw new Error('no territory');
/** Along a line where a degree is a hundred kilometres. */
const ground: Ground = {
  regions: (id) => (id === commune || id === region ? [region] : []),
  kilometres: (a, b) => Math.abs(a.lon - b.lon) * 100,
};
const at = (lon: number) => ({
  record: { id: `r${lon}`, path: `/cooperations/r${lon}` },
  name: `r${lon}`,
  ground: { spot: { lon, lat: 0 }, territories: [commune] },
});
const person = { record: null, name: 'Lou' };
const transfer = (more: Partial<Transfer> = {}): Transfer => ({
  id: 't',
  title: 'Un savoir',
  competences: ['economic_models'],
  themes: [],
  form: 'visit',
  happened: '2026-04',
  adapted: '',
  giver: at(0),
  receiver: at(1),
  useful: 'yes',
  ...more,
});

describe('the distance', () => {
  test.each([
    [0.499, 'near'],
    [0.5, 'middle'],
    [1.999, 'middle'],
    [2, 'far'],
  ])('of %d hundred kilometres', (lon, band) => {
    expect(distanceOf(transfer({ receiver: at(lon) }), ground)).toBe(band);
  });
  test('of a person is not known: nobody asked where they live', () => {
    expect(distanceOf(transfer({ receiver: person }), ground)).toBe('unknown');
  });
});

test.each([
  [10, null],
  [11, 1],
])('a share is told from eleven judgments on: %d', (yes, share) => {
  expect(usefulShare({ useful: { yes, partly: 0, no: 0 } })).toBe(share);
});

test.each([
  ['annee=2026', [['annee', '2026']]],
  ['annee=26&forme=danse&utile=no', [['utile', 'no']]],
  ['region=region-53', [['region', 'region-53']]],
  ['region=%27', []],
])('the address %s', (query, chosen) => {
  expect([...chosenIn(new URLSearchParams(query))]).toEqual(chosen);
});

test('every figure is the length of the list that it opens', () => {
  const some = fc.record({
    competences: fc.subarray(CODES.competences.slice(0, 3)),
    form: fc.constantFrom('visit', 'call'),
    happened: fc.constantFrom('2024', '2025-03', '2026-04-16'),
    giver: fc.constantFrom(person, at(0), at(3)),
    receiver: fc.constantFrom(person, at(0.1), at(1)),
    useful: fc.constantFrom('yes', 'partly', 'no', null),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 20 }), (list) => {
      const transfers = list.map((each) => transfer(each as Partial<Transfer>));
      for (const { group, figures } of figuresOf(transfers, ground))
        for (const { value, count } of figures) {
          const chosen = chosenIn(new URLSearchParams({ [group.param]: value }));
          expect(chosen.get(group.param)).toBe(value);
          expect(narrowTransfers(transfers, chosen, ground)).toHaveLength(count);
        }
    }),
  );
  expect(figuresOf([], ground).map(({ group }) => group)).toEqual(FIGURES);
});
