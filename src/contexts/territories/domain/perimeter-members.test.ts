import { describe, expect, it } from 'vitest';
import { type TerritoryId, territoryId } from '../../../kernel/territory.ts';
import { communesOfPerimeters } from './perimeter-members.ts';

const id = (text: string) => text as TerritoryId;
const known = new Map([
  [id('commune-00001'), new Set([id('commune-00001')])],
  [id('epci-200000001'), new Set([id('commune-00001'), id('commune-00002')])],
  [id('departement-03'), new Set([id('commune-03001')])],
]);
const perimeter = (slug: string, ...members: string[]) => ({
  id: territoryId('perimetre', slug),
  name: slug,
  members: members.map(id),
});
const communes = (...perimeters: ReturnType<typeof perimeter>[]) =>
  [...(communesOfPerimeters(perimeters, known).get(id('perimetre-pays')) ?? [])].sort();

describe('the communes of a custom perimeter', () => {
  it('are those of its members, each once', () => {
    expect(communes(perimeter('pays', 'epci-200000001', 'commune-00001', 'departement-03'))).toEqual([
      'commune-00001',
      'commune-00002',
      'commune-03001',
    ]);
  });
  it('may come through another perimeter, written before or after', () => {
    expect(communes(perimeter('pays', 'perimetre-val'), perimeter('val', 'commune-00001'))).toEqual([
      'commune-00001',
    ]);
  });
  it.each([
    [
      'a member that does not exist',
      [perimeter('pays', 'commune-99999')],
      'perimetre-pays: unknown member commune-99999',
    ],
    [
      'two perimeters within each other',
      [perimeter('pays', 'perimetre-val'), perimeter('val', 'perimetre-pays')],
      'perimetre-val: contains itself through perimetre-pays',
    ],
  ])('are refused with %s', (_, perimeters, message) => {
    expect(() => communesOfPerimeters(perimeters, known)).toThrow(message);
  });
});
