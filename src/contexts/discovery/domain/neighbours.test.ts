import { describe, expect, it } from 'vitest';
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { FacetToken } from '../../records/public.ts';
import { bearingMost, kilometres, mostAlike, nearest } from './neighbours.ts';
import { Shelf } from './shelf.ts';

const shelfOf = (rows: { facets?: FacetToken[]; at?: [number, number]; vague?: true }[]): Shelf => {
  const shelf = new Shelf();
  shelf.take(
    rows.map(({ facets = [], at, vague }, i) => ({
      ordinal: i + 1,
      kind: 'cooperation',
      slug: `s${i}`,
      name: `n${i}`,
      nameKey: `n${i}`,
      facets,
      territories: vague ? ['region-53' as TerritoryId] : [],
      lon: at?.[0] ?? null,
      lat: at?.[1] ?? null,
      approximate: vague ?? false,
      merged: false,
      elsewhere: false,
      createdAt: new Date(0),
    })),
  );
  shelf.settle();
  return shelf;
};

describe('neighbours', () => {
  it('measures along the sphere: Paris to Marseille is about 661 km', () => {
    expect(kilometres({ lon: 2.3522, lat: 48.8566 }, { lon: 5.3698, lat: 43.2965 })).toBeCloseTo(661, -1);
  });
  it('gives the nearest first, without the record itself, within the distance', () => {
    const shelf = shelfOf([{ at: [2, 48] }, { at: [2.3, 48] }, { at: [2.1, 48] }, { at: [9, 42] }, {}]);
    expect(nearest(shelf, 1, 5, 100).map(({ ordinal }) => ordinal)).toEqual([3, 2]);
    expect(nearest(shelf, 1, 1, 100).map(({ ordinal }) => ordinal)).toEqual([3]);
    expect(nearest(shelf, 5, 5, 100)).toEqual([]);
  });
  it('gives no distance from the centre of a région', () => {
    const shelf = shelfOf([{ at: [2, 48] }, { at: [2.1, 48], vague: true }]);
    expect(nearest(shelf, 1, 5, 100)).toEqual([]);
    expect(nearest(shelf, 2, 5, 100)).toEqual([]);
  });
  it('counts a rare facet for more than a common one, and a place for nothing', () => {
    const shelf = shelfOf([
      { facets: ['theme:bois', 'stage:emergence', 'region:region-53'] },
      { facets: ['stage:emergence'] },
      { facets: ['stage:emergence'] },
      { facets: ['theme:bois'] },
      { facets: ['region:region-53'] },
    ]);
    expect(mostAlike(shelf, 1, 2)).toEqual([4, 2]);
    expect(mostAlike(shelf, 5, 2)).toEqual([]);
  });
  it('chooses first those that bear most of what is wanted, near or not, and none that bears nothing', () => {
    const shelf = shelfOf([
      { facets: ['theme:bois'] },
      { facets: ['theme:bois', 'model:ptce'] },
      { at: [2, 48] },
      { at: [2, 48], vague: true },
      { facets: ['theme:bois'], at: [2.1, 48] },
      { facets: ['theme:culture'] },
    ]);
    const weights = new Map([
      ['theme:bois', 2],
      ['model:ptce', 3],
    ]);
    const near = { spots: [{ lon: 2, lat: 48 }], weight: 1, withinKm: 100 };
    expect(bearingMost(shelf, { weights, near }, 9)).toEqual([1, 4, 0, 2]);
    expect(bearingMost(shelf, { weights, near }, 2)).toEqual([1, 4]);
    expect(bearingMost(shelf, { weights: new Map(), near: { ...near, spots: [] } }, 9)).toEqual([]);
  });
});
