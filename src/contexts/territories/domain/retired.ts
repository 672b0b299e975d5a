/**
 * A territory that a new vintage no longer knows is retired, not erased: records may name it. A merged commune leads to
 * the one that replaced it; a dissolved EPCI keeps the communes it had, as they are called today.
 */
import { kindOf, type TerritoryId } from '../../../kernel/territory.ts';
import type { Gazetteer } from './territory.ts';

export interface RetiredTerritory {
  readonly id: TerritoryId;
  readonly replacedBy: TerritoryId | null;
  /** Present communes that it stood on. */
  readonly communes: ReadonlySet<TerritoryId>;
}

/** `before` holds each territory known so far with the communes it was made of. */
export function retiredTerritories(
  before: ReadonlyMap<TerritoryId, readonly TerritoryId[]>,
  { territories, former }: Gazetteer,
): RetiredTerritory[] {
  const present = new Set(territories.map(({ id }) => id));
  const leadsTo = new Map(former.map((entry) => [entry.id, entry.present]));
  const today = (commune: TerritoryId) => (present.has(commune) ? commune : leadsTo.get(commune));
  return [...before]
    .filter(([id]) => !present.has(id))
    .map(([id, communes]) => ({
      id,
      replacedBy: kindOf(id) === 'commune' ? (leadsTo.get(id) ?? null) : null,
      communes: new Set(communes.flatMap((commune) => today(commune) ?? [])),
    }));
}
