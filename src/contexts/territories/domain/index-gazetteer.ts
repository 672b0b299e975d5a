/** The index of a gazetteer that has not been through the database. */
import { FRANCE } from '../../../kernel/territory.ts';
import { containersOf } from './containment.ts';
import { placeKey } from './place-key.ts';
import type { Gazetteer } from './territory.ts';
import { TerritoryIndex } from './territory-index.ts';

export function indexGazetteer({ vintage, territories, communesOf, former }: Gazetteer): TerritoryIndex {
  const containers = containersOf(communesOf);
  return new TerritoryIndex(
    vintage,
    territories.map((territory) => ({
      territory,
      key: placeKey(territory.name),
      containers: (containers.get(territory.id) ?? []).filter((outer) => outer !== FRANCE),
      retired: null,
    })),
    former.map((entry) => ({ ...entry, key: placeKey(entry.name) })),
  );
}
