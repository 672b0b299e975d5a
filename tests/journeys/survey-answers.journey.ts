/**
 * A long form is never lost: kept as it is typed, offline too; two tabs that contradict each other are told; what stays
 * on a shared computer is erased. A real browser, with the network cut and given back.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, launchBrowser, openPage, PHONE, screenshot } from '../support/browser.ts';
import { TEST_DAY } from '../support/prepare-template.ts';
import { type Served, served } from '../support/served.ts';
import { putSurvey } from '../support/survey-answers.ts';

const opened = new AsyncDisposableStack();
let now = TEST_DAY;
let browser: Browser;
let app: Served;

beforeAll(async () => {
  app = await served({ clock: () => now });
  opened.defer(() => app.close());
  browser = await launchBrowser();
  opened.defer(() => browser.close());
  const owner = await app.services.db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'organisation')
    .orderBy('slug')
    .executeTakeFirstOrThrow();
  await putSurvey(app.services, { ownerId: owner.id, slug: 'longue', answers: [] });
});
afterAll(() => opened.disposeAsync());

/** Begins an answer; the address of its first part. */
async function begin(page: Page): Promise<string> {
  await page.goto(`${app.origin}/enquetes/longue/repondre`);
  await page.click('text="Commencer"');
  return page.url().replace(/\?.*$/, '');
}
const state = (page: Page, text: string) =>
  page.locator('.survey-keeping-state', { hasText: text }).waitFor({ timeout: 60_000 });
/** What the server has of one question, in every answer. */
async function kept(name: string): Promise<string> {
  const rows = await app.services.db.selectFrom('survey_answer').select('answers').execute();
  return rows.map(({ answers }) => JSON.stringify(answers[name] ?? '')).join('\n');
}
const cut = (context: BrowserContext, offline: boolean) => context.setOffline(offline);

describe('answering', () => {
  it('is saved while one types; offline it stays on the device, and leaves once the network is back', async () => {
    const { page, close } = await openPage(browser, PHONE);
    const part = await begin(page);
    await page.goto(part);
    await state(page, 'au fur et à mesure');
    await page.fill('[name=nom]', 'Écrit en ligne');
    await state(page, 'Enregistré à');
    expect(await kept('nom')).toContain('Écrit en ligne');
    expect(await axeViolations(page)).toEqual([]);
    await screenshot(page, 'survey-kept-phone');

    await cut(page.context(), true);
    await page.fill('[name=nom]', 'Écrit sans réseau');
    await state(page, 'Hors ligne');
    await screenshot(page, 'survey-offline-phone');
    // The button leads nowhere without a network: the page stays, and says so.
    await page.click('text=Enregistrer et continuer');
    await page.locator('.survey-keeping-told', { hasText: 'restez sur cette page' }).waitFor();
    expect(await page.inputValue('[name=nom]')).toBe('Écrit sans réseau');
    expect(await kept('nom')).not.toContain('Écrit sans réseau');
    await cut(page.context(), false);
    await state(page, 'Enregistré à');
    expect(await kept('nom')).toContain('Écrit sans réseau');
    await close();
  });

  it('what was typed offline in a page that was closed comes back, and conflicts are told with both values', async () => {
    const { page, close } = await openPage(browser);
    const context = page.context();
    const part = await begin(page);
    await page.goto(part);
    await state(page, 'au fur et à mesure');
    await cut(context, true);
    await page.fill('[name=nom]', 'Écrit dans le train');
    await state(page, 'Hors ligne');
    await page.close();
    await cut(context, false);
    // Meanwhile a colleague answers otherwise, from elsewhere.
    const colleague = await openPage(browser);
    await colleague.page.goto(part);
    await state(colleague.page, 'au fur et à mesure');
    await colleague.page.fill('[name=nom]', 'Écrit par une collègue');
    await state(colleague.page, 'Enregistré à');

    const again = await context.newPage();
    await again.goto(part);
    await again.locator('.survey-conflict', { hasText: 'Écrit par une collègue' }).waitFor();
    expect(await again.inputValue('[name=nom]')).toBe('Écrit dans le train');
    expect(await kept('nom')).toContain('Écrit par une collègue');
    expect(await axeViolations(again)).toEqual([]);
    await screenshot(again, 'survey-conflict');
    await again.click('text=Garder ma réponse');
    await state(again, 'Enregistré à');
    await expect.poll(() => kept('nom')).toContain('Écrit dans le train');
    await colleague.close();
    await close();
  });

  it('two tabs of one browser: each tells of the other, and nothing is overwritten unseen', async () => {
    const { page, close } = await openPage(browser);
    const part = await begin(page);
    await page.goto(part);
    await state(page, 'au fur et à mesure');
    const other = await page.context().newPage();
    await other.goto(part);
    await state(other, 'au fur et à mesure');
    await page.fill('[name=nom]', 'Premier onglet');
    await state(page, 'Enregistré à');
    await other.fill('[name=nom]', 'Second onglet');
    await other.locator('.survey-conflict', { hasText: 'Premier onglet' }).waitFor();
    expect(await kept('nom')).not.toContain('Second onglet');
    await other.click('text=Prendre l’autre');
    expect(await other.inputValue('[name=nom]')).toBe('Premier onglet');
    await other.locator('.survey-conflict').waitFor({ state: 'detached' });
    await close();
  });

  it('a shared computer: what has not left is erased from it', async () => {
    const { page, close } = await openPage(browser);
    const context = page.context();
    const part = await begin(page);
    await page.goto(part);
    await state(page, 'au fur et à mesure');
    await cut(context, true);
    await page.fill('[name=nom]', 'À ne pas laisser ici');
    await state(page, 'Hors ligne');
    await page.click('text=Effacer de cet appareil');
    await page.locator('.survey-keeping-told', { hasText: 'Effacé' }).waitFor();
    expect(await page.inputValue('[name=nom]')).toBe('');
    await page.close();
    await cut(context, false);
    const again = await context.newPage();
    await again.goto(part);
    await state(again, 'au fur et à mesure');
    expect(await again.inputValue('[name=nom]')).toBe('');
    await close();
  });

  it('after the last day it is a draft, and says so; questions that appear are shown by the button', async () => {
    const { page, close } = await openPage(browser);
    const part = await begin(page);
    await page.goto(part);
    await state(page, 'au fur et à mesure');
    await page.check('[name=reseau][value=oui]');
    await page.getByText('font apparaître d’autres questions').waitFor();
    await page.fill('[name=nom]', 'Avec réseau');
    await state(page, 'Enregistré à');
    await page.click('text=Enregistrer et continuer');
    await page.getByText('Vos réponses ont fait apparaître').waitFor();
    now = new Date(now.getTime() + 90 * 86_400_000);
    await page.fill('[name=nom]', 'Trop tard');
    await state(page, 'brouillon');
    expect(await kept('nom')).toContain('Trop tard');
    now = TEST_DAY;
    await close();
  });
});
