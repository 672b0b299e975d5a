/**
 * How many records stand in each département or overseas collectivity, by the territories that they name. A record of
 * several départements counts in each; one of a region, of the country or of no territory counts apart.
 */
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { PointKind } from './points.ts';

export type Counts = Record<PointKind, number>;

export interface DepartementCounts {
  readonly byDepartement: ReadonlyMap<TerritoryId, Counts>;
  /** Wider than a département, or nowhere. */
  readonly wider: Counts;
}

/** @param holders the départements that a territory lies in; none for one that is wider */
export function countByDepartement(
  records: Iterable<{ kind: PointKind; territories: readonly string[] }>,
  holders: (territory: string) => readonly TerritoryId[],
): DepartementCounts {
  const byDepartement = new Map<TerritoryId, Counts>();
  const wider: Counts = { cooperation: 0, organisation: 0 };
  for (const { kind, territories } of records) {
    const found = holdersOf(territories, holders);
    if (found.length === 0) wider[kind]++;
    for (const departement of found) {
      const counts = byDepartement.get(departement);
      if (counts) counts[kind]++;
      else byDepartement.set(departement, { cooperation: 0, organisation: 0, [kind]: 1 });
    }
  }
  return { byDepartement, wider };
}

/** Most records name one territory: no set is made for them. */
function holdersOf(
  territories: readonly string[],
  holders: (territory: string) => readonly TerritoryId[],
): readonly TerritoryId[] {
  const [first, ...others] = territories;
  if (first === undefined) return [];
  return others.length === 0 ? holders(first) : [...new Set(territories.flatMap(holders))];
}
