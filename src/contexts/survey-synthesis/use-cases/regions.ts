import { FRANCE, kindOf, parseTerritoryId } from '../../../kernel/territory.ts';
import type { Regions } from '../domain/table.ts';
import type { SynthesisNeeds } from './needs.ts';

/** The regions of France as a table of answers knows them: a territory of one region stands there. */
export function regionsOf({
  geography,
  territories,
}: Pick<SynthesisNeeds, 'geography' | 'territories'>): Regions {
  const all = territories
    .descendants(FRANCE)
    .filter((id) => kindOf(id) === 'region')
    .toSorted();
  const remembered = new Map<string, readonly string[]>();
  return {
    all,
    of(text) {
      const known = remembered.get(text);
      if (known) return known;
      const id = territories.resolve(text) ?? parseTerritoryId(text);
      const found = id === FRANCE ? all : id ? geography.regions(id) : [];
      remembered.set(text, found);
      return found;
    },
  };
}
