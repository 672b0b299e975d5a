/**
 * Whether a programme reaches a place: its own territories decide, and those it leaves out. Both the plain reading of
 * one programme and the index of many (`reach-index.ts`) follow the same rule.
 */
import { FRANCE, kindOf, type TerritoryId, type TerritoryKind } from '../../../kernel/territory.ts';

/** Where a programme holds. */
export interface Area {
  territories: readonly TerritoryId[];
  /** Within its territories, those it leaves out. */
  excluded: readonly TerritoryId[];
}

/** How territories lie to a place. */
export interface Ground {
  /** It is the place, or contains all of it. */
  covers(territory: TerritoryId): boolean;
  /** It shares some ground with the place. */
  touches(territory: TerritoryId): boolean;
}

/** `part`: it covers some of the place, not all of it. `unknown`: its territory or the place is not known. */
export interface Cover {
  truth: 'yes' | 'part' | 'no' | 'unknown';
  /** The territory of the programme that decides; null when none does. */
  by: TerritoryId | null;
}

/** Programmes nearer to the place come first. */
export const NEARNESS: Record<TerritoryKind, number> = {
  commune: 0,
  epci: 1,
  perimetre: 2,
  departement: 3,
  region: 4,
  pays: 5,
};

/** The narrower territory first; between two of a kind, by code. */
export const nearestFirst = (a: TerritoryId, b: TerritoryId): number =>
  NEARNESS[kindOf(a)] - NEARNESS[kindOf(b)] || (a < b ? -1 : a > b ? 1 : 0);

/** How a programme covers a place; `null`: not known. The nearest territory that covers it is the reason. */
export function coverOf({ territories, excluded }: Area, ground: Ground | null): Cover {
  if (ground === null)
    return territories.includes(FRANCE) ? { truth: 'yes', by: FRANCE } : { truth: 'unknown', by: null };
  if (territories.length === 0) return { truth: 'unknown', by: null };
  const near = territories.toSorted(nearestFirst);
  const touching = near.find((each) => ground.touches(each));
  const leftOut = excluded.find((each) => ground.covers(each));
  if (!touching || leftOut) return { truth: 'no', by: leftOut ?? near[0] ?? null };
  const whole = near.find((each) => ground.covers(each));
  const gap = excluded.some((each) => ground.touches(each));
  return { truth: whole && !gap ? 'yes' : 'part', by: whole ?? touching };
}
