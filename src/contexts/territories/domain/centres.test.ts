import { describe, expect, it } from 'vitest';
import { codeOf, kindOf, type TerritoryId } from '../../../kernel/territory.ts';
import { centreOf, placed } from './centres.ts';
import type { Point, Territory } from './territory.ts';

const territory = (text: string, facts: Partial<Territory> = {}): Territory => {
  const id = text as TerritoryId;
  return {
    id,
    kind: kindOf(id),
    code: codeOf(id),
    name: text,
    population: 100,
    postcodes: ['01000'],
    centre: null,
    approximate: true,
    departement: 'departement-01' as TerritoryId,
    ...facts,
  };
};
const measured = (text: string, centre: Point, facts: Partial<Territory> = {}) =>
  territory(text, { centre, approximate: false, ...facts });
const communesOf = (of: Record<string, string[]>) =>
  new Map(
    Object.entries(of).map(([id, list]) => [id as TerritoryId, new Set(list as TerritoryId[])] as const),
  );
const find = (list: readonly Territory[], id: string) => list.find((one) => one.id === id);

describe('where a territory stands', () => {
  it('is the centre of its points, weighted', () => {
    const at = (lon: number, weight: number) => ({ point: { lon, lat: 10 }, weight });
    expect(centreOf([at(0, 3), at(4, 1)])).toEqual({ lon: 1, lat: 10 });
    expect(centreOf([])).toBeNull();
  });

  const near = measured('commune-01001', { lon: 1, lat: 1 });
  const far = measured('commune-01002', { lon: 5, lat: 5 }, { postcodes: ['01999'], population: 300 });
  const groups = {
    'commune-01001': ['commune-01001'],
    'commune-01002': ['commune-01002'],
    'commune-01003': ['commune-01003'],
    'epci-200000001': ['commune-01002', 'commune-01003'],
    'departement-01': ['commune-01001', 'commune-01002', 'commune-01003'],
  };
  it.each([
    [
      'its own, when measured',
      { centre: { lon: 3, lat: 3 }, approximate: false },
      groups,
      { lon: 3, lat: 3 },
      false,
    ],
    ['that of its postcode', {}, groups, { lon: 1, lat: 1 }, true],
    [
      'that of its EPCI, when nobody measured shares its postcode',
      { postcodes: ['01500'] },
      groups,
      { lon: 5, lat: 5 },
      true,
    ],
    [
      'that of its département, when its EPCI has none',
      { postcodes: [] },
      { ...groups, 'epci-200000001': ['commune-01003'] },
      { lon: 4, lat: 4 },
      true,
    ],
    [
      'unknown, when nothing around is measured',
      { postcodes: [], departement: null },
      { ...groups, 'epci-200000001': ['commune-01003'] },
      null,
      true,
    ],
  ])('a commune: %s', (_, facts, of, centre, approximate) => {
    const found = find(
      placed([near, far, territory('commune-01003', facts)], communesOf(of)),
      'commune-01003',
    );
    expect(found).toMatchObject({ centre, approximate });
  });

  it.each([
    ['measured where half of its inhabitants are', 400, false],
    ['approximate where most of its inhabitants are not', 401, true],
  ])('a wider territory: %s', (_, unmeasured, approximate) => {
    const third = territory('commune-01003', { population: unmeasured });
    const wide = territory('departement-01', { postcodes: [], departement: null });
    expect(find(placed([near, far, third, wide], communesOf(groups)), 'departement-01')?.approximate).toBe(
      approximate,
    );
  });
});
