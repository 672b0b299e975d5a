/**
 * Texts of a survey coded by two people, one of them on a phone without JavaScript; a difference settled, the themes
 * counted, and the synthesis kept as one file that asks nothing of anybody.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { practicesOf2024 } from '../../bench/generator/survey-answers.ts';
import { axeViolations, launchBrowser, openPage, PHONE, screenshot } from '../support/browser.ts';
import { TEST_DAY } from '../support/prepare-template.ts';
import { type Served, served } from '../support/served.ts';
import { putSurvey } from '../support/survey-answers.ts';

const opened = new AsyncDisposableStack();
let browser: Browser;
let app: Served;
let ownerId: string;
const TEXTS = [
  'On manque de temps.',
  'L’argent manque, surtout au début.',
  'Du temps et de l’argent.',
  'Rien à dire.',
];
beforeAll(async () => {
  app = await served({ clock: () => TEST_DAY });
  opened.defer(() => app.close());
  browser = await launchBrowser();
  opened.defer(() => browser.close());
  const record = await app.services.db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'organisation')
    .orderBy('slug')
    .executeTakeFirstOrThrow();
  ownerId = record.id;
  const answers = practicesOf2024()
    .slice(0, TEXTS.length)
    .map((values, at) => ({ ...values, echange: 'oui', attentes: TEXTS[at] ?? '' }));
  await putSurvey(app.services, { ownerId, slug: 'a-coder', answers });
});
afterAll(() => opened.disposeAsync());

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
/** Without JavaScript, axe never ends: the same pages go through it on the desk. */
const seen = async (page: Page, name: string, scripts = true) => {
  await screenshot(page, name);
  const violations = scripts ? await axeViolations(page) : [];
  expect([name, violations, await overflow(page)]).toEqual([name, [], 0]);
};

it('texts are coded by two people, settled, counted and printed', async () => {
  const base = `${app.services.baseUrl}/enquetes/a-coder`;
  const { page: desk } = await openPage(browser);
  await app.signIn(desk, 'organise@example.org');
  const { db } = app.services;
  const { id } = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', 'organise@example.org')
    .executeTakeFirstOrThrow();
  const held = { role: 'steward', subject: `record:${ownerId}`, state: 'held', decided_by: 'test' } as const;
  await db
    .insertInto('relation')
    .values({ person_id: id, ...held, asked_at: TEST_DAY, decided_at: TEST_DAY })
    .execute();
  await desk.goto(`${base}/codage`);
  await desk.fill('[name=adresses]', 'lectrice@example.org');
  await desk.click('text="Inviter à coder"');
  await desk.click('text="Coder aussi, moi-même"');
  await seen(desk, 'coding-list');
  await desk.goto(`${base}/codage/attentes`);
  for (const theme of ['Temps', 'Argent']) {
    await desk.fill('[name=intitule]', theme);
    await desk.fill('[name=definition]', `Ce qui touche à cela : ${theme.toLowerCase()}.`);
    await desk.click('text="Ajouter ce thème"');
  }
  const codeAll = async (page: Page, choose: (text: string) => string[]) => {
    for (const _ of TEXTS) {
      const text = (await page.textContent('#texte')) ?? '';
      for (const theme of choose(text)) await page.check(`[name=themes][value=${theme}]`);
      await page.click('text="Enregistrer, texte suivant"');
    }
  };
  const both = (text: string) => [
    ...(/temps/.test(text) ? ['t1'] : []),
    ...(/argent/i.test(text) ? ['t2'] : []),
    ...(/temps|argent/i.test(text) ? [] : ['aucun']),
  ];
  // By keyboard alone, the first one.
  await desk.focus('[name=themes] >> nth=0');
  await desk.keyboard.press('Enter');
  await desk.locator('main', { hasText: 'Choisissez au moins un thème' }).waitFor();
  await seen(desk, 'coding-refused');
  await codeAll(desk, both);
  await seen(desk, 'coding-text');

  const { page: phone } = await openPage(browser, { ...PHONE, javaScriptEnabled: false });
  await app.signIn(phone, 'lectrice@example.org');
  await phone.goto(`${base}/codage`);
  await seen(phone, 'coding-list-phone', false);
  await phone.click('main a:text-is("Coder")');
  await seen(phone, 'coding-text-phone', false);
  await codeAll(phone, (text) => both(text).slice(0, 1));
  await phone.click('text="J’ai fini"');
  expect(await phone.innerText('main')).toContain('1 désaccord à trancher');
  await seen(phone, 'coding-agreement-phone', false);
  await phone.check('main article input[value=t1]');
  await phone.check('main article input[value=t2]');
  await phone.fill('main article textarea', 'Les deux sont dits.');
  await phone.click('text="Retenir ces thèmes"');
  expect(await phone.innerText('main')).toContain('Aucun désaccord à trancher');
  await phone.goto(`${base}/codage/attentes/grille`);
  await seen(phone, 'coding-book-phone', false);

  await desk.goto(`${base}/codage/attentes`);
  await desk.click('text="J’ai fini"');
  await seen(desk, 'coding-agreement');
  await desk.goto(`${base}/codage/attentes/grille`);
  await seen(desk, 'coding-book');
  await desk.goto(`${base}/resultats`);
  expect(await desk.innerText('main')).toMatch(/thèmes[\s\S]*2 sur 4, 50/);
  await desk.click('text=Publier la synthèse');
  await app.services.jobs.runDue();
  await desk.goto(`${base}/synthese`);
  await seen(desk, 'coding-synthesis');
  await phone.goto(`${base}/synthese`);
  await seen(phone, 'coding-synthesis-phone', false);

  const folder = await mkdtemp(join(tmpdir(), 'terreau-report-'));
  opened.defer(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'rapport.html');
  await writeFile(file, await (await fetch(`${base}/synthese/rapport.html`)).text());
  const { page: paper } = await openPage(browser, PHONE);
  const asked: string[] = [];
  paper.on('request', (request) => asked.push(request.url()));
  await paper.goto(pathToFileURL(file).href);
  expect(asked).toEqual([pathToFileURL(file).href]);
  await seen(paper, 'coding-report-phone');
  await paper.setViewportSize({ width: 794, height: 1123 });
  await paper.emulateMedia({ media: 'print' });
  await screenshot(paper, 'coding-report-print');
});
