import { afterAll, beforeAll, expect, test } from 'vitest';
import { practicesOf2024 } from '../../../bench/generator/survey-answers.ts';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { holding, type Jar } from '../../../tests/support/jar.ts';
import { putSurvey } from '../../../tests/support/survey-answers.ts';
import { transact } from '../../platform/db/connect.ts';
import { surveyBySlug } from '../surveys/public.ts';
import { insertVersion, putConsents } from '../surveys/store.ts';
import type { Synthesis } from './domain/synthesis.ts';
import { RECOMPUTE } from './jobs.ts';

let app: TestApp;
let organiser: Jar;
let ownerId: string;
let now = new Date('2026-11-23T09:00:00Z');
const SLUG = 'encore-2024';
const PATH = `/enquetes/${SLUG}`;
beforeAll(async () => {
  app = await testApp(() => now);
  ({ id: ownerId } = await app.services.db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'organisation')
    .orderBy('slug')
    .limit(1)
    .executeTakeFirstOrThrow());
  organiser = await holding(app, 'encore@example.org', 'steward', `record:${ownerId}`);
  await putSurvey(app.services, { ownerId, slug: SLUG, answers: practicesOf2024() });
  await publish();
});
afterAll(() => app.close());

async function publish(): Promise<Synthesis> {
  await organiser.post(`${PATH}/synthese/1`);
  await app.runJobs();
  return (await app.get(`${PATH}/synthese.json`)).json();
}

test.each([
  ['published again', false],
  ['withdrawn, then published again', true],
])('%s with other filters, a wave keeps its own: nobody reads what each would hide', async (_, withdrawn) => {
  const before: Synthesis = await publish();
  expect(before.breakdowns).toEqual(['echelle', 'forme']);
  const survey = await surveyBySlug(app.services.db, SLUG);
  const questionnaire = survey?.published?.questionnaire;
  if (!survey || !questionnaire) throw new Error('no survey');
  await transact(app.services.db, (tx) =>
    insertVersion(tx, survey.id, { ...questionnaire, breakdowns: ['reseau'] }, app.services.clock()),
  );
  if (withdrawn) await organiser.post(`${PATH}/synthese/1/retrait`);
  const after = await publish();
  expect(after.breakdowns).toEqual(before.breakdowns);
  expect(Object.keys(after.tables.filters).some((key) => key.startsWith('reseau='))).toBe(false);
  expect(after.tables.filters).toEqual(before.tables.filters);
  const live = await (await organiser.get(`${PATH}/resultats`)).text();
  expect(live).toContain('elle garde les siens');
});

async function recompute(): Promise<void> {
  await transact(app.services.db, (tx) => app.services.jobs.enqueue(tx, RECOMPUTE, {}));
  await app.runJobs();
}
const hiddenIn = ({ tables }: Synthesis): string[] =>
  tables.columns.flatMap(({ name, views }) =>
    Object.keys({ '': 0, ...tables.filters }).flatMap((context) => {
      const view = views[context];
      return view
        ? view.counts.flatMap((count, at) => (count === null ? [`${name}|${context}|${at}`] : []))
        : [`${name}|${context}`];
    }),
  );
/** Whether a figure stands in what is hidden, alone or with its whole view. */
const covers = (hidden: ReadonlySet<string>, cell: string) =>
  hidden.has(cell) || hidden.has(cell.split('|').slice(0, 2).join('|'));

test('when a few withdraw, what was hidden before is hidden still: two computations tell no cell of the others', async () => {
  const slug = 'retraits';
  const { answers } = await putSurvey(app.services, { ownerId, slug, answers: practicesOf2024() });
  await organiser.post(`/enquetes/${slug}/synthese/1`);
  await app.runJobs();
  const read = async (): Promise<Synthesis> => (await app.get(`/enquetes/${slug}/synthese.json`)).json();
  for (let taken = 0; taken < 12; taken += 2) {
    const before = await read();
    await transact(app.services.db, async (tx) => {
      for (const id of answers.slice(taken, taken + 2))
        await putConsents(tx, id, { given: [], withdrawn: ['counted'] }, now);
      await tx
        .updateTable('survey')
        .set((row) => ({ answers_revision: row('answers_revision', '+', 1) }))
        .execute();
    });
    await recompute();
    const after = await read();
    expect(after.tables.respondents).toBe(before.tables.respondents - 2);
    const hidden = new Set(hiddenIn(after));
    for (const cell of hiddenIn(before)) expect([cell, covers(hidden, cell)]).toEqual([cell, true]);
  }
});

test('who lets an answer be counted, or changes it, after it was published waits for as many others', async () => {
  const slug = 'apres-coup';
  const practices = practicesOf2024();
  const { answers } = await putSurvey(app.services, { ownerId, slug, answers: practices.slice(0, 30) });
  await transact(app.services.db, (tx) =>
    putConsents(tx, answers[0] ?? '', { given: [], withdrawn: ['counted'] }, now),
  );
  await organiser.post(`/enquetes/${slug}/synthese/1`);
  await app.runJobs();
  const respondents = async () =>
    ((await (await app.get(`/enquetes/${slug}/synthese.json`)).json()) as Synthesis).tables.respondents;
  expect(await respondents()).toBe(29);
  now = new Date(now.getTime() + 86_400_000);
  await transact(app.services.db, async (tx) => {
    await putConsents(tx, answers[0] ?? '', { given: ['counted'], withdrawn: [] }, now);
    await tx
      .updateTable('survey')
      .set((row) => ({ answers_revision: row('answers_revision', '+', 1) }))
      .execute();
  });
  await recompute();
  expect(await respondents()).toBe(29);
  const asked = await organiser.post(`/enquetes/${slug}/synthese/1`);
  expect(asked.headers.get('location')).toBe(`/enquetes/${slug}/resultats?vague=1&peu=1`);
});
