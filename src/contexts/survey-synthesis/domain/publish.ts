/**
 * The synthesis that is published: a closed set of tables, protected together. Each question is counted for all
 * respondents and for each value of each breakdown that its organisers chose; the public asks nothing else of the
 * answers, so that whatever can be subtracted from whatever is known beforehand (protect.ts).
 *
 * Filters are protected among themselves first (slices.ts): one that is hidden there is hidden in every table.
 */
import { type Counted, countOne } from './count.ts';
import { type Left, leftByCrossing, type Part, relateLeft } from './crossings.ts';
import { leastForMedian, type Rule } from './rule.ts';
import { sizeIn } from './selection.ts';
import { putSeveral, type Several, severalNames, severalOf } from './several.ts';
import {
  crossName,
  type Dimension,
  dimensionOf,
  isPrinted,
  type ProtectedFilters,
  protectFilters,
  type Shown,
  type Slice,
  sliceName,
  sumName,
} from './slices.ts';
import { System } from './system.ts';
import type { AnswerColumn, AnswerTable, NumbersColumn } from './table.ts';

export interface View {
  answered: Shown;
  /** By place of code. */
  counts: Shown[];
  mean: Shown;
  median: Shown;
  sum: Shown;
}
export interface PublishedColumn {
  name: string;
  question: string;
  part: string | null;
  codes: readonly string[];
  /** By `` (everybody) or `question=value`; a view that is not there says nothing that may be shown. */
  views: Record<string, View>;
}
export interface PublishedTables {
  respondents: number;
  /** How many stand behind each filter; null: too few, or too few could be computed. */
  filters: Readonly<Record<string, Shown>>;
  columns: PublishedColumn[];
}

/** A synthesis being published: the columns are worked out one at a time, as they are asked for. */
export interface Publishing extends Omit<PublishedTables, 'columns'> {
  columns: Iterable<PublishedColumn>;
}

/** `only`: the columns that may be published; `by`: those of them that may be a breakdown, which everybody reads. */
export function publishing(
  table: AnswerTable,
  breakdowns: readonly string[],
  rule: Rule,
  only: (column: AnswerColumn) => boolean = () => true,
  by: (column: AnswerColumn) => boolean = only,
): Publishing {
  const dimensions = breakdowns.flatMap((name) => {
    const column = table.columns.find((each) => each.name === name);
    const closed = column && (column.kind === 'codes' || column.kind === 'sets') && by(column);
    return closed ? [dimensionOf(table, column)] : [];
  });
  // Fewer than the least of all: nothing of them is told, but how many they are.
  const few = table.size > 0 && table.size < rule.least;
  if (few) return { respondents: table.size, filters: {}, columns: [] };
  const filters = protectFilters(table, dimensions, rule);
  const around: Around = { table, dimensions, left: leftByCrossing(dimensions), filters, rule };
  return {
    respondents: table.size,
    filters: filters.filters,
    columns: columnsOf(table.columns.filter(only), around),
  };
}

function* columnsOf(columns: readonly AnswerColumn[], around: Around): Generator<PublishedColumn> {
  for (const column of columns)
    yield {
      name: column.name,
      question: column.question.code,
      part: column.part,
      codes: 'codes' in column ? column.codes : [],
      views: viewsOf(column, around),
    };
}

export function publishTables(...asked: Parameters<typeof publishing>): PublishedTables {
  const { columns, ...rest } = publishing(...asked);
  return { ...rest, columns: [...columns] };
}

const opened = new WeakMap<AnswerTable, PublishedTables>();

/** Everybody's answers as they stand, for who runs the survey: counted once for as long as the table lives. */
export function openTables(table: AnswerTable): PublishedTables {
  const known = opened.get(table);
  if (known) return known;
  const made: PublishedTables = {
    respondents: table.size,
    filters: {},
    columns: table.columns.map((column) => ({
      name: column.name,
      question: column.question.code,
      part: column.part,
      codes: 'codes' in column ? column.codes : [],
      views: { '': openView(countOne(column, table.size, null)) },
    })),
  };
  opened.set(table, made);
  return made;
}

/** What was counted, nothing hidden. */
export const openView = ({ answered, counts, spread }: Counted): View => ({
  answered,
  counts: [...counts],
  mean: spread?.mean ?? null,
  median: spread?.median ?? null,
  sum: spread && spread.n > 0 ? spread.sum : null,
});

interface Around {
  table: AnswerTable;
  dimensions: readonly Dimension[];
  left: readonly Left[];
  filters: ProtectedFilters;
  rule: Rule;
}

