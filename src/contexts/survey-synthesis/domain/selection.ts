/**
 * Selections of respondents, one byte a respondent; and what is worked out of one, or of a column of figures, once and
 * kept beside it for as long as it lives: who is in a selection, and the distinct figures of a column in order.
 * Invariant: neither a selection nor a column changes once it was counted.
 */
import type { NumbersColumn } from './table.ts';

/** 1 where a respondent is in. */
export type Selection = Uint8Array;

const members = new WeakMap<Selection, Uint32Array>();

/** The rows of a selection, ascending. */
export function rowsIn(kept: Selection): Uint32Array {
  const known = members.get(kept);
  if (known) return known;
  const found = new Uint32Array(kept.length);
  let n = 0;
  for (let row = 0; row < kept.length; row++) if (kept[row] === 1) found[n++] = row;
  const rows = found.slice(0, n);
  members.set(kept, rows);
  return rows;
}

export const sizeIn = (kept: Selection): number => rowsIn(kept).length;

export function sizeInBoth(a: Selection, b: Selection): number {
  const [fewer, other] = sizeIn(a) <= sizeIn(b) ? [rowsIn(a), b] : [rowsIn(b), a];
  let n = 0;
  for (const row of fewer) n += other[row] ?? 0;
  return n;
}

export interface Ranked {
  size: number;
  /** Figures in ascending order, each once: all that were given, maybe others between them. */
  values: Float64Array;
  /** One a respondent: the place of its figure; `UNRANKED` when not answered. */
  ranks: Uint32Array;
}
export const UNRANKED = 0xffffffff;
const ranked = new WeakMap<NumbersColumn, Ranked>();

/** A column of figures in order: counting any part of it then sorts nothing. */
export function rankedOf(column: NumbersColumn, size: number): Ranked {
  const known = ranked.get(column);
  if (known?.size === size) return known;
  const made = smallWholes(column, size) ?? sortedFigures(column, size);
  ranked.set(column, made);
  return made;
}

/** Whole numbers that lie close together are their own places: nothing is sorted. Null where they do not. */
function smallWholes({ data }: NumbersColumn, size: number): Ranked | null {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < size; row++) {
    const value = data[row] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    if (!Number.isInteger(value)) return null;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (!(most - least < Math.max(1024, size))) return null;
  const ranks = new Uint32Array(size);
  for (let row = 0; row < size; row++) {
    const value = data[row] ?? Number.NaN;
    ranks[row] = Number.isNaN(value) ? UNRANKED : value - least;
  }
  return { size, values: Float64Array.from({ length: most - least + 1 }, (_, at) => least + at), ranks };
}

function sortedFigures(column: NumbersColumn, size: number): Ranked {
  const sorted = column.data.slice(0, size).sort();
  let distinct = 0;
  // NaN sorts last.
  for (let at = 0; at < size && !Number.isNaN(sorted[at]); at++)
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[distinct++] = sorted[at] ?? 0;
  const values = sorted.slice(0, distinct);
  const ranks = new Uint32Array(size);
  for (let row = 0; row < size; row++) ranks[row] = placeOf(values, column.data[row] ?? Number.NaN);
  return { size, values, ranks };
}

function placeOf(values: Float64Array, value: number): number {
  if (Number.isNaN(value)) return UNRANKED;
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
