/**
 * From filters to the records they leave, and to the count that each further choice would leave. A group's own
 * choices do not narrow its own counts: one sees what else could be chosen beside.
 */
import type { TerritoryId } from '../../../kernel/territory.ts';
import { Bitset } from './bitset.ts';
import { type Filters, groupsOf } from './filters.ts';
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

/** How territories lie around one. */
export interface Around {
  /** Those that share some ground with it, itself included. */
  overlapping(id: TerritoryId): ReadonlySet<TerritoryId>;
  /** Those that hold all of it, itself first, then from the narrowest to the widest. */
  holding(id: TerritoryId): ReadonlySet<TerritoryId>;
}

/** `found` limits to what a search found; a record that leaves the place out (`not_in`) does not reach it. */
export function narrow(shelf: Shelf, filters: Filters, found: Bitset | null, around: Around): Narrowed {
  const base = baseOf(shelf, filters, found, around);
  const chosen = chosenOf(shelf, filters);
  const members = intersection(base, chosen);
  const countMembers = counter(shelf, members);
  const facets = new Map<string, FacetCount[]>();
  for (const { group } of groupsOf(filters)) {
    const picked = new Set(filters.chosen.get(group) ?? []);
    const count = picked.size === 0 ? countMembers : counter(shelf, withoutGroup(base, chosen, group));
    facets.set(group, countValues(shelf, group, count, picked));
  }
  return { members, facets };
}

/** What filters without words leave, for whoever needs no facets: the members that `narrow` would give. */
export const membersOf = (shelf: Shelf, filters: Filters, around: Around): Bitset =>
  intersection(baseOf(shelf, filters, null, around), chosenOf(shelf, filters));

/** What the text, the page and the place leave, before any choice. */
function baseOf(shelf: Shelf, filters: Filters, found: Bitset | null, around: Around): Bitset {
  let base = found ?? shelf.all;
  if (filters.fixed) base = base.and(shelf.bearing(`${filters.fixed.group}:${filters.fixed.value}`));
  if (filters.territory) {
    base = base.and(shelf.standingIn(around.overlapping(filters.territory)));
    for (const holder of around.holding(filters.territory)) {
      if (shelf.bearersOf(`not_in:${holder}`) > 0) base = base.without(shelf.bearing(`not_in:${holder}`));
    }
  }
  return base;
}

function chosenOf(shelf: Shelf, filters: Filters): Map<string, Bitset> {
  const chosen = new Map<string, Bitset>();
  for (const { group } of groupsOf(filters)) {
    const values = filters.chosen.get(group);
    if (values) chosen.set(group, union(shelf, group, values));
  }
  return chosen;
}

const intersection = (base: Bitset, chosen: ReadonlyMap<string, Bitset>): Bitset =>
  [...chosen.values()].reduce((left, set) => left.and(set), base);

/** What the choices of the other groups leave. */
const withoutGroup = (base: Bitset, chosen: ReadonlyMap<string, Bitset>, group: string): Bitset =>
  [...chosen].reduce((left, [other, set]) => (other === group ? left : left.and(set)), base);

function union(shelf: Shelf, group: string, values: readonly string[]): Bitset {
  const all = new Bitset(shelf.size);
  for (const value of values) all.include(shelf.bearing(`${group}:${value}`));
  return all;
}

/** Of how many of a shelf's records it takes fewer to read each one's tokens than to intersect whole sets. */
const FEW = 256;

/** Counts the bearers of a token among some records, the cheapest way for their number. */
function counter(shelf: Shelf, among: Bitset): (token: string) => number {
  if (among === shelf.all) return (token) => shelf.bearersOf(token);
  if (among.size > shelf.size / FEW) return (token) => shelf.bearing(token).countWith(among);
  const counts = new Map<string, number>();
  for (const position of among) {
    for (const token of shelf.at(position).facets) counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  return (token) => counts.get(token) ?? 0;
}

function countValues(
  shelf: Shelf,
  group: string,
  count: (token: string) => number,
  picked: ReadonlySet<string>,
): FacetCount[] {
  return [...new Set([...shelf.valuesOf(group), ...picked])]
    .map((value) => ({ value, count: count(`${group}:${value}`), chosen: picked.has(value) }))
    .filter(({ count, chosen }) => count > 0 || chosen)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
