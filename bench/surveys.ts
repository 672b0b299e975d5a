/**
 * `npm run bench -- surveys [ANSWERS]`: a survey of eighty questions at a thousand answers, ten thousand, and up to so
 * many: the live synthesis under any filter, over HTTP; the counting alone, beside DuckDB on the same table in the same
 * run, every figure of both compared; publishing; and exports in constant memory.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Filter } from '../src/contexts/survey-synthesis/domain/count.ts';
import { type AnswerTable, TableBuilder } from '../src/contexts/survey-synthesis/domain/table.ts';
import { sentAnswers, surveyById } from '../src/contexts/surveys/public.ts';
import { fill, type OpenDatabase, openDatabase } from '../src/start.ts';
import { measureExport } from './export.ts';
import { percentile } from './figures.ts';
import { addAnswers, CLOSED_QUESTIONS, makeSurvey, SLUG } from './generator/survey-size.ts';
import { startPart } from './parts/part.ts';
import type { SurveyPart } from './parts/survey.ts';
import { compareWithDuck } from './survey-duck.ts';

const SIZES = [1_000, 10_000, 100_000];
const FILTERS = 40;
const BASE_URL = 'http://localhost:3000';
const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
const seconds = (value: number) => `${(value / 1000).toFixed(1)} s`;

export async function benchSurveys(most: number): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'terreau-surveys-'));
  const database = await openDatabase({ dataDir, databaseUrl: undefined }, () => {});
  try {
    await fill(database, () => {});
    const owner = await database.db
      .selectFrom('record')
      .select('id')
      .where('kind', '=', 'organisation')
      .limit(1)
      .executeTakeFirstOrThrow();
    const survey = await makeSurvey(database.db, owner.id, new Date('2026-01-01T00:00:00Z'));
    console.log(
      `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadavg()[0]?.toFixed(1)}; 80 questions, ${FILTERS} filters of two closed questions`,
    );
    let present = 0;
    for (const size of [...SIZES.filter((each) => each < most), most]) {
      await addAnswers(database.db, survey, present, size);
      await database.pool.query('vacuum analyze survey_answer, survey_consent');
      present = size;
      await measure(database, survey, size);
    }
  } finally {
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Two closed questions at once, never the same. */
const filters = (): Filter[][] =>
  Array.from({ length: FILTERS }, (_, at) => [
    { question: `q${at % CLOSED_QUESTIONS}`, value: `o${at % 3}` },
    { question: `q${(at * 7 + 1) % CLOSED_QUESTIONS}`, value: `o${(at + 1) % 2}` },
  ]);

