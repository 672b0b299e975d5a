/** The same counts by DuckDB, on the same table in the same run: how long each takes, and that they agree. */
import { DuckDBInstance } from '@duckdb/node-api';
import {
  type Counted,
  countAll,
  type Filter,
  select,
} from '../src/contexts/survey-synthesis/domain/count.ts';
import type { AnswerTable } from '../src/contexts/survey-synthesis/domain/table.ts';
import { percentile } from './figures.ts';

const ms = (value: number) => `${value.toFixed(1)} ms`;

export async function compareWithDuck(
  table: AnswerTable,
  filters: readonly (readonly Filter[])[],
): Promise<void> {
  const duck = await duckOf(table);
  const [ours, theirs, whole]: [number[], number[], number[]] = [[], [], []];
  for (const wanted of filters) {
    const begun = performance.now();
    const counted = countAll(table, select(table, wanted));
    ours.push(performance.now() - begun);
    const asking = performance.now();
    const answers = [];
    for (const asked of statements(table, wanted)) answers.push((await duck.runAndReadAll(asked)).getRows());
    theirs.push(performance.now() - asking);
    for (const [at, rows] of answers.entries()) agree(counted[at], rows, wanted);
    const all = performance.now();
    await duck.runAndReadAll(oneStatement(table, wanted));
    whole.push(performance.now() - all);
  }
  const [p95, duckP95, wholeP95] = [ours, theirs, whole].map((each) => percentile(each, 0.95)) as [
    number,
    number,
    number,
  ];
  console.log(
    `counting alone: p50 ${ms(percentile(ours, 0.5))}, p95 ${ms(p95)}; DuckDB (one thread), a statement a question: p95 ${ms(duckP95)}, ratio ${(p95 / duckP95).toFixed(2)}; all in one statement: p95 ${ms(wholeP95)}, ratio ${(p95 / wholeP95).toFixed(2)}; all figures agree`,
  );
  duck.closeSync();
}

async function duckOf(table: AnswerTable) {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const duck = await instance.connect();
  const types = table.columns.map(
    ({ name, kind }) => `${name} ${kind === 'numbers' ? 'double' : 'usmallint'}`,
  );
  await duck.run(`create table answers (${types.join(', ')})`);
  const appender = await duck.createAppender('answers');
  for (let row = 0; row < table.size; row++) {
    for (const column of table.columns)
      if (column.kind === 'numbers') appender.appendDouble(column.data[row] ?? 0);
      else if (column.kind === 'codes') appender.appendUSmallInt(column.data[row] ?? 0);
      else if (column.kind === 'sets') appender.appendUSmallInt(column.words[row] ?? 0);
    appender.endRow();
  }
  appender.closeSync();
  return duck;
}

const where = (wanted: readonly Filter[]) =>
  wanted.map(({ question, value }) => `${question} = ${Number(value.slice(1)) + 1}`).join(' and ');

/** A statement a question, as a program that asks a database would. */
function statements(table: AnswerTable, wanted: readonly Filter[]): string[] {
  return table.columns.map(({ name, ...column }) => {
    if (column.kind === 'codes')
      return `select ${name}, count(*) from answers where ${where(wanted)} group by ${name} order by ${name}`;
    return `select ${measures(name, column.kind).join(', ')} from answers where ${where(wanted)}`;
  });
}

function measures(name: string, kind: string): string[] {
  return kind === 'numbers'
    ? [`count(${name})`, `sum(${name})`, `quantile_cont(${name}, [0.25, 0.5, 0.75])`]
    : Array.from({ length: 8 }, (_, at) => `sum((${name} >> ${at}) & 1)`);
}

/** As one who knows both well would write it: one pass, a histogram a question. */
const oneStatement = (table: AnswerTable, wanted: readonly Filter[]): string =>
  `select ${table.columns
    .flatMap(({ name, kind }) => (kind === 'codes' ? [`histogram(${name})`] : measures(name, kind)))
    .join(', ')} from answers where ${where(wanted)}`;

/** Throws where one counts otherwise than the other. */
function agree(ours: Counted | undefined, rows: readonly unknown[][], wanted: readonly Filter[]): void {
  const [first = []] = rows;
  if (!ours) throw new Error('a column was not counted');
  const differ = (what: string, a: unknown, b: unknown) => {
    if (Number(a ?? 0) !== Number(b ?? 0))
      throw new Error(`${ours.column.name} under ${where(wanted)}: ${what} is ${a} here and ${b} by DuckDB`);
  };
  if (ours.column.kind === 'codes') {
    const by = new Map(rows.map(([code, n]) => [Number(code), Number(n)]));
    for (const [at, n] of ours.counts.entries()) differ(`code ${at}`, n, by.get(at + 1));
  } else if (ours.column.kind === 'sets')
    for (const [at, n] of ours.counts.entries()) differ(`option ${at}`, n, first[at]);
  else if (ours.column.kind === 'numbers') {
    differ('how many', ours.spread?.n, first[0]);
    differ('the sum', ours.spread?.sum, first[1]);
    const listed = first[2] as { items?: readonly number[] } | null;
    differ('the median', ours.spread?.median, listed?.items?.[1]);
    differ('the first quartile', ours.spread?.quartiles?.[0], listed?.items?.[0]);
  }
}