function viewsOf(column: AnswerColumn, around: Around): Record<string, View> {
  const own = around.dimensions.find((each) => each.column === column);
  if (own) return breakdownViews(own, around);
  const system = new System();
  const contexts = new Map<string, Counted>();
  const { table } = around;
  const everybody = countOne(column, table.size, null);
  const complete = everybody.answered === table.size;
  const several = severalOf(column, table.size);
  contexts.set('', everybody);
  const whole = { derived: false, refused: false, known: complete, kept: null, several };
  putContext(system, column, '', everybody, whole);
  for (const { slices } of around.dimensions) {
    const counts = countSlices(column, table.size, everybody, slices);
    for (const slice of slices) {
      const name = sliceName(slice);
      const counted = counts(slice);
      const refused = isPrinted(slice) && around.filters.filters[name] === null;
      contexts.set(name, counted);
      // Where everybody answered, how many answered behind a filter is how many stand there.
      putContext(system, column, name, counted, {
        derived: !isPrinted(slice),
        refused,
        known: complete && !refused && isPrinted(slice),
        kept: slice.kept,
        several,
      });
    }
  }
  const names = namesOf(column, several);
  relateLeft(system, around.left, around.rule, ({ kept, whole, parts }) => {
    const counted =
      column.kind === 'numbers'
        ? countOne(column, table.size, kept)
        : parts
            .map((part) => contexts.get(part) ?? everybody)
            .reduce(minus, contexts.get(whole) ?? everybody);
    return partsOf(column, counted);
  });
  for (const { groups, over, column: by } of around.dimensions) {
    for (const group of groups) relateGroup(system, names, group.map(sliceName));
    if (over) relateOver(system, names, sumName(by.name), over);
  }
  if (!complete) relateSilence(system, around, contexts);
  const shown = system.protected(around.rule);
  const views: Record<string, View> = {};
  const printed = around.dimensions.flatMap(({ slices }) => slices.filter(isPrinted).map(sliceName));
  for (const name of ['', ...printed]) {
    const counted = contexts.get(name);
    if (counted && around.filters.filters[name] !== null)
      views[name] = viewOf(column, name, counted, shown, around.rule);
  }
  return views;
}

/** Each slice counted; of those that nobody chose a value in, as what is left once the value is taken off. */
function countSlices(
  column: AnswerColumn,
  size: number,
  everybody: Counted,
  slices: readonly Slice[],
): (slice: Slice) => Counted {
  const made = new Map<Slice, Counted>();
  const direct = (slice: Slice): Counted => {
    const known = made.get(slice) ?? countOne(column, size, slice.kept);
    made.set(slice, known);
    return known;
  };
  // Of figures, the largest of what is left is no subtraction.
  if (column.kind === 'numbers') return direct;
  const own = (slice: Slice) => slices.find((each) => isPrinted(each) && each.value === slice.value);
  const silent = slices.find(({ part }) => part === 'silent');
  return (slice) => {
    const value = own(slice);
    if (!value || isPrinted(slice) || slice.part === 'silent') return direct(slice);
    const beside = minus(everybody, direct(value));
    return slice.part === 'others' && silent ? minus(beside, direct(silent)) : beside;
  };
}

const minus = (all: Counted, part: Counted): Counted => ({
  column: all.column,
  answered: all.answered - part.answered,
  counts: all.counts.map((n, at) => n - (part.counts[at] ?? 0)),
  spread: null,
});

const answeredName = (context: string) => `${context}|?`;
const codeName = (context: string, at: number) => `${context}|${at}`;
const restName = (context: string, at: number) => `${context}|-${at}`;

interface Standing {
  derived: boolean;
  refused: boolean;
  /** How many answered is printed elsewhere already. */
  known: boolean;
  /** Who stands there; null: everybody. */
  kept: Uint8Array | null;
  several: Several | null;
}

function putContext(
  system: System,
  column: AnswerColumn,
  context: string,
  counted: Counted,
  standing: Standing,
): void {
  const { derived, refused, known, kept, several } = standing;
  const amounts = column.kind === 'numbers';
  const answered = system.cell(answeredName(context), () => ({
    ...(amounts ? contentOf(column, counted) : { n: counted.answered }),
    ...{ derived, refused },
    fixed: known && !amounts,
    precious: context === '',
  }));
  const codes = counted.counts.map((n, at) =>
    system.cell(codeName(context, at), () => ({ n, derived, refused, precious: context === '' })),
  );
  if (column.kind === 'codes') system.relate(answered, codes);
  if (several) putSeveral(system, several, context, { answered, codes, kept });
  // Who did not choose it is a subtraction away.
  for (const [at, code] of codes.entries()) {
    const n = counted.answered - (counted.counts[at] ?? 0);
    system.relate(answered, [code, system.cell(restName(context, at), () => ({ n, derived: true }))]);
  }
}

