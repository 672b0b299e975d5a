/**
 * Answers to surveys, counted: a table of R answers × 80 questions, any filter, as a ratio to DuckDB on the same table;
 * how it grows; and the export read by batches in constant memory. `node bench/surveys.ts [rows…]`, 10,000 by default.
 */
import { DuckDBInstance } from '@duckdb/node-api';
import { countAll, type Filter, select } from '../src/contexts/survey-synthesis/domain/count.ts';
import { publishTables } from '../src/contexts/survey-synthesis/domain/publish.ts';
import { RULES } from '../src/contexts/survey-synthesis/domain/rule.ts';
import type { AnswerColumn, AnswerTable } from '../src/contexts/survey-synthesis/domain/table.ts';
import { type Question, question } from '../src/contexts/surveys/domain/questions.ts';

const QUESTIONS = 80;
const FILTERS = 40;
let seed = 20_241_125;
const chance = (): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};
const asked = (code: string): Question => question.parse({ code, kind: 'short_text', label: { fr: code } });

/** Forty single choices of six, twenty of several among eight, twenty figures. */
function tableOf(size: number): AnswerTable {
  const columns = Array.from({ length: QUESTIONS }, (_, at): AnswerColumn => {
    const name = `q${at}`;
    const base = { name, question: asked(name), part: null };
    if (at < 40) {
      const data = Uint16Array.from({ length: size }, () =>
        chance() < 0.05 ? 0 : 1 + Math.floor(chance() ** 2 * 6),
      );
      return { ...base, kind: 'codes', codes: codes(6), data };
    }
    if (at < 60) {
      const words = Uint32Array.from({ length: size }, () => Math.floor(chance() * 256));
      return {
        ...base,
        kind: 'sets',
        codes: codes(8),
        width: 1,
        words,
        answered: new Uint8Array(size).fill(1),
      };
    }
    return {
      ...base,
      kind: 'numbers',
      data: Float64Array.from({ length: size }, () => Math.round(chance() * 10_000)),
    };
  });
  return { size, columns };
}
const codes = (many: number): string[] => Array.from({ length: many }, (_, at) => `o${at}`);

const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

/** Two closed questions at once, never the same. */
const filters = (): Filter[][] =>
  Array.from({ length: FILTERS }, (_, at) => [
    { question: `q${at % 40}`, value: `o${at % 3}` },
    { question: `q${(at * 7 + 1) % 40}`, value: `o${(at + 1) % 2}` },
  ]);

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

/** The same counts, a statement a question, as a program that asks a database would. */
function statements(table: AnswerTable, wanted: readonly Filter[]): string[] {
  const where = wanted
    .map(({ question: code, value }) => `${code} = ${Number(value.slice(1)) + 1}`)
    .join(' and ');
  return table.columns.map(({ name, ...column }) => {
    if (column.kind === 'codes')
      return `select ${name}, count(*) from answers where ${where} group by ${name} order by ${name}`;
    if (column.kind === 'numbers')
      return `select count(${name}), sum(${name}), quantile_cont(${name}, [0.25, 0.5, 0.75]) from answers where ${where}`;
    const bits = Array.from({ length: 8 }, (_, at) => `sum((${name} >> ${at}) & 1)`);
    return `select ${bits.join(', ')} from answers where ${where}`;
  });
}

async function measure(size: number): Promise<void> {
  const table = tableOf(size);
  const duck = await duckOf(table);
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (const wanted of filters()) {
    const begun = performance.now();
    const counted = countAll(table, select(table, wanted));
    ours.push(performance.now() - begun);
    const asking = performance.now();
    const answers = [];
    for (const asked of statements(table, wanted)) answers.push(await duck.runAndReadAll(asked));
    theirs.push(performance.now() - asking);
    const summed = (answers[0]?.getRows() ?? []).reduce(
      (total, [code, n]) => total + (Number(code) > 0 ? Number(n) : 0),
      0,
    );
    if (summed !== counted[0]?.answered)
      throw new Error(`DuckDB counts ${summed}, we count ${counted[0]?.answered}`);
  }
  const begun = performance.now();
  publishTables(table, ['q0', 'q1', 'q2'], RULES.organisation);
  const published = performance.now() - begun;
  const [p95, duckP95] = [percentile(ours, 0.95), percentile(theirs, 0.95)];
  console.log(
    `${String(size).padStart(7)} réponses × ${QUESTIONS} : p50 ${percentile(ours, 0.5).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms ; DuckDB (1 fil) p95 ${duckP95.toFixed(1)} ms ; rapport ${(p95 / duckP95).toFixed(2)} ; publier ${(published / 1000).toFixed(1)} s`,
  );
}

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
for (const size of sizes.length > 0 ? sizes : [1_000, 10_000]) await measure(size);
console.log(`mémoire : ${Math.round(process.memoryUsage().rss / 1024 / 1024)} Mo`);
