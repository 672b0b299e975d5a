import { afterAll, beforeAll, expect, test } from 'vitest';
import { practicesOf2024 } from '../../../bench/generator/survey-answers.ts';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { holding, type Jar } from '../../../tests/support/jar.ts';
import { putSurvey } from '../../../tests/support/survey-answers.ts';
import { transact } from '../../platform/db/connect.ts';
import { surveyBySlug } from '../surveys/public.ts';
import { insertVersion } from '../surveys/store.ts';
import type { Synthesis } from './domain/synthesis.ts';

let app: TestApp;
let organiser: Jar;
const SLUG = 'encore-2024';
const PATH = `/enquetes/${SLUG}`;
beforeAll(async () => {
  app = await testApp(() => new Date('2026-11-23T09:00:00Z'));
  const { id: ownerId } = await app.services.db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'organisation')
    .orderBy('slug')
    .limit(1)
    .executeTakeFirstOrThrow();
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
