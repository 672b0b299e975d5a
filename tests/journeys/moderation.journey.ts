/**
 * Looking after a territory, in a real browser, on a phone without JavaScript: a proposal read and decided, a remark hidden,
 * another look asked for and given by somebody else; by keyboard, and clean for assistive tools.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeViolations, launchBrowser, openPage, PHONE, screenshot } from '../support/browser.ts';
import { type Served, served } from '../support/served.ts';

const opened = new AsyncDisposableStack();
let browser: Browser;
let app: Served;
let record: { slug: string; name: string };

beforeAll(async () => {
  app = await served();
  opened.defer(() => app.close());
  const { db } = app.services;
  browser = await launchBrowser();
  opened.defer(() => browser.close());
  const rows = await db
    .selectFrom('record')
    .select(['slug', 'name', 'facets'])
    .where('kind', '=', 'cooperation')
    .orderBy('slug')
    .execute();
  const found = rows.find(({ facets }) => facets.includes('region:region-53'));
  if (!found) throw new Error('no cooperation in Brittany');
  record = found;
});
afterAll(() => opened.disposeAsync());

/** Signs in, and moderates Brittany when asked, a second factor shown. */
async function signIn(page: Page, email: string, moderates = false): Promise<void> {
  await app.signIn(page, email);
  if (!moderates) return;
  const { db } = app.services;
  const { id } = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  const at = new Date();
  await db
    .insertInto('relation')
    .values({
      ...{ person_id: id, role: 'moderator', subject: 'territory:region-53', state: 'held' },
      ...{ asked_at: at, decided_at: at, decided_by: 'journey' },
    })
    .execute();
  await db.updateTable('person_session').set({ strong_at: at }).where('person_id', '=', id).execute();
}

/**
 * What a page must be for anybody: as wide as the phone, and, read again where scripts run (the checker is one), nothing
 * said wrongly to assistive tools.
 */
async function sound(page: Page, name: string): Promise<void> {
  await screenshot(page, `moderation-${name}-phone`);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const storageState = await page.context().storageState();
  const checked = await openPage(browser, { ...PHONE, storageState });
  await checked.page.goto(page.url());
  expect([name, overflow, await axeViolations(checked.page), checked.problems]).toEqual([name, 0, [], []]);
  await checked.close();
}

it('a proposal decided; a remark hidden, appealed, shown again by somebody else', async () => {
  const phone = { ...PHONE, javaScriptEnabled: false };
  const author = await openPage(browser, phone);
  const first = await openPage(browser, phone);
  const second = await openPage(browser, phone);
  const { baseUrl } = app.services;
  const path = `${baseUrl}/cooperations/${record.slug}`;

  // A member proposes a change and makes a remark.
  await signIn(author.page, 'autrice@example.org');
  await author.page.goto(path);
  await sound(author.page, 'record');
  await author.page.click('text=Faire une remarque');
  await sound(author.page, 'remarks');
  await author.page.click('text=Envoyer');
  expect(await author.page.innerText('.error-summary')).toContain('Choisissez');
  await sound(author.page, 'remarks-fault');
  await author.page.check('[name=sujet][value=wrong]');
  await author.page.fill('[name=texte]', 'Le compte rendu de mars dit le contraire.');
  await author.page.click('text=Envoyer');
  expect(await author.page.innerText('main')).toContain('attend une première lecture');
  await author.page.goto(`${path}/modifier?motif=${encodeURIComponent('D’après une remarque')}`);
  expect(await author.page.inputValue('[name=motif]')).toBe('D’après une remarque');
  await author.page.fill('[name=name]', `${record.name} et voisines`);
  await author.page.check('[name=licence]');
  await author.page.click('main form button.is-bold');
  await author.page.waitForURL(/\/propositions\//);

  // A moderator reads both on a phone, by keyboard for the first.
  await signIn(first.page, 'moderatrice@example.org', true);
  await first.page.goto(`${baseUrl}/moderation`);
  await sound(first.page, 'queue');
  await first.page.focus('.queue-item a >> nth=0');
  await first.page.keyboard.press('Enter');
  await first.page.waitForURL(/\/remarques\//);
  await sound(first.page, 'remark');
  await first.page.click('button[value=hide]');
  expect(await first.page.innerText('.field.has-error')).toContain('Dites pourquoi');
  await first.page.fill('[name=motif]', 'Aucune source.');
  await first.page.click('button[value=hide]');
  await first.page.waitForURL(/\/moderation$/);
  await first.page.click('.queue-item a >> nth=0');
  await first.page.waitForURL(/\/propositions\//);
  await sound(first.page, 'proposal');
  await first.page.click('button[value=prendre]');
  await first.page.waitForURL(/\/cooperations\//);
  const { name } = await app.services.db
    .selectFrom('record')
    .select('name')
    .where('slug', '=', record.slug)
    .executeTakeFirstOrThrow();
  expect(name).toBe(`${record.name} et voisines`);

  // The author asks for another look, once.
  const hidden = app.letters.find(({ text }) => text.includes('Aucune source.'))?.text ?? '';
  await author.page.goto(/http:\/\/localhost\S+\/recours\/\S+/.exec(hidden)?.[0] ?? '');
  await sound(author.page, 'appeal');
  await author.page.fill('[name=texte]', 'Le compte rendu est public depuis mars.');
  await author.page.click('main form button');
  expect(await author.page.innerText('main')).toContain('attend une autre personne');

  // The first moderator is shown nothing of it; another decides.
  await first.page.goto(`${baseUrl}/moderation`);
  expect(await first.page.innerText('main')).toContain('Aucune décision n’attend');
  await signIn(second.page, 'collegue@example.org', true);
  await second.page.goto(`${baseUrl}/moderation`);
  await second.page.click('.queue-item a >> nth=0');
  await second.page.waitForURL(/\/moderation\/recours\//);
  await sound(second.page, 'look');
  await second.page.fill('[name=reponse]', 'La source y était, en effet.');
  await second.page.click('button[value=annuler]');
  await second.page.waitForURL(/\/moderation$/);
  await author.page.goto(`${path}/remarques`);
  expect(await author.page.innerText('main')).toContain('Le compte rendu de mars dit le contraire.');
  expect(app.letters.some(({ to, text }) => to === 'moderatrice@example.org' && /annulée/.test(text))).toBe(
    true,
  );

  // A sanction: its form, its page, and what waits to be completed.
  const { id } = await app.services.db.selectFrom('remark').select('id').executeTakeFirstOrThrow();
  await second.page.goto(`${baseUrl}/moderation/sanctions/nouvelle?propos=remark:${id}`);
  await sound(second.page, 'sanction');
  await second.page.check('[name=sanction][value=warning]');
  await second.page.fill('[name=motif]', 'Merci de citer vos sources la prochaine fois.');
  await second.page.click('main form button');
  await sound(second.page, 'sanctions');
  await author.page.goto(app.linkTo('autrice@example.org'));
  await sound(author.page, 'own-sanction');
  await author.page.goto(`${baseUrl}/a-completer?territoire=region-53`);
  await sound(author.page, 'to-complete');
  for (const { problems, close } of [author, first, second]) {
    // A form that was refused on purpose is told to the browser as such.
    expect(problems.filter((problem) => !/status of 422/.test(problem))).toEqual([]);
    await close();
  }
});
