/**
 * A questionnaire made elsewhere, brought from the English pages on a phone without JavaScript: refused in English, taken
 * up with what is told of it in English, and told again in French.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations, launchBrowser, openPage, PHONE, screenshot } from '../support/browser.ts';
import { lss, table } from '../support/lss.ts';
import { type Served, served } from '../support/served.ts';

const opened = new AsyncDisposableStack();
let browser: Browser;
let app: Served;

beforeAll(async () => {
  app = await served();
  opened.defer(() => app.close());
  browser = await launchBrowser();
  opened.defer(() => browser.close());
});
afterAll(() => opened.disposeAsync());

/** Signs in, and looks after a record. */
async function steward(page: Page): Promise<void> {
  await app.signIn(page, 'import@example.org');
  const { db } = app.services;
  const { id: owner } = await db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'organisation')
    .orderBy('slug')
    .executeTakeFirstOrThrow();
  const { id } = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', 'import@example.org')
    .executeTakeFirstOrThrow();
  const at = new Date();
  const held = { role: 'steward', state: 'held', asked_at: at, decided_at: at, decided_by: 'test' } as const;
  await db
    .insertInto('relation')
    .values({ person_id: id, subject: `record:${owner}`, ...held })
    .execute();
}

const question = (qid: string, type: string, title: string, more: Record<string, string> = {}) => ({
  ...{ qid, parent_qid: '0', gid: '1', type, title, question_order: qid, mandatory: 'N', other: 'N' },
  relevance: '1',
  ...more,
});
const asked = [
  question('1', 'S', 'Nom'),
  question('2', 'N', 'Effectif', {
    mandatory: 'Y',
    relevance: 'strlen(Nom.NAOK)>3andaverylongconditionwithoutanyspacewithinitthatwouldwidenaphone(Nom)',
  }),
  question('3', '|', 'Photos'),
  question('4', '*', 'Total'),
];
const STRUCTURE = lss(
  '617',
  'fr',
  table('surveys', [{ sid: '9', language: 'fr', startdate: '2024-01-01' }]),
  table('surveys_languagesettings', [{ surveyls_language: 'fr', surveyls_title: 'Enquête d’ailleurs' }]),
  table('groups', [{ gid: '1', group_order: '1', grelevance: '' }]),
  table('group_l10ns', [{ gid: '1', group_name: 'Tout', description: '', language: 'fr' }]),
  table('questions', asked),
  table(
    'question_l10ns',
    asked.map(({ qid, title }) => ({ qid, question: title, help: '', language: 'fr' })),
  ),
  table('quota', [{ id: '1' }]),
);

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test('a questionnaire made elsewhere is refused, then taken up, in the language of who reads', async () => {
  const { page } = await openPage(browser, { ...PHONE, javaScriptEnabled: false });
  await steward(page);
  const bring = async (name: string, text: string) => {
    await page.check('[name=modele][value=fichier]');
    await page.setInputFiles('[name=fichier]', { name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await page.click('main button[type=submit]');
  };
  await page.goto(`${app.services.baseUrl}/en/enquetes/nouvelle`);
  await page.fill('[name=titre]', 'A title of mine');
  await bring('group.lss', STRUCTURE.replace('>Survey<', '>Group<'));
  expect(await page.innerText('.error-summary')).toContain('Export the whole survey');
  expect(await page.innerText('main')).not.toMatch(/n’est pas|Exportez/);
  expect(await page.inputValue('[name=titre]')).toBe('A title of mine');
  expect(await overflow(page)).toBe(0);
  await screenshot(page, 'survey-import-refused');

  await page.fill('[name=titre]', '');
  await bring('survey.lss', STRUCTURE);
  expect(await page.innerText('h1')).toBe('What changed on the way');
  const told = await page.innerText('main');
  expect(told).toContain('Quotas are not carried over.');
  expect(told).toContain('Photos: the upload of files is not carried over');
  expect(told).not.toMatch(/n’est pas repris|restent à écrire/);
  expect(await overflow(page)).toBe(0);
  await screenshot(page, 'survey-import-told');

  await page.click('a.language');
  expect(await page.innerText('main')).toContain('Les quotas ne sont pas repris.');
  await page.click('main a:text-is("Voir le questionnaire")');
  await page.click('main a:text-is("Ce qui a changé à l’import")');
  expect(await page.innerText('h1')).toBe('Ce qui a changé en chemin');
  expect(await overflow(page)).toBe(0);

  const desk = await openPage(browser);
  await desk.page.context().addCookies(await page.context().cookies());
  await desk.page.goto(page.url());
  expect(await axeViolations(desk.page)).toEqual([]);
  await screenshot(desk.page, 'survey-import-told-desk');
});