async function measure(database: OpenDatabase, survey: string, size: number): Promise<void> {
  console.log(`\n## ${size.toLocaleString('en')} answers`);
  const app = startPart<SurveyPart>('survey');
  try {
    const port = await app.ask('listen', { url: database.url, baseUrl: BASE_URL });
    const page = async (path: string): Promise<number> => {
      const from = performance.now();
      const answer = await fetch(`http://127.0.0.1:${port}/enquetes/${SLUG}/${path}`, { redirect: 'manual' });
      await answer.text();
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      return performance.now() - from;
    };
    const query = (all: readonly Filter[]) =>
      all
        .map(
          ({ question, value }, at) =>
            `filtre${at === 0 ? '' : at + 1}=${encodeURIComponent(`${question}=${value}`)}`,
        )
        .join('&');
    const times = async (paths: readonly string[]): Promise<string> => {
      const [all, cpu]: [number[], number[]] = [[], []];
      for (const path of paths) {
        const before = await app.ask('cpu');
        all.push(await page(path));
        cpu.push((await app.ask('cpu')) - before);
      }
      return `p50 ${ms(percentile(all, 0.5))}, p95 ${ms(percentile(all, 0.95))}, most ${ms(Math.max(...all))}; of the processor p50 ${ms(percentile(cpu, 0.5))}, p95 ${ms(percentile(cpu, 0.95))}`;
    };
    console.log(`live, first look (all answers are read): ${ms(await page('resultats'))}`);
    const asked = filters().map(query);
    console.log(`live, any filter: ${await times(asked.map((each) => `resultats?${each}`))}`);
    console.log(
      `live, crossed: ${await times(asked.map((each, at) => `resultats?${each}&croiser=q${at % CLOSED_QUESTIONS}`))}`,
    );
    const after: number[] = [];
    for (let one = 0; one < 5; one++) {
      await oneMore(database, survey, size, one);
      after.push(await page('resultats'));
    }
    console.log(
      `live, after one more answer: p50 ${ms(percentile(after, 0.5))}, most ${ms(Math.max(...after))}`,
    );
    const published = await fetch(`http://127.0.0.1:${port}/enquetes/${SLUG}/synthese/1`, {
      method: 'POST',
      headers: { origin: BASE_URL, 'content-type': 'application/x-www-form-urlencoded' },
      redirect: 'manual',
    });
    if (published.status !== 303) throw new Error(`publishing answered ${published.status}`);
    const { failed, took } = await app.ask('jobs');
    if (failed > 0) throw new Error('the publication failed');
    console.log(`published by its job in ${seconds(took)}`);
    const slices = ['q0', 'q1', 'q2'].flatMap((name) =>
      [0, 1, 2, 3, 4, 5].map((at) => `synthese?filtre=${name}%3Do${at}`),
    );
    console.log(`published, any filter: ${await times(slices)}`);
    for (const path of ['reponses.csv', 'reponses.json', 'synthese.csv', 'synthese.json']) {
      const told = await measureExport(app, port, `/enquetes/${SLUG}/${path}?vague=1`);
      console.log(
        `${path}: ${Math.round(told.rows / told.seconds).toLocaleString('en')} rows/s, ${megabytes(told.bytes)}, first byte ${ms(told.firstByte)}, resident ${megabytes(told.before)} before, ${megabytes(told.most)} at most`,
      );
    }
  } finally {
    await app.stop();
  }
  await measureHeld(database);
  await compareWithDuck(await tableOf(database, survey, size), filters());
}

/** What a server that collects its garbage at each look holds: before, while it exports, and with a table kept. */
async function measureHeld(database: OpenDatabase): Promise<void> {
  const app = startPart<SurveyPart>('survey', ['--expose-gc']);
  try {
    const port = await app.ask('listen', { url: database.url, baseUrl: BASE_URL });
    for (const path of ['reponses.csv', 'reponses.json']) {
      const told = await measureExport(app, port, `/enquetes/${SLUG}/${path}?vague=1`);
      console.log(`${path}: held ${megabytes(told.heldBefore)} before, ${megabytes(told.heldMost)} at most`);
    }
    const before = await app.ask('memory');
    await (await fetch(`http://127.0.0.1:${port}/enquetes/${SLUG}/resultats`)).text();
    const after = await app.ask('memory');
    console.log(
      `table of answers kept: ${megabytes(after.heap + after.outside - before.heap - before.outside)}`,
    );
  } finally {
    await app.stop();
  }
}

/** A copy of one of the answers, sent now. */
async function oneMore({ db }: OpenDatabase, survey: string, size: number, one: number): Promise<void> {
  const name = `banc ${size} ${one}`;
  await sql`insert into survey_answer (id, survey_id, wave, version, token_hash, way, answers, locale, receipt,
      created_at, updated_at, sent_at)
    select md5(${name})::uuid, survey_id, wave, version, sha256(${name}::text::bytea), way, answers, locale, receipt,
      now(), now(), now() from survey_answer where survey_id = ${survey} limit 1`.execute(db);
  await sql`insert into survey_consent (answer_id, use, given_at) values (md5(${name})::uuid, 'counted', now())`.execute(
    db,
  );
  await sql`update survey set answers_revision = answers_revision + 1 where id = ${survey}`.execute(db);
}

async function tableOf({ db }: OpenDatabase, survey: string, size: number): Promise<AnswerTable> {
  const asked = (await surveyById(db, survey))?.published?.questionnaire;
  if (!asked) throw new Error('the survey is not published');
  const builder = new TableBuilder(asked, { all: [], of: () => [] }, size);
  for await (const batch of sentAnswers(db, { surveyId: survey, wave: 1 }))
    for (const { values } of batch) builder.add(values);
  return builder.build();
}
