import { describe, expect, it } from 'vitest';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { retiredTerritories } from './retired.ts';
import type { Gazetteer, Territory } from './territory.ts';

const id = (text: string) => text as TerritoryId;
const present = (text: string): Territory => ({
  id: id(text),
  kind: 'commune',
  code: text.slice(8),
  name: text,
  population: 1,
  postcodes: [],
  centre: null,
  approximate: true,
  departement: null,
});
const gazetteer: Gazetteer = {
  vintage: 'next',
  territories: [present('commune-01001')],
  communesOf: new Map(),
  former: [{ id: id('commune-01002'), name: 'Merged', present: id('commune-01001') }],
};
const before = new Map<TerritoryId, readonly TerritoryId[]>([
  [id('commune-01001'), [id('commune-01001')]],
  [id('commune-01002'), [id('commune-01002')]],
  [id('commune-01003'), [id('commune-01003')]],
  [id('epci-200000001'), [id('commune-01001'), id('commune-01002'), id('commune-01003')]],
]);

describe('what a new vintage no longer has', () => {
  it('is retired: a merged commune leads on, a dissolved EPCI keeps its communes of today', () => {
    expect(retiredTerritories(before, gazetteer)).toEqual([
      { id: 'commune-01002', replacedBy: 'commune-01001', communes: new Set(['commune-01001']) },
      { id: 'commune-01003', replacedBy: null, communes: new Set() },
      { id: 'epci-200000001', replacedBy: null, communes: new Set(['commune-01001']) },
    ]);
  });
});
