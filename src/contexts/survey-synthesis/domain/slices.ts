/**
 * The breakdowns of a published synthesis, as slices of its respondents: those behind each value, and those beside.
 * How many stand behind each filter, and behind two at once, is protected first: every table shares it.
 */
import { select } from './count.ts';
import type { Rule } from './rule.ts';
import { sizeIn, sizeInBoth } from './selection.ts';
import { System } from './system.ts';
import type { AnswerTable, CodesColumn, SetsColumn } from './table.ts';

/** A count, or null: hidden. */
export type Shown = number | null;
export type Closed = CodesColumn | SetsColumn;

/**
 * Part of the respondents, by what they said of a breakdown: `value` alone is ever printed; whoever subtracts computes
 * the others. `beside`: all who did not say it; `others`: those of them who said something; `silent`: who said nothing;
 * `several`: who stand behind more than one value.
 */
export interface Slice {
  dimension: string;
  value: string;
  part: 'value' | 'beside' | 'others' | 'silent' | 'several';
  kept: Uint8Array;
}
export interface Dimension {
  column: Closed;
  slices: readonly Slice[];
  /** How slices add up to everybody, each way that it can be said. */
  groups: readonly (readonly Slice[])[];
  /**
   * Where some stand behind several values, these slices add up to everybody and, once more for each value too many,
   * to `twice`. Its cells stand in relations for as often as they are counted, and are safe by how many people they are.
   */
  over: { parts: readonly Slice[]; twice: Slice } | null;
  answered: number;
}

const SIGNS = { value: '=', beside: '≠', others: '!', silent: '-', several: '+' } as const;
export const viewKey = (question: string, value: string): string => `${question}=${value}`;
export const sliceName = ({ dimension, value, part }: Slice): string => `${dimension}${SIGNS[part]}${value}`;
export const crossName = (a: string, b: string): string => [a, b].toSorted().join('&');
/** The sum of slices that overlap: of nobody, and so harmless. */
export const sumName = (dimension: string): string => `${dimension}Σ`;
export const isPrinted = ({ part }: Slice): boolean => part === 'value';

export function dimensionOf(table: AnswerTable, column: Closed): Dimension {
  const dimension = column.name;
  const said = Uint8Array.from({ length: table.size }, (_, row) =>
    column.kind === 'sets' ? (column.answered[row] ?? 0) : Math.min(1, column.data[row] ?? 0),
  );
  const slice = (part: Slice['part'], value: string, kept: Uint8Array): Slice => ({
    dimension,
    value,
    part,
    kept,
  });
  const values = column.codes.map((value) =>
    slice('value', value, select(table, [{ question: dimension, value }]) ?? new Uint8Array(table.size)),
  );
  const beside = values.map((each) => [
    each,
    slice(
      'beside',
      each.value,
      each.kept.map((one) => 1 - one),
    ),
  ]);
  const answered = sizeIn(said);
  const silent =
    answered < table.size
      ? [
          slice(
            'silent',
            '',
            said.map((one) => 1 - one),
          ),
        ]
      : [];
  // Where nobody was silent, everybody knows it: those beside are the others.
  const others =
    silent.length === 0
      ? []
      : values.map((each) => [
          each,
          slice(
            'others',
            each.value,
            said.map((one, row) => one & (1 - (each.kept[row] ?? 0))),
          ),
          ...silent,
        ]);
  const several = Uint8Array.from({ length: table.size }, (_, row) =>
    values.reduce((n, { kept }) => n + (kept[row] ?? 0), 0) > 1 ? 1 : 0,
  );
  const apart = !several.includes(1);
  const groups = [...(apart ? [[...values, ...silent]] : []), ...beside, ...others];
  const over = apart ? null : { parts: [...values, ...silent], twice: slice('several', '', several) };
  const slices = [...new Set([...groups.flat(), ...(over ? [over.twice] : [])])];
  return { column, groups, over, answered, slices };
}

export interface ProtectedFilters {
  /** By `question=value`. */
  filters: Readonly<Record<string, Shown>>;
  /** How many answered a breakdown. */
  answered: (dimension: string) => Shown;
  /** How many stand in two slices at once, by name. */
  crossing: (name: string) => Shown;
}

export function protectFilters(
  table: AnswerTable,
  dimensions: readonly Dimension[],
  rule: Rule,
): ProtectedFilters {
  let refused: ReadonlySet<string> = new Set();
  for (;;) {
    const shown = filterSystem(table, dimensions, refused).protected(rule);
    const values = dimensions.flatMap(({ slices }) => slices.filter(isPrinted).map(sliceName));
    const hidden = new Set(values.filter((name) => shown(name) === null));
    // A filter that is hidden hides what crosses it, which may hide another in its turn.
    if (hidden.size === refused.size)
      return {
        filters: Object.fromEntries(values.map((name) => [name, shown(name)?.n ?? null])),
        answered: (dimension) => shown(`${dimension}?`)?.n ?? null,
        crossing: (name) => shown(name)?.n ?? null,
      };
    refused = hidden;
  }
}

function filterSystem(
  table: AnswerTable,
  dimensions: readonly Dimension[],
  refused: ReadonlySet<string>,
): System {
  const system = new System();
  const all = system.cell('', () => ({ n: table.size, fixed: true }));
  // Who left a question without an answer is told: it is no answer of anybody.
  const one = (slice: Slice) =>
    system.cell(sliceName(slice), () => ({
      n: sizeIn(slice.kept),
      derived: !isPrinted(slice),
      harmless: slice.part === 'silent',
      refused: refused.has(sliceName(slice)),
      precious: true,
    }));
  const two = (a: Slice, b: Slice) =>
    system.cell(crossName(sliceName(a), sliceName(b)), () => ({
      n: sizeInBoth(a.kept, b.kept),
      derived: !isPrinted(a) || !isPrinted(b),
      harmless: a.part === 'silent' || b.part === 'silent',
      refused: refused.has(sliceName(a)) || refused.has(sliceName(b)),
    }));
  const sum = (name: string) => system.cell(name, () => ({ n: 0, derived: true, harmless: true }));
  const crossOver = (slices: readonly Slice[], { column, over }: Dimension) => {
    if (!over) return;
    for (const slice of slices) {
      const total = sum(crossName(sliceName(slice), sumName(column.name)));
      system.relate(
        total,
        over.parts.map((each) => two(slice, each)),
      );
      system.relate(total, [one(slice), two(slice, over.twice)]);
    }
  };
  for (const [at, dimension] of dimensions.entries()) {
    const { column, slices, groups, over, answered } = dimension;
    for (const group of groups) system.relate(all, group.map(one));
    if (over) {
      system.relate(sum(sumName(column.name)), over.parts.map(one));
      system.relate(sum(sumName(column.name)), [all, one(over.twice)]);
    }
    const said = system.cell(`${column.name}?`, () => ({ n: answered, precious: true }));
    const silent = slices.filter(({ part }) => part === 'silent');
    system.relate(all, [said, ...silent.map(one)]);
    for (const group of groups)
      if (silent.length === 0 || !group.some(({ part }) => part === 'beside'))
        system.relate(said, group.filter(({ part }) => part !== 'silent').map(one));
    for (const other of dimensions.slice(at + 1)) {
      crossOver(slices, other);
      crossOver(other.slices, dimension);
      for (const slice of slices)
        for (const group of other.groups)
          system.relate(
            one(slice),
            group.map((each) => two(slice, each)),
          );
      for (const slice of other.slices)
        for (const group of groups)
          system.relate(
            one(slice),
            group.map((each) => two(slice, each)),
          );
    }
  }
  return system;
}
