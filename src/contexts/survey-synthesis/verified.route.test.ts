/** Who stands for a name: on the map, in the pairing of waves and in what is proposed, the open link vouches for nobody. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { practicesOf2024 } from '../../../bench/generator/survey-answers.ts';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { holding, type Jar } from '../../../tests/support/jar.ts';
import { putSurvey } from '../../../tests/support/survey-answers.ts';
import { sentAnswers } from '../surveys/public.ts';

const SLUG = 'au-nom-de';
type Way = 'open' | 'paper' | 'personal' | 'organisation';
let app: TestApp;
let organiser: Jar;
let named: { id: string; name: string; slug: string };
let other: string;
let survey: string;
let answer: string;
beforeAll(async () => {
  app = await testApp(() => new Date('2026-11-23T09:00:00Z'));
  const { db } = app.services;
  const records = await db
    .selectFrom('record')
    .select(['id', 'name', 'slug'])
    .where('kind', '=', 'organisation')
    .orderBy('slug')
    .limit(2)
    .execute();
  const [first = { id: '', name: '', slug: '' }, second] = records;
  named = first;
  other = second?.id ?? '';
  organiser = await holding(app, 'au-nom-de@example.org', 'steward', `record:${other}`);
  const [base = {}] = practicesOf2024();
  const put = await putSurvey(app.services, {
    ownerId: other,
    slug: SLUG,
    answers: [{ ...base, nom: [{ id: named.id, name: named.name }], echelle: 'international' }],
    uses: ['counted', 'map:nom', 'directory:nom', 'directory:echelle'],
  });
  survey = put.id;
  answer = put.answers[0] ?? '';
});
afterAll(() => app.close());

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f\s]+/g, ' ');
const standsAs = async (way: Way, recordId: string | null, invited: string | null = null) => {
  const { db } = app.services;
  await db.deleteFrom('survey_invitation').where('answer_id', '=', answer).execute();
  await db.updateTable('survey_answer').set({ way, record_id: recordId }).where('id', '=', answer).execute();
  if (way === 'personal')
    await db
      .insertInto('survey_invitation')
      .values({
        ...{ id: randomUUID(), survey_id: survey, wave: 1, address: null, address_key: null, locale: 'fr' },
        ...{ record_id: invited, token_hash: Buffer.alloc(32, 7), answer_id: answer, previous_id: null },
        ...{ asked_at: new Date('2026-11-23'), sent_at: null, last_reminder_at: null },
        ...{ stopped_at: null, opened_at: null },
      })
      .execute();
};

const WAYS: readonly [string, Way, () => string, () => string | null, boolean][] = [
  ['the open link', 'open', () => named.id, () => null, false],
  ['paper', 'paper', () => named.id, () => null, false],
  ['an invitation that names nobody', 'personal', () => named.id, () => null, false],
  ['an invitation that names another', 'personal', () => other, () => other, false],
  ['an invitation that names it', 'personal', () => named.id, () => named.id, true],
  ['its own people', 'organisation', () => named.id, () => null, true],
];
test.each(WAYS)('by %s', async (_, way, record, invited, vouched) => {
  await standsAs(way, record(), invited());
  const page = plain(await (await app.get(`/enquetes/${SLUG}/carte`)).text());
  expect(page).toContain(named.name);
  expect(page.includes(`href="/organisations/${named.slug}"`)).toBe(vouched);
  expect(page.includes('réponse non vérifiée')).toBe(!vouched);
  // What waves are paired by.
  for await (const [sent] of sentAnswers(app.services.db, { surveyId: survey, wave: 1 }))
    expect(sent?.recordId === named.id).toBe(vouched);
});

test('what is proposed from it says who it comes from, not that the organisation agreed', async () => {
  await standsAs('open', named.id);
  await organiser.post(`/enquetes/${SLUG}/annuaire/1`);
  const [proposal] = await app.services.db
    .selectFrom('proposal')
    .select(['reason', 'source', 'record_id'])
    .where('source', 'like', `%/enquetes/${SLUG}`)
    .execute();
  expect(proposal).toMatchObject({ record_id: named.id });
  expect(proposal?.reason).toContain('ne vérifie pas qui répond');
  expect(proposal?.reason).not.toContain('accord de la structure');
});
