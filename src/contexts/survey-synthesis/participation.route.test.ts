/** Who answered, by what the directory says of those invited: whole for who runs the survey, joined for everybody. */
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { practicesOf2024 } from '../../../bench/generator/survey-answers.ts';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { holding, type Jar } from '../../../tests/support/jar.ts';
import { putSurvey } from '../../../tests/support/survey-answers.ts';

const SLUG = 'qui-repond';
const AT = new Date('2026-11-23T09:00:00Z');
let app: TestApp;
let organiser: Jar;
let invited: number;
beforeAll(async () => {
  app = await testApp(() => AT);
  const { db } = app.services;
  const records = await db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'organisation')
    .where('merged_into', 'is', null)
    .orderBy('slug')
    .limit(60)
    .execute();
  const owner = records[0]?.id ?? '';
  organiser = await holding(app, 'qui-repond@example.org', 'steward', `record:${owner}`);
  const { id: survey, answers } = await putSurvey(app.services, {
    ownerId: owner,
    slug: SLUG,
    answers: practicesOf2024(),
  });
  invited = records.length;
  // Every other one of those invited answered.
  await db
    .insertInto('survey_invitation')
    .values(
      records.map(({ id }, at) => ({
        id: randomUUID(),
        survey_id: survey,
        wave: 1,
        address: `un${at}@example.org`,
        address_key: `un${at}@example.org`,
        record_id: id,
        locale: 'fr' as const,
        token_hash: randomBytes(32),
        answer_id: at % 2 === 0 ? (answers[at / 2] ?? randomUUID()) : randomUUID(),
        previous_id: null,
        asked_at: AT,
        sent_at: AT,
        last_reminder_at: null,
        stopped_at: null,
        opened_at: null,
      })),
    )
    .execute();
  await organiser.post(`/enquetes/${SLUG}/synthese/1`);
  await app.runJobs();
});
afterAll(() => app.close());

/** Invited and answered, row by row, of the table by region of a page; null where it has none. */
async function rows(jar: Pick<Jar, 'get'>, path: string): Promise<[number, number][] | null> {
  const page = await (await jar.get(path)).text();
  const [table] = /<table[^>]*>\s*<caption id="participation-region">.*?<\/table>/s.exec(page) ?? [];
  if (!table) return null;
  const cells = [...table.matchAll(/<td[^>]*>([\d\s\u202f]+)(?:%|\u00a0%|\u202f%)?<\/td>/g)].map(
    ([, n = '']) => Number(n.replaceAll(/\D/g, '')),
  );
  return [...table.matchAll(/<tr[^>]*>.*?<\/tr>/gs)].slice(1).map((_, at) => {
    const [asked = 0, sent = 0] = cells.slice(3 * at, 3 * at + 2);
    return [asked, sent];
  });
}
const total = (list: readonly [number, number][] | null, of: 0 | 1) =>
  (list ?? []).reduce((sum, row) => sum + row[of], 0);

test('while the wave is open, who runs the survey reads it, and nobody else', async () => {
  for (const page of ['suivi', 'resultats']) {
    const own = await rows(organiser, `/enquetes/${SLUG}/${page}`);
    expect([page, total(own, 0), total(own, 1)]).toEqual([page, invited, invited / 2]);
    // Every part as it is, the small ones too.
    expect(own?.some(([asked, sent]) => asked - sent < 3 || sent < 3)).toBe(true);
  }
  expect(await rows(app, `/enquetes/${SLUG}/synthese`)).toBeNull();
});

test('once it is over, everybody reads parts that add up, none of few', async () => {
  await organiser.post(`/enquetes/${SLUG}/vagues/1/cloture`);
  for (const page of ['synthese', 'synthese/rapport.html']) {
    const shown = await rows(app, `/enquetes/${SLUG}/${page}`);
    expect([page, total(shown, 0), total(shown, 1)]).toEqual([page, invited, invited / 2]);
    for (const [asked, sent] of shown ?? [])
      for (const n of [sent, asked - sent]) expect(n === 0 || n >= 3).toBe(true);
  }
});
