/**
 * Several people, several tabs, one answer. A form carries the mark of each value that it was filled from. What only
 * one side changed is taken from that side; what both changed otherwise is a conflict: nothing is overwritten, and the
 * person sees both. Invariant: a value that somebody saved never leaves without somebody having seen it.
 */
import type { Value, Values } from './values.ts';

/** A short mark of a value (FNV-1a, 32 bits): equal values have equal marks. */
export function markOf(value: Value | undefined): string {
  const text = value === undefined ? '' : canonical(value);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${(hash >>> 0).toString(36)}.${text.length.toString(36)}`;
}

const canonical = (value: Value): string =>
  JSON.stringify(value, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

export const marksOf = (values: Values, keys: readonly string[]): string =>
  keys.map((key) => `${key}:${markOf(values[key])}`).join(' ');

/** Twice what the marks of the longest part can be: a hundred and twenty questions, two keys each. */
export const LONGEST_MARKS = 32_000;

export function readMarks(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .split(' ')
      .map((each) => each.split(':'))
      .flatMap(([key, mark]) => (key && mark ? [[key, mark] as const] : [])),
  );
}

export interface Merged {
  values: Values;
  /** Keys that both sides changed, each otherwise: the present value stays. */
  conflicts: readonly string[];
  changed: boolean;
}

/** `mine`: what was typed for each key; undefined empties it. A key without a mark was not in the form. */
export function mergeValues(
  present: Values,
  mine: ReadonlyMap<string, Value | undefined>,
  marks: ReadonlyMap<string, string>,
): Merged {
  const values: Record<string, Value> = { ...present };
  const conflicts: string[] = [];
  let changed = false;
  for (const [key, value] of mine) {
    const [typed, stands] = [markOf(value), markOf(present[key])];
    const before = marks.get(key) ?? stands;
    if (typed === stands || typed === before) continue;
    if (stands !== before) {
      conflicts.push(key);
      continue;
    }
    changed = true;
    if (value === undefined) delete values[key];
    else values[key] = value;
  }
  return { values, conflicts, changed };
}
