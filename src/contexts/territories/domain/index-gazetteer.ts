/** The index of a gazetteer that has not been through the database. */
import { FRANCE, type TerritoryId } from '../../../kernel/territory.ts';
import { containersOf } from './containment.ts';
import { placeKey } from './place-key.ts';
import type { Gazetteer } from './territory.ts';
import { TerritoryIndex } from './territory-index.ts';

export function indexGazetteer({ vintage, territories, communesOf, former }: Gazetteer): TerritoryIndex {
  const contents = new Map<TerritoryId, TerritoryId[]>();
  for (const [inner, containers] of containersOf(communesOf)) {
    for (const outer of containers) {
      if (outer === FRANCE) continue;
      const held = contents.get(outer);
      if (held) held.push(inner);
      else contents.set(outer, [inner]);
    }
  }
  return new TerritoryIndex({
    vintage,
    territories: territories.map((territory) => ({
      territory,
      key: placeKey(territory.name),
      retired: null,
    })),
    contents,
    former: former.map((entry) => ({ ...entry, key: placeKey(entry.name) })),
  });
}
