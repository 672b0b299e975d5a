/** Counts of a table under any filter, in one pass a column. Nothing is protected here: what is published passes by publish.ts. */
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
  kept === null ? table.size : kept.reduce((total, each) => total + each, 0);

export const holds = ({ words, width }: SetsColumn, row: number, at: number): boolean =>
  (((words[row * width + (at >> 5)] ?? 0) >>> (at & 31)) & 1) === 1;

export const countAll = (table: AnswerTable, kept: Uint8Array | null): Counted[] =>
  table.columns.map((column) => countOne(column, table.size, kept));

export function countOne(column: AnswerColumn, size: number, kept: Uint8Array | null): Counted {
  switch (column.kind) {
    case 'codes':
      return countCodes(column, size, kept);
    case 'sets':
      return countSets(column, size, kept);
    case 'numbers':
      return countNumbers(column, size, kept);
    case 'presence': {
      let answered = 0;
      for (let row = 0; row < size; row++)
        if (column.answered[row] === 1 && (kept === null || kept[row] === 1)) answered++;
      return { column, answered, counts: [], spread: null };
    }
  }
}

function countCodes(column: CodesColumn, size: number, kept: Uint8Array | null): Counted {
  const by = new Uint32Array(column.codes.length + 1);
  const { data } = column;
  for (let row = 0; row < size; row++) if (kept === null || kept[row] === 1) (by[data[row] ?? 0] as number)++;
  const counts = [...by.subarray(1)];
  return { column, answered: counts.reduce((a, b) => a + b, 0), counts, spread: null };
}

function countSets(column: SetsColumn, size: number, kept: Uint8Array | null): Counted {
  const { words, width, answered, codes } = column;
  const by = new Uint32Array(width * 32);
  let total = 0;
  for (let row = 0; row < size; row++) {
    if (answered[row] !== 1 || (kept !== null && kept[row] !== 1)) continue;
    total++;
    for (let word = 0; word < width; word++) {
      let bits = words[row * width + word] ?? 0;
      while (bits !== 0) {
        (by[word * 32 + (31 - Math.clz32(bits & -bits))] as number)++;
        bits &= bits - 1;
      }
    }
  }
  return { column, answered: total, counts: [...by.subarray(0, codes.length)], spread: null };
}

function countNumbers(column: NumbersColumn, size: number, kept: Uint8Array | null): Counted {
  const found = new Float64Array(size);
  let n = 0;
  for (let row = 0; row < size; row++) {
    const value = column.data[row] ?? Number.NaN;
    if (!Number.isNaN(value) && (kept === null || kept[row] === 1)) found[n++] = value;
  }
  return { column, answered: n, counts: [], spread: spreadOf(found.subarray(0, n)) };
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
