/**
 * A survey from end to end: designed, published, answered on a phone without JavaScript, a consent withdrawn and the map
 * without it, its synthesis published, a second wave prefilled. The application runs in process, over a database of its
 * own, so that nights come when the journey says so.
 */

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { practicesOf2024 } from '../../bench/generator/survey-answers.ts';
import { axeViolations, launchBrowser, openPage, PHONE, screenshot } from '../support/browser.ts';
import { TEST_DAY } from '../support/prepare-template.ts';
import { type Served, served } from '../support/served.ts';
import { putSurvey } from '../support/survey-answers.ts';

const DAY_MS = 86_400_000;
const opened = new AsyncDisposableStack();
let now = TEST_DAY;
let browser: Browser;
let app: Served;
let owner: string;

beforeAll(async () => {
  app = await served({ clock: () => now });
  opened.defer(() => app.close());
  const { db } = app.services;
  browser = await launchBrowser();
  opened.defer(() => browser.close());
  const record = await db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'organisation')
    .orderBy('slug')
    .executeTakeFirstOrThrow();
  owner = record.id;
});
afterAll(() => opened.disposeAsync());

/** Signs in, and looks after the record of the owner. */
async function signIn(page: Page): Promise<void> {
  await app.signIn(page, 'enquete@example.org');
  const { db } = app.services;
  const { id } = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', 'enquete@example.org')
    .executeTakeFirstOrThrow();
  const at = new Date();
  const held = await db.selectFrom('relation').select('id').where('person_id', '=', id).executeTakeFirst();
  if (held) return;
  await db
    .insertInto('relation')
    .values({
      person_id: id,
      role: 'steward',
      subject: `record:${owner}`,
      state: 'held',
      asked_at: at,
      decided_at: at,
      decided_by: 'test',
    })
    .execute();
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
const next = (page: Page) => page.click('text=Enregistrer et continuer');

/** Twice as many of each scale as answered, but for the regional ones: eight times. */
async function weigh(page: Page): Promise<void> {
  const path = `${app.services.baseUrl}/enquetes/pratiques-2024`;
  await page.goto(`${path}/resultats`);
  await page.click('text=Redresser les chiffres');
  await page.selectOption('[name=selon]', 'echelle');
  await page.click('text=Choisir cette question');
  const groups = { local: '24', epci: '18', departement: '32', region: '152', national: '5' };
  for (const [code, size] of Object.entries(groups)) await page.fill(`[name="population-${code}"]`, size);
  await page.click('main button:text-is("Redresser")');
  expect(await page.innerText('.error-summary')).toContain('au moins autant');
  expect(await page.innerText('.error-summary')).toContain('d’où viennent ces nombres');
  expect(await page.inputValue('[name="population-region"]')).toBe('152');
  expect(await axeViolations(page)).toEqual([]);
  await screenshot(page, 'synthesis-weighting');
  await page.fill('[name="population-national"]', '12');
  await page.fill('[name=source]', 'Liste inventée pour ce parcours');
  await page.click('main button:text-is("Redresser")');
  expect(await page.innerText('main')).toContain('redressé');
  await page.goto(`${path}/synthese`);
  expect(await page.innerText('main')).toContain('Liste inventée pour ce parcours');
  expect(await axeViolations(page)).toEqual([]);
  await screenshot(page, 'synthesis-weighted');
}

describe('a survey, from a questionnaire to a map and a synthesis', () => {
  it('is designed, answered on a phone without JavaScript, published, and opened again', async () => {
    const desk = await openPage(browser);
    await signIn(desk.page);
    await desk.page.goto(`${app.services.baseUrl}/enquetes/nouvelle`);
    expect(await axeViolations(desk.page)).toEqual([]);
    await screenshot(desk.page, 'survey-make');
    await desk.page.check('[name=modele][value=pratiques-accompagnement]');
    await desk.page.fill('[name=titre]', 'Qui accompagne ici ?');
    await desk.page.click('main button[type=submit]');
    expect(await desk.page.innerText('h1')).toBe('Le questionnaire');
    expect(await axeViolations(desk.page)).toEqual([]);
    await screenshot(desk.page, 'survey-design');
    const design = desk.page.url();
    await desk.page.goto(`${design}/apercu`);
    expect(await axeViolations(desk.page)).toEqual([]);
    await screenshot(desk.page, 'survey-preview');
    await desk.page.goto(`${design}/question/nouvelle?partie=moyens&genre=choice`);
    await desk.page.fill('[name=libelle]', 'Reviendriez-vous ?');
    await desk.page.fill('[name=options]', 'oui | Oui\nnon | Non');
    await screenshot(desk.page, 'survey-question');
    expect(await axeViolations(desk.page)).toEqual([]);
    await desk.page.selectOption('[name=si_reponse]', 'echange:oui');
    await desk.page.click('text="Plusieurs conditions, ou un nombre"');
    await desk.page.fill('[name=condition]', 'echage = Oui');
    await desk.page.click('text=Enregistrer la question');
    expect(await desk.page.innerText('.error-summary')).toContain('Y ressemble');
    expect(await axeViolations(desk.page)).toEqual([]);
    await screenshot(desk.page, 'survey-condition-refused');
    await desk.page.fill('[name=condition]', 'echange = Oui');
    await desk.page.click('text=Enregistrer la question');
    expect(await desk.page.innerText('main')).toContain('Reviendriez-vous');
    await desk.page.locator('#q-pistes').getByRole('link', { name: 'Supprimer' }).click();
    expect(await axeViolations(desk.page)).toEqual([]);
    await screenshot(desk.page, 'survey-remove');
    await desk.page.click('text="Ne pas supprimer"');
    await desk.page.click('text=Publier cette version');
    expect(await desk.page.innerText('main')).toContain('La version 1 est publiée');
    const base = design.replace(/\/conception.*$/, '');
    await desk.page.goto(`${base}/suivi`);
    await desk.page.fill('[name=ouverture]', '2026-11-20');
    await desk.page.fill('[name=cloture]', '2026-12-20');
    await desk.page.click('text="Ouvrir"');
    expect(await axeViolations(desk.page)).toEqual([]);
    await screenshot(desk.page, 'survey-follow');

    const phone = await openPage(browser, { ...PHONE, javaScriptEnabled: false });
    const page = phone.page;
    await page.goto(base);
    await screenshot(page, 'survey-page-phone');
    expect(await overflow(page)).toBe(0);
    await page.click('text="Répondre"');
    await page.click('text="Commencer"');
    // The first part, which says the address of the answer.
    expect(await page.innerText('main')).toContain('Revenez à cette adresse');
    const answer = page.url().replace(/\/partie\/.*$/, '');
    await screenshot(page, 'survey-begun-phone');
    await page.goto(answer);
    await screenshot(page, 'survey-answer-phone');
    await page.click('main .actions a >> nth=0');
    expect(await overflow(page)).toBe(0);
    await page.fill('[name=nom]', 'Atelier inventé');
    await page.check('[name=forme][value=association]');
    await page.check('[name=echelle][value=departement]');
    await page.fill('[name=territoires]', 'Ille-et-Vilaine');
    await page.check('[name=reseau][value=oui]');
    await screenshot(page, 'survey-section-phone');
    await next(page);
    // A question appeared: it may stay empty.
    expect(await page.innerText('main')).toContain('une autre question est apparue');
    await next(page);
    await page.check('[name=accompagnees][value=ptce]');
    await page.fill('[name=nombre]', 'douze');
    await page.fill('[name=non_modelisees]', '3');
    await next(page);
    expect(await page.innerText('.error-summary')).toContain('Écrivez un nombre');
    expect(await page.inputValue('[name=nombre]')).toBe('douze');
    await screenshot(page, 'survey-refused-phone');
    await page.fill('[name=nombre]', '12');
    await next(page);
    await page.check('[name=modes][value=collectif]');
    await page.check('[name=dimensions][value=gouvernance]');
    await next(page);
    await page.check('[name=financements][value=subventions]');
    await page.check('[name=echange][value=oui]');
    await next(page);
    await next(page);
    expect(await page.innerText('h1')).toBe('Relire et envoyer');
    expect(await overflow(page)).toBe(0);
    await page.check('[name=accord][value="counted"]');
    await page.check('[name=accord][value="map:nom"]');
    await page.check('[name=accord][value="map:territoires"]');
    await screenshot(page, 'survey-recap-phone');
    await page.click('text=Envoyer ma réponse');
    expect(await page.innerText('main')).toContain('votre réponse est envoyée');
    await screenshot(page, 'survey-sent-phone');

    await page.goto(`${base}/carte`);
    expect(await page.innerText('main')).toContain('Atelier inventé');
    await screenshot(page, 'survey-map-phone');
    expect(await overflow(page)).toBe(0);
    await page.goto(answer);
    await page.uncheck('[name=accord][value="map:nom"]');
    await page.click('text=Enregistrer mes accords');
    await page.goto(`${base}/carte`);
    expect(await page.innerText('main')).not.toContain('Atelier inventé');

    now = new Date(now.getTime() + 40 * DAY_MS);
    await desk.page.goto(`${base}/suivi`);
    await desk.page.fill('[name=ouverture]', '2026-12-30');
    await desk.page.fill('[name=cloture]', '2027-01-30');
    await desk.page.click('text="Ouvrir"');
    await page.goto(answer);
    expect(await page.innerText('main')).toContain('La vague 2 est ouverte');
    await page.click('text=Répondre à nouveau');
    await page.click('main ol a >> nth=0');
    expect(await page.inputValue('[name=nom]')).toBe('Atelier inventé');
    expect(await page.innerText('main')).toContain('À la vague 1');
    await screenshot(page, 'survey-wave-two-phone');
    // A form that is refused is an answer, and a browser says so.
    expect([...desk.problems, ...phone.problems].filter((told) => !told.includes('422'))).toEqual([]);
    await phone.close();
    await desk.close();
  });

  it('publishes the synthesis of 2024, read on a phone and on a desk', async () => {
    now = TEST_DAY;
    const uses = ['counted', 'map:nom', 'map:territoires'];
    await putSurvey(app.services, {
      ownerId: owner,
      slug: 'pratiques-2024',
      answers: practicesOf2024(),
      uses,
    });
    const desk = await openPage(browser);
    await signIn(desk.page);
    await desk.page.goto(`${app.services.baseUrl}/enquetes/pratiques-2024/resultats`);
    expect(await axeViolations(desk.page)).toEqual([]);
    await screenshot(desk.page, 'synthesis-live');
    await desk.page.click('text=Publier la synthèse de cette vague');
    expect(await desk.page.innerText('main')).toContain('Le calcul attend son tour');
    expect(await axeViolations(desk.page)).toEqual([]);
    await screenshot(desk.page, 'synthesis-publishing');
    await app.services.jobs.runDue();
    await desk.page.click('text=Voir où il en est');
    expect(await desk.page.innerText('main')).toContain('90\u00a0%');
    expect(await axeViolations(desk.page)).toEqual([]);
    await screenshot(desk.page, 'synthesis');
    await desk.page.selectOption('[name=croiser]', 'echelle');
    await desk.page.click('text="Afficher"');
    expect(await axeViolations(desk.page)).toEqual([]);
    await desk.page.goto(`${app.services.baseUrl}/enquetes`);
    expect(await axeViolations(desk.page)).toEqual([]);
    await screenshot(desk.page, 'survey-list');
    await weigh(desk.page);
    const phone = await openPage(browser, { ...PHONE, javaScriptEnabled: false });
    await phone.page.goto(`${app.services.baseUrl}/enquetes/pratiques-2024/synthese`);
    expect(await overflow(phone.page)).toBe(0);
    await screenshot(phone.page, 'synthesis-phone');
    await phone.page.goto(`${app.services.baseUrl}/enquetes/pratiques-2024/carte`);
    expect(await overflow(phone.page)).toBe(0);
    await screenshot(phone.page, 'survey-map-2024-phone');
    expect([...desk.problems, ...phone.problems].filter((told) => !told.includes('422'))).toEqual([]);
    await phone.close();
    await desk.close();
  });
});
