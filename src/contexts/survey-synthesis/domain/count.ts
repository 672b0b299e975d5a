/** Counts of a table under any filter, in one pass a column. Nothing is protected here: what is published passes by publish.ts. */
import { rankedOf, rowsIn, UNRANKED } from './selection.ts';
import type { AnswerColumn, AnswerTable, CodesColumn, NumbersColumn, SetsColumn } from './table.ts';

/** One value of a closed question. Several filters: all of them hold. */
export interface Filter {
  question: string;
  value: string;
}

export interface Counted {
  column: AnswerColumn;
  answered: number;
  /** By place of code; empty for figures and texts. */
  counts: readonly number[];
  /** Of figures. */
  spread: Spread | null;
}
export interface Spread {
  n: number;
  sum: number;
  /** Sum of sizes, whatever the sign, and the largest of them. */
  absolute: number;
  largest: number;
  mean: number | null;
  median: number | null;
  quartiles: readonly [number, number] | null;
}

/** Who answers all filters; null: everybody. A filter that names nothing closed selects nobody. */
export function select(table: AnswerTable, filters: readonly Filter[]): Uint8Array | null {
  if (filters.length === 0) return null;
  const kept = new Uint8Array(table.size).fill(1);
  for (const { question, value } of filters) {
    const column = table.columns.find((each) => each.name === question);
    if (column?.kind === 'codes') {
      const wanted = column.codes.indexOf(value) + 1;
      for (let row = 0; row < table.size; row++)
        if (column.data[row] !== wanted || wanted === 0) kept[row] = 0;
    } else if (column?.kind === 'sets') {
      const at = column.codes.indexOf(value);
      for (let row = 0; row < table.size; row++) if (at < 0 || !holds(column, row, at)) kept[row] = 0;
    } else kept.fill(0);
  }
  return kept;
}

export const sizeOf = (table: AnswerTable, kept: Uint8Array | null): number =>
  kept === null ? table.size : rowsIn(kept).length;

export const holds = ({ words, width }: SetsColumn, row: number, at: number): boolean =>
  (((words[row * width + (at >> 5)] ?? 0) >>> (at & 31)) & 1) === 1;

export const countAll = (table: AnswerTable, kept: Uint8Array | null): Counted[] =>
  table.columns.map((column) => countOne(column, table.size, kept));

/** @param kept who is counted, which does not change afterwards; null: everybody. */
export function countOne(column: AnswerColumn, size: number, kept: Uint8Array | null): Counted {
  const rows = kept === null ? null : rowsIn(kept);
  switch (column.kind) {
    case 'codes':
      return countCodes(column, size, rows);
    case 'sets':
      return countSets(column, size, rows);
    case 'numbers':
      return countNumbers(column, size, rows);
    case 'presence': {
      let answered = 0;
      if (rows) for (const row of rows) answered += column.answered[row] ?? 0;
      else for (let row = 0; row < size; row++) answered += column.answered[row] ?? 0;
      return { column, answered, counts: [], spread: null };
    }
  }
}

function countCodes(column: CodesColumn, size: number, rows: Uint32Array | null): Counted {
  const by = new Uint32Array(column.codes.length + 1);
  const { data } = column;
  if (rows) for (const row of rows) (by[data[row] ?? 0] as number)++;
  else for (let row = 0; row < size; row++) (by[data[row] ?? 0] as number)++;
  const counts = [...by.subarray(1)];
  return { column, answered: counts.reduce((a, b) => a + b, 0), counts, spread: null };
}

function countSets(column: SetsColumn, size: number, rows: Uint32Array | null): Counted {
  const { words, width, answered, codes } = column;
  const by = new Uint32Array(width * 32);
  let total = 0;
  const add = (row: number) => {
    if (answered[row] !== 1) return;
    total++;
    for (let word = 0; word < width; word++) {
      let bits = words[row * width + word] ?? 0;
      while (bits !== 0) {
        (by[word * 32 + (31 - Math.clz32(bits & -bits))] as number)++;
        bits &= bits - 1;
      }
    }
  };
  if (rows) for (const row of rows) add(row);
  else for (let row = 0; row < size; row++) add(row);
  return { column, answered: total, counts: [...by.subarray(0, codes.length)], spread: null };
}

/** Below this part of a column, sorting what was found costs less than going through its distinct figures. */
const FEW = 0.1;

function countNumbers(column: NumbersColumn, size: number, rows: Uint32Array | null): Counted {
  const { values, ranks } = rankedOf(column, size);
  if (rows && rows.length < FEW * values.length) {
    const found = new Float64Array(rows.length);
    let n = 0;
    for (const row of rows) {
      const value = column.data[row] ?? Number.NaN;
      if (!Number.isNaN(value)) found[n++] = value;
    }
    return { column, answered: n, counts: [], spread: spreadOf(found.subarray(0, n)) };
  }
  const times = new Uint32Array(values.length);
  let n = 0;
  const add = (row: number) => {
    const rank = ranks[row] ?? UNRANKED;
    if (rank === UNRANKED) return;
    n++;
    (times[rank] as number)++;
  };
  if (rows) for (const row of rows) add(row);
  else for (let row = 0; row < size; row++) add(row);
  return { column, answered: n, counts: [], spread: spreadOfTimes(values, times, n) };
}

/** As `spreadOf`, of ascending figures with how many times each was given. */
function spreadOfTimes(values: Float64Array, times: Uint32Array, n: number): Spread {
  const places = [0.25, 0.5, 0.75].map((share) => share * (n - 1));
  const wanted = places.flatMap((place) => [Math.floor(place), Math.ceil(place)]);
  const found = new Float64Array(wanted.length);
  let [sum, absolute, passed, next] = [0, 0, 0, 0];
  let first = Number.NaN;
  let last = Number.NaN;
  for (let at = 0; at < values.length; at++) {
    const many = times[at] ?? 0;
    if (many === 0) continue;
    const value = values[at] ?? 0;
    if (passed === 0) first = value;
    last = value;
    sum += value * many;
    absolute += Math.abs(value) * many;
    passed += many;
    while (next < wanted.length && (wanted[next] ?? 0) < passed) found[next++] = value;
  }
  const at = (index: number): number => {
    const [low, high] = [found[2 * index] ?? 0, found[2 * index + 1] ?? 0];
    const place = places[index] ?? 0;
    return low + (high - low) * (place - Math.floor(place));
  };
  return {
    n,
    ...{ sum, absolute },
    largest: n > 0 ? Math.max(Math.abs(first), Math.abs(last)) : 0,
    mean: n > 0 ? sum / n : null,
    median: n > 0 ? at(1) : null,
    quartiles: n > 0 ? [at(0), at(2)] : null,
  };
}

/** Sorts what it is given. The median of an even number is the middle of the two; quartiles by the same rule (type 7). */
export function spreadOf(values: Float64Array): Spread {
  const n = values.length;
  values.sort();
  let sum = 0;
  let absolute = 0;
  for (const value of values) {
    sum += value;
    absolute += Math.abs(value);
  }
  const at = (share: number): number => {
    const place = share * (n - 1);
    const [low, high] = [values[Math.floor(place)] ?? 0, values[Math.ceil(place)] ?? 0];
    return low + (high - low) * (place - Math.floor(place));
  };
  return {
    n,
    ...{ sum, absolute },
    largest: n > 0 ? Math.max(Math.abs(values[0] ?? 0), Math.abs(values[n - 1] ?? 0)) : 0,
    mean: n > 0 ? sum / n : null,
    median: n > 0 ? at(0.5) : null,
    quartiles: n > 0 ? [at(0.25), at(0.75)] : null,
  };
}
