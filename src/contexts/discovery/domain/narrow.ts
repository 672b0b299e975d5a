/**
 * From filters to the records they leave, and to the count that each further choice would leave. A group's own
 * choices do not narrow its own counts: one sees what else could be chosen beside.
 */
import type { TerritoryId } from '../../../kernel/territory.ts';
import { Bitset } from './bitset.ts';
import { FACETS, type Filters } from './filters.ts';
import type { Shelf } from './shelf.ts';

export interface FacetCount {
  value: string;
  count: number;
  chosen: boolean;
}

export interface Narrowed {
  members: Bitset;
  /** Counts by group, most numerous first; values that would leave nothing are left out unless chosen. */
  facets: Map<string, FacetCount[]>;
}

/** `found` limits to what a search found; `overlapping` answers which territories a filter by place keeps. */
export function narrow(
  shelf: Shelf,
  filters: Filters,
  found: Bitset | null,
  overlapping: (id: TerritoryId) => ReadonlySet<TerritoryId>,
): Narrowed {
  let base = found ?? shelf.all;
  if (filters.territory) base = base.and(shelf.standingIn(overlapping(filters.territory)));
  const groups = FACETS[filters.kind];
  const chosen = new Map<string, Bitset>();
  for (const { group } of groups) {
    const values = filters.chosen.get(group);
    if (values) chosen.set(group, union(shelf, group, values));
  }
  const members = [...chosen.values()].reduce((left, set) => left.and(set), base);
  const facets = new Map<string, FacetCount[]>();
  for (const { group } of groups) {
    const others = [...chosen]
      .filter(([other]) => other !== group)
      .reduce((left, [, set]) => left.and(set), base);
    const picked = new Set(filters.chosen.get(group) ?? []);
    facets.set(group, countValues(shelf, group, others, picked));
  }
  return { members, facets };
}

function union(shelf: Shelf, group: string, values: readonly string[]): Bitset {
  const all = new Bitset(shelf.size);
  for (const value of values) all.include(shelf.bearing(`${group}:${value}`));
  return all;
}

function countValues(shelf: Shelf, group: string, among: Bitset, picked: ReadonlySet<string>): FacetCount[] {
  return [...new Set([...shelf.valuesOf(group), ...picked])]
    .map((value) => ({
      value,
      count: shelf.bearing(`${group}:${value}`).countWith(among),
      chosen: picked.has(value),
    }))
    .filter(({ count, chosen }) => count > 0 || chosen)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
