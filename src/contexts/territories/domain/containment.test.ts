import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FRANCE, type TerritoryId, territoryId } from '../../../kernel/territory.ts';
import { containersOf } from './containment.ts';

const commune = (n: number) => territoryId('commune', String(n).padStart(5, '0'));
const made = (of: Record<string, readonly number[]>) =>
  new Map(
    Object.entries(of).map(([id, communes]) => [id as TerritoryId, new Set(communes.map(commune))] as const),
  );
const containers = (of: Record<string, readonly number[]>, id: string) =>
  [...(containersOf(made(of)).get(id as TerritoryId) ?? [])].sort();

const TOWN = {
  'commune-00001': [1],
  'commune-00002': [2],
  'epci-200000001': [1, 2],
  'departement-01': [1, 2, 3],
  'pays-FR': [1, 2, 3, 4],
};

describe('a territory contains another when all its communes are its own', () => {
  it.each([
    ['a commune', TOWN, 'commune-00001', ['departement-01', 'epci-200000001', 'pays-FR']],
    ['an EPCI within a département', TOWN, 'epci-200000001', ['departement-01', 'pays-FR']],
    [
      'an EPCI astride two départements',
      { 'epci-200000001': [1, 2], 'departement-01': [1], 'departement-02': [2], 'pays-FR': [1, 2] },
      'epci-200000001',
      ['pays-FR'],
    ],
    [
      'Paris: the commune in the département',
      { 'commune-75056': [1], 'departement-75': [1], 'pays-FR': [1] },
      'commune-75056',
      ['departement-75', 'pays-FR'],
    ],
    [
      'Paris: the département not in the commune',
      { 'commune-75056': [1], 'departement-75': [1], 'pays-FR': [1] },
      'departement-75',
      ['pays-FR'],
    ],
    [
      'a territory without communes',
      { 'perimetre-vide': [], 'departement-01': [1], 'pays-FR': [1] },
      'perimetre-vide',
      ['pays-FR'],
    ],
    ['France', TOWN, 'pays-FR', []],
  ])('%s', (_, of, id, expected) => expect(containers(of, id)).toEqual(expected));

  it('is a partial order, whatever the sets of communes', () => {
    const sets = fc.uniqueArray(fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 5 }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(sets, (lists) => {
        const of = new Map(
          lists.map((list, i) => [territoryId('perimetre', `p${i}`), new Set(list.map(commune))] as const),
        );
        of.set(FRANCE, new Set(lists.flat().map(commune)));
        const found = containersOf(of);
        for (const [inner, outers] of found) {
          expect(outers).not.toContain(inner);
          for (const outer of outers) {
            expect(found.get(outer)).not.toContain(inner);
            for (const outermost of found.get(outer) ?? []) expect(outers).toContain(outermost);
          }
        }
      }),
    );
  });
});
