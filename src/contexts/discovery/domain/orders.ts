/**
 * Orders that are not kept sorted, because they depend on the place or on the day. Each is a cutting of the members
 * into parts, the first part first; within a part, by name. A list stops reading when its page is full.
 */
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { Bitset } from './bitset.ts';
import type { Shelf } from './shelf.ts';

type Parts = Iterable<Bitset>;

/** Open, announced, to be checked, closed: what one may apply to before what one may not. */
const STATUS_ORDER = ['open', 'opens_soon', 'unknown', 'closed'];

/** Members part by part, each once, by name within a part; those in no part come last. */
export function* inParts(shelf: Shelf, members: Bitset, parts: Parts): Generator<number> {
  let left = members;
  for (const part of parts) {
    yield* shelf.byName.all(left.and(part));
    left = left.without(part);
  }
  yield* shelf.byName.all(left);
}

/** Those that name the smallest territory that holds the place first; `holding` comes narrowest first. */
export function* byNearness(shelf: Shelf, holding: Iterable<TerritoryId>): Generator<Bitset> {
  for (const id of holding) yield shelf.standingIn(new Set([id]));
}

/** By the value of tokens such as `closes:2026-12-08`; `from` leaves out the values before it. */
export function* byValue(shelf: Shelf, group: string, order: 'up' | 'down', from = ''): Generator<Bitset> {
  const values = shelf
    .valuesOf(group)
    .filter((value) => value >= from)
    .sort();
  for (const value of order === 'up' ? values : values.reverse()) yield shelf.bearing(`${group}:${value}`);
}

/** What one may apply to first; then the nearest to the place, when there is one. */
export function* fitting(
  shelf: Shelf,
  members: Bitset,
  holding: ReadonlySet<TerritoryId>,
): Generator<number> {
  let left = members;
  for (const status of STATUS_ORDER) {
    const part = left.and(shelf.bearing(`status:${status}`));
    yield* inParts(shelf, part, byNearness(shelf, holding));
    left = left.without(part);
  }
  yield* inParts(shelf, left, byNearness(shelf, holding));
}
