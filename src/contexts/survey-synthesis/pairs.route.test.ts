import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { practicesOf2024 } from '../../../bench/generator/survey-answers.ts';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { holding, type Jar } from '../../../tests/support/jar.ts';
import { putSurvey } from '../../../tests/support/survey-answers.ts';
import { transact } from '../../platform/db/connect.ts';
import { hashOf } from '../../platform/ids/token.ts';
import { insertAnswer, insertWave, markSent, putConsents } from '../surveys/store.ts';
import { answerToken, receiptOf } from '../surveys/use-cases/answer-token.ts';

let app: TestApp;
let organiser: Jar;
const SLUG = 'deux-vagues';
beforeAll(async () => {
  app = await testApp(() => new Date('2026-11-23T09:00:00Z'));
  const { db, secret, clock } = app.services;
  const { id: owner } = await db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'organisation')
    .orderBy('slug')
    .limit(1)
    .executeTakeFirstOrThrow();
  organiser = await holding(app, 'vagues@example.org', 'steward', `record:${owner}`);
  const first = practicesOf2024();
  const { id, answers } = await putSurvey(app.services, { ownerId: owner, slug: SLUG, answers: first });
  await transact(db, async (tx) => {
    await insertWave(tx, id, { opensOn: '2026-11-22', closesOn: '2027-01-20' });
    // Forty come back; ten of them who needed exchange do no more. Twenty are new.
    for (const [at, values] of practicesOf2024().slice(0, 60).entries()) {
      const answer = randomUUID();
      await insertAnswer(
        tx,
        {
          ...{ id: answer, surveyId: id, wave: 2, version: 1, way: 'open', recordId: null, locale: 'fr' },
          hash: hashOf(answerToken(secret, answer)),
          previousId: at < 40 ? (answers[at] ?? null) : null,
          receipt: receiptOf(answer),
          at: clock(),
        },
        { ...values, ...(at < 10 && { echange: 'non' }) },
      );
      await markSent(tx, answer, clock());
      await putConsents(tx, answer, { given: ['counted'], withdrawn: [] }, clock());
    }
  });
});
afterAll(() => app.close());

const plain = (text: string) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\u00a0\u202f\s]+/g, ' ');
const page = async () => plain(await (await app.get(`/enquetes/${SLUG}/synthese`)).text());

describe('two waves that are published', () => {
  test('tell all respondents and the same ones, each with how many they are', async () => {
    await organiser.post(`/enquetes/${SLUG}/synthese/1`);
    await app.runJobs();
    expect(await page()).not.toContain('Les mêmes répondants');
    await organiser.post(`/enquetes/${SLUG}/synthese/2`);
    await app.runJobs();
    const shown = await page();
    expect(shown).toContain('Toutes les réponses de chaque vague');
    expect(shown).toMatch(/Vague 1 \(n = 62\) Vague 2 \(n = 60\)/);
    expect(shown).toContain(
      'Les mêmes répondants, vagues 1 et 2 40 répondants sont reconnus dans les deux vagues',
    );
    expect(shown).toMatch(/davantage d’échanges entre pairs[^?]*\? \(les mêmes, n = 40\)/);
  });

  test('no cell of the same is small', async () => {
    const { content } = await app.services.db
      .selectFrom('survey_pairs')
      .select('content')
      .executeTakeFirstOrThrow();
    const cells = content.tables.flatMap(({ same, from, to, changes }) => [
      same,
      ...from,
      ...to,
      ...changes.flat(),
    ]);
    expect(cells.filter((n) => n !== null && n > 0 && n < 3)).toEqual([]);
    expect(cells.filter((n) => n !== null && n >= 3).length).toBeGreaterThan(10);
  });

  test('one of them withdrawn, the same respondents are told no more', async () => {
    await organiser.post(`/enquetes/${SLUG}/synthese/1/retrait`);
    expect(await page()).not.toContain('Les mêmes répondants');
  });
});