/** What is counted of a column among some respondents, by the names of its cells. */
const partsOf = (column: AnswerColumn, counted: Counted): Part[] => [
  {
    name: answeredName,
    content: column.kind === 'numbers' ? contentOf(column, counted) : { n: counted.answered },
  },
  ...counted.counts.flatMap((n, at) => [
    { name: (context: string) => codeName(context, at), content: { n } },
    { name: (context: string) => restName(context, at), content: { n: counted.answered - n } },
  ]),
];

/** Of amounts what dominates is their size, whatever their sign. */
function contentOf(_column: NumbersColumn, { spread, answered }: Counted) {
  return { n: answered, sum: spread?.absolute ?? 0, max: spread?.largest ?? 0 };
}

/** The cells of a column in a context, by name. */
const namesOf = (column: AnswerColumn, several: Several | null): ((context: string) => string)[] => [
  answeredName,
  ...('codes' in column ? column.codes : []).flatMap((_, at) => [
    (context: string) => codeName(context, at),
    (context: string) => restName(context, at),
  ]),
  ...(several ? severalNames(several) : []),
];

function relateGroup(
  system: System,
  names: readonly ((context: string) => string)[],
  contexts: readonly string[],
  total: (name: string) => number = (name) => system.cell(name, missing),
  whole = '',
): void {
  for (const name of names)
    system.relate(
      total(name(whole)),
      contexts.map((context) => system.cell(name(context), missing)),
    );
}

/** Values that overlap add up to everybody and to those who are counted more than once. */
function relateOver(
  system: System,
  names: readonly ((context: string) => string)[],
  sum: string,
  { parts, twice }: { parts: readonly Slice[]; twice: Slice },
): void {
  const total = (name: string) => system.cell(name, () => ({ n: 0, derived: true, harmless: true }));
  relateGroup(system, names, parts.map(sliceName), total, sum);
  relateGroup(system, names, ['', sliceName(twice)], total, sum);
}
const missing = (): never => {
  throw new Error('a relation names a cell that was not counted');
};

/** How many stand behind a filter is printed: those who did not answer are what is left, and tell nothing by themselves. */
function relateSilence(
  system: System,
  { table, dimensions, filters }: Around,
  contexts: ReadonlyMap<string, Counted>,
): void {
  const put = (context: string, size: number, shown: boolean) => {
    const answered = system.cell(answeredName(context), missing);
    const stand = system.cell(`${context}|all`, () => ({
      n: size,
      fixed: shown,
      derived: !shown,
      harmless: true,
    }));
    const silent = size - (contexts.get(context)?.answered ?? 0);
    system.relate(stand, [
      answered,
      system.cell(`${context}|none`, () => ({ n: silent, derived: true, harmless: true })),
    ]);
  };
  put('', table.size, true);
  for (const { slices, groups } of dimensions) {
    for (const slice of slices) {
      put(
        sliceName(slice),
        sizeIn(slice.kept),
        isPrinted(slice) && filters.filters[sliceName(slice)] !== null,
      );
    }
    for (const group of groups)
      system.relate(
        system.cell('|none', missing),
        group.map((slice) => system.cell(`${sliceName(slice)}|none`, missing)),
      );
  }
}

function viewOf(
  column: AnswerColumn,
  context: string,
  counted: Counted,
  shown: (name: string) => { n: number } | null,
  rule: Rule,
): View {
  const answered = shown(answeredName(context))?.n ?? null;
  const counts = counted.counts.map((_, at) => shown(codeName(context, at))?.n ?? null);
  const spread = column.kind === 'numbers' && answered !== null ? counted.spread : null;
  return {
    answered,
    counts,
    mean: spread?.mean ?? null,
    median: spread && spread.n >= leastForMedian(rule) ? spread.median : null,
    sum: spread?.sum ?? null,
  };
}

/** A breakdown as a question: its counts are the filters, crossed with those of the other breakdowns. */
function breakdownViews(
  { column, slices }: Dimension,
  { table, dimensions, filters }: Around,
): Record<string, View> {
  const own = slices.filter(isPrinted);
  const none = { mean: null, median: null, sum: null };
  const answered = filters.answered(column.name);
  const views: Record<string, View> = {
    '': { answered, counts: own.map((slice) => filters.filters[sliceName(slice)] ?? null), ...none },
  };
  for (const other of dimensions) {
    if (other.column === column) continue;
    for (const slice of other.slices) {
      const name = sliceName(slice);
      const size = filters.filters[name] ?? null;
      if (!isPrinted(slice) || size === null) continue;
      const counts = own.map((each) => filters.crossing(crossName(sliceName(each), name)));
      // How many of them answered is known when everybody did, and is not told otherwise.
      views[name] = { answered: answered === table.size ? size : null, counts, ...none };
    }
  }
  return views;
}
