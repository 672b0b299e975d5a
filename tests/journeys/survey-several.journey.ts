/**
 * Two people of one organisation fill one answer, each in a browser of their own; then wave two, where a field that was
 * filled in beforehand is emptied while one types, without a network, and stays so.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { questionsOf } from '../../src/contexts/surveys/public.ts';
import { answerPath, answerToken } from '../../src/contexts/surveys/use-cases/answer-token.ts';
import { axeViolations, launchBrowser, openPage, PHONE, screenshot } from '../support/browser.ts';
import { TEST_DAY } from '../support/prepare-template.ts';
import { type Served, served } from '../support/served.ts';
import { putSurvey } from '../support/survey-answers.ts';

const opened = new AsyncDisposableStack();
let browser: Browser;
let app: Served;
let owner: { id: string; name: string };
const now = TEST_DAY;
beforeAll(async () => {
  app = await served({ clock: () => now });
  opened.defer(() => app.close());
  browser = await launchBrowser();
  opened.defer(() => browser.close());
  owner = await app.services.db
    .selectFrom('record')
    .select(['id', 'name'])
    .where('kind', '=', 'organisation')
    .orderBy('slug')
    .executeTakeFirstOrThrow();
  await putSurvey(app.services, { ownerId: owner.id, slug: 'a-plusieurs', answers: [{}] });
});
afterAll(() => opened.disposeAsync());

async function colleague(page: Page, email: string, name: string): Promise<void> {
  await app.signIn(page, email);
  const { db } = app.services;
  const { id } = await db
    .updateTable('person')
    .set({ name })
    .where('email', '=', email)
    .returning('id')
    .executeTakeFirstOrThrow();
  const held = { role: 'steward', subject: `record:${owner.id}`, state: 'held', decided_by: 'test' } as const;
  await db
    .insertInto('relation')
    .values({ person_id: id, ...held, asked_at: now, decided_at: now })
    .execute();
}
const state = (page: Page, text: string) =>
  page.locator('.survey-keeping-state', { hasText: text }).waitFor({ timeout: 60_000 });
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

it('two colleagues find one answer, are told of each other’s changes and of who did what', async () => {
  const { page: ada, close: closeAda } = await openPage(browser);
  const { page: ben, close: closeBen } = await openPage(browser, PHONE);
  await colleague(ada, 'ada@example.org', 'Ada Lovelace');
  await colleague(ben, 'ben@example.org', 'Ben Barka');
  const survey = `${app.services.baseUrl}/enquetes/a-plusieurs`;
  for (const page of [ada, ben]) {
    await page.goto(survey);
    await page.click(`text="Répondre au nom de ${owner.name}"`);
  }
  expect(ben.url()).toBe(ada.url());
  const home = ada.url();
  for (const page of [ada, ben]) {
    await page.goto(`${home}/partie/structure`);
    await state(page, 'au fur et à mesure');
    // What the directory says stands there, and counts nowhere yet.
    expect(await page.inputValue('[name=nom]')).toBe(owner.name);
  }
  await ada.fill('[name=nom]', 'Un nom d’Ada');
  await state(ada, 'Enregistré à');
  await ben.fill('[name=nom]', 'Un nom de Ben');
  await state(ben, 'À vous de choisir');
  await ben.locator('.survey-keeping', { hasText: 'Un nom d’Ada' }).waitFor();
  await screenshot(ben, 'survey-several-conflict-phone');
  expect([await overflow(ben), await axeViolations(ben)]).toEqual([0, []]);
  await ben.goto(home);
  expect(await ben.innerText('main')).toMatch(/Partie «.*» enregistrée, par Ada Lovelace/);
  await screenshot(ben, 'survey-several-home-phone');
  expect([await overflow(ben), await axeViolations(ben)]).toEqual([0, []]);
  await closeAda();
  await closeBen();
});

it('in wave two, what is emptied without a network stays empty, here and in another tab', async () => {
  const { db, secret } = app.services;
  const { id, survey_id: surveyId } = await db
    .selectFrom('survey_answer')
    .select(['id', 'survey_id'])
    .where('way', '=', 'open')
    .executeTakeFirstOrThrow();
  const said = { nom: [{ id: null, name: 'Le nom d’alors' }], territoires: ['departement-35'] };
  await db
    .updateTable('survey_answer')
    .set({ answers: JSON.stringify(said) })
    .where('id', '=', id)
    .execute();
  const { questionnaire } = await db
    .selectFrom('survey_version')
    .select('questionnaire')
    .where('survey_id', '=', surveyId)
    .executeTakeFirstOrThrow();
  expect(questionsOf(questionnaire).map(({ code }) => code)).toEqual(
    expect.arrayContaining(Object.keys(said)),
  );
  await db
    .insertInto('survey_wave')
    .values({
      survey_id: surveyId,
      number: 2,
      opens_on: '2020-01-01',
      closes_on: '2100-01-01',
      closed_at: null,
    })
    .execute();
  await db.updateTable('survey_answer').set({ sent_at: now }).where('id', '=', id).execute();

  const { page, close } = await openPage(browser, PHONE);
  await page.goto(app.services.baseUrl + answerPath(answerToken(secret, id)));
  await page.locator('form[action$="/vague"] button').click();
  const home = page.url();
  await page.goto(`${home}/partie/structure`);
  await state(page, 'au fur et à mesure');
  expect(await page.inputValue('[name=nom]')).toBe('Le nom d’alors');
  await page.context().setOffline(true);
  await page.fill('[name=nom]', '');
  await state(page, 'Hors ligne');
  await page.context().setOffline(false);
  await state(page, 'Enregistré à');
  const other = await page.context().newPage();
  await other.goto(`${home}/partie/structure`);
  expect(await other.inputValue('[name=nom]')).toBe('');
  // What was left alone stands there still, to be confirmed.
  expect(await other.inputValue('[name=territoires]')).not.toBe('');
  await other.goto(`${home}/recapitulatif`);
  expect(await other.innerText('main')).not.toContain('Le nom d’alors');
  await close();
});
