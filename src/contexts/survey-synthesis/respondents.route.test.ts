/** Questions for those who answered: theirs alone, on no page and in no export of everybody. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { practicesOf2024 } from '../../../bench/generator/survey-answers.ts';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { holding, type Jar } from '../../../tests/support/jar.ts';
import { putSurvey } from '../../../tests/support/survey-answers.ts';
import { questionnaire } from '../surveys/public.ts';
import { answerPath, answerToken } from '../surveys/use-cases/answer-token.ts';

const SLUG = 'entre-nous';
let app: TestApp;
let organiser: Jar;
let answers: string[];
let survey: string;
beforeAll(async () => {
  app = await testApp(() => new Date('2026-11-23T09:00:00Z'));
  const { db } = app.services;
  const { id: owner } = await db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'organisation')
    .orderBy('slug')
    .limit(1)
    .executeTakeFirstOrThrow();
  organiser = await holding(app, 'entre-nous@example.org', 'steward', `record:${owner}`);
  const put = { ownerId: owner, slug: SLUG, answers: practicesOf2024() };
  ({ id: survey, answers } = await putSurvey(app.services, put));
  // The question on public money is for those who answered.
  const { content } = await db
    .selectFrom('survey_version')
    .select('questionnaire as content')
    .where('survey_id', '=', survey)
    .executeTakeFirstOrThrow();
  const asked = questionnaire.parse(content);
  const sections = asked.sections.map((section) => ({
    ...section,
    questions: section.questions.map((each) =>
      each.code === 'financements' ? { ...each, audience: 'respondents' as const } : each,
    ),
  }));
  await db
    .updateTable('survey_version')
    .set({ questionnaire: JSON.stringify({ ...asked, sections }) })
    .where('survey_id', '=', survey)
    .execute();
});
afterAll(() => app.close());

const plain = (text: string) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\u00a0\u202f\s]+/g, ' ');
const mine = (at = 0) => answerPath(answerToken(app.services.secret, answers[at] ?? ''));
const read = async (path: string) => {
  const answer = await app.get(path);
  return { status: answer.status, text: plain(await answer.text()) };
};

test('before it is published, their page says so, and the answer leads to it', async () => {
  expect(await (await app.get(mine())).text()).toContain(`${mine()}/resultats`);
  const page = await read(`${mine()}/resultats`);
  expect([page.status, page.text]).toEqual([200, expect.stringContaining('publiera la synthèse')]);
});

test('published, they read it, filtered too; nobody else does, in any form', async () => {
  await organiser.post(`/enquetes/${SLUG}/synthese/1`);
  await app.runJobs();
  const page = await read(`${mine()}/resultats`);
  expect(page.text).toContain('Question « financements »');
  expect(page.text).toContain('87 %');
  expect(page.text).not.toContain('Question « modes »');
  const filtered = await read(`${mine()}/resultats?filtre=echelle%3Dregion`);
  expect(filtered.text).toContain('Question « financements »');
  expect(filtered.text).not.toBe(page.text);
  for (const path of ['', '.csv', '.json', '/imprimer', '/rapport.html', '/dictionnaire.csv']) {
    const open = await read(`/enquetes/${SLUG}/synthese${path}`);
    expect([
      path,
      open.status,
      /est-il financé|« financements »|"financements"|financements[;,]/.test(open.text),
    ]).toEqual([path, 200, false]);
  }
});

test.each([
  ['an address that leads nowhere', async () => `/enquetes/reponse/${'A'.repeat(32)}`],
  [
    'an answer that was not sent',
    async () => {
      await app.services.db
        .updateTable('survey_answer')
        .set({ sent_at: null })
        .where('id', '=', answers[1] ?? '')
        .execute();
      return mine(1);
    },
  ],
])('%s reads nothing', async (_, path) => {
  expect((await read(`${await path()}/resultats`)).status).toBe(404);
});

test('withdrawn, it is withdrawn from both', async () => {
  await organiser.post(`/enquetes/${SLUG}/synthese/1/retrait`);
  expect((await read(`${mine()}/resultats`)).text).not.toContain('87 %');
});
