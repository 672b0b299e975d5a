import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { coverOf } from './cover.ts';
import { ReachIndex } from './reach-index.ts';

/** A small country: two regions of two départements of two EPCI of three communes, and a perimeter across. */
const PARENTS = new Map<TerritoryId, TerritoryId[]>();
const id = (text: string) => text as TerritoryId;
for (const region of ['01', '02'])
  for (const dep of ['1', '2'])
    for (const epci of ['1', '2'])
      for (const commune of ['1', '2', '3']) {
        const code = `${region}${dep}${epci}${commune}`.slice(0, 5);
        PARENTS.set(id(`commune-${code}`), [
          id(`epci-${region}${dep}${epci}00000`),
          id(`departement-${region.slice(1)}${dep}`),
          id(`region-${region}`),
          id('pays-FR'),
          ...(commune === '1' ? [id('perimetre-across')] : []),
        ]);
      }
const communes = [...PARENTS.keys()];
const ALL = [...new Set([...communes, ...[...PARENTS.values()].flat()])];
const within = (territory: TerritoryId): Set<TerritoryId> =>
  new Set(communes.filter((each) => each === territory || PARENTS.get(each)?.includes(territory)));
const INSIDE = new Map(ALL.map((each) => [each, within(each)]));
const inside = (each: TerritoryId) => INSIDE.get(each) ?? new Set<TerritoryId>();
const surroundings = (place: TerritoryId) => ({
  holding: new Set(ALL.filter((each) => [...inside(place)].every((one) => inside(each).has(one)))),
  overlapping: new Set(ALL.filter((each) => [...inside(place)].some((one) => inside(each).has(one)))),
});

const territories = fc.uniqueArray(fc.constantFrom(...ALL), { maxLength: 4 });
const areas = fc.array(
  fc.record({ territories, excluded: fc.uniqueArray(fc.constantFrom(...ALL), { maxLength: 2 }) }),
  { maxLength: 40 },
);

describe('the index of what reaches a place', () => {
  it('answers what each programme would answer, after any changes', () => {
    fc.assert(
      fc.property(areas, areas, fc.constantFrom(...ALL), (before, after, place) => {
        const index = new ReachIndex();
        before.forEach((area, key) => {
          index.put(key, area);
        });
        after.forEach((area, key) => {
          index.put(key, area);
        });
        for (let key = after.length; key < before.length; key++) index.remove(key);
        const around = surroundings(place);
        const ground = {
          covers: (each: TerritoryId) => around.holding.has(each),
          touches: (each: TerritoryId) => around.overlapping.has(each),
        };
        const one_by_one = after
          .map((area, key) => ({ key, ...coverOf(area, ground) }))
          .filter(({ truth }) => truth === 'yes' || truth === 'part');
        const found = index.reaching(around);
        expect(found.toSorted((a, b) => a.key - b.key)).toEqual(one_by_one);
        expect([...index.withoutTerritory].sort((a, b) => a - b)).toEqual(
          after.flatMap((area, key) => (area.territories.length === 0 ? [key] : [])),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('tells through which territory, the nearest scale first', () => {
    const index = new ReachIndex();
    index.put(1, { territories: [id('pays-FR')], excluded: [] });
    index.put(2, { territories: [id('region-01'), id('commune-01111')], excluded: [] });
    index.put(3, { territories: [id('pays-FR')], excluded: [id('departement-11')] });
    expect(index.reaching(surroundings(id('commune-01111')))).toEqual([
      { key: 2, truth: 'yes', by: 'commune-01111' },
      { key: 1, truth: 'yes', by: 'pays-FR' },
    ]);
  });
});
