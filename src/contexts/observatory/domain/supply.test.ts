import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { coverOf } from '../../programmes/public.ts';
import { PART, SIZE } from './cells.ts';
import { type Counted, SupplyIndex } from './supply.ts';

const id = (text: string) => text as TerritoryId;
/** Two communes in each of two EPCI of one région, within France. */
const COMMUNES = ['1', '2', '3', '4'];
const GROUND: ReadonlyMap<TerritoryId, readonly string[]> = new Map<TerritoryId, readonly string[]>([
  ...COMMUNES.map((code) => [id(`commune-0000${code}`), [code]] as [TerritoryId, string[]]),
  [id('epci-200000001'), ['1', '2']],
  [id('epci-200000002'), ['3', '4']],
  [id('region-53'), COMMUNES],
  [id('pays-FR'), COMMUNES],
]);
const ALL = [...GROUND.keys()];
const of = (place: TerritoryId) => GROUND.get(place) ?? [];
const surroundings = (place: TerritoryId) => ({
  holding: new Set(ALL.filter((each) => of(place).every((one) => of(each).includes(one)))),
  overlapping: new Set(ALL.filter((each) => of(place).some((one) => of(each).includes(one)))),
});

const some = fc.uniqueArray(fc.constantFrom(...ALL), { maxLength: 3 });
const programme: fc.Arbitrary<Counted> = fc.record({
  territories: some,
  excluded: fc.uniqueArray(fc.constantFrom(...ALL), { maxLength: 1 }),
  positions: fc.uniqueArray(fc.integer({ min: 0, max: PART - 1 }), { maxLength: 4 }),
});
const changes = fc.array(fc.tuple(fc.integer({ min: 0, max: 15 }), fc.option(programme, { freq: 5 })), {
  maxLength: 60,
});

/** Counting the programmes one by one. */
function counted(programmes: ReadonlyMap<number, Counted>, place: TerritoryId): number[] {
  const { holding, overlapping } = surroundings(place);
  const supply = Array.from({ length: SIZE }, () => 0);
  for (const each of programmes.values()) {
    const { truth } = coverOf(each, {
      covers: (one) => holding.has(one),
      touches: (one) => overlapping.has(one),
    });
    if (truth !== 'yes' && truth !== 'part') continue;
    for (const position of each.positions) {
      const at = position + (truth === 'yes' ? 0 : PART);
      supply[at] = (supply[at] ?? 0) + 1;
    }
  }
  return supply;
}

describe('what reaches each place', () => {
  it('is what counting one by one gives, for places followed and places asked, after any changes', () => {
    fc.assert(
      fc.property(changes, changes, (before, after) => {
        const index = new SupplyIndex(surroundings);
        const programmes = new Map<number, Counted>();
        const apply = (list: readonly [number, Counted | null][]) => {
          for (const [key, each] of list) {
            if (each) {
              index.put(key, each);
              programmes.set(key, each);
            } else {
              index.remove(key);
              programmes.delete(key);
            }
          }
        };
        apply(before);
        index.follow(ALL);
        apply(after);
        for (const { place, supply } of index.all()) {
          expect([...supply]).toEqual(counted(programmes, place));
          expect([...index.at(place)]).toEqual([...supply]);
        }
      }),
      { numRuns: 100 },
    );
  });
});
