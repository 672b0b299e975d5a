/** Somebody looks for a cooperation near home, by place and by theme, and reads its page. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser, openPage, PHONE, screenshot } from '../support/browser.ts';

const origin = inject('origin');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const titles = (page: Page) => page.locator('.result-list .card-title').allTextContents();
const search = (page: Page) => page.locator('form.list-search');

/** From the place to the page of the record; `chooseRedon` differs with and without JavaScript. */
async function findNearRedon(page: Page, chooseRedon: () => Promise<void>): Promise<void> {
  await page.goto(`${origin}/cooperations`);
  await chooseRedon();
  await search(page).getByRole('button', { name: 'Chercher' }).click();
  await page.waitForURL(/lieu=/);
  expect(await titles(page)).toContain('Les écoNautes');

  const filters = page.locator('.facets-opener summary');
  if (await filters.isVisible()) await filters.click();
  await page.getByRole('link', { name: /^Culture/ }).click();
  await page.waitForURL(/theme=culture/);
  expect(await titles(page)).toEqual(['Les Articulteurs']);

  await page.getByRole('link', { name: 'Les Articulteurs' }).click();
  await page.waitForURL('**/cooperations/les-articulteurs');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Les Articulteurs');

  await page.goBack();
  expect([new URL(page.url()).searchParams.get('theme'), await titles(page)]).toEqual([
    'culture',
    ['Les Articulteurs'],
  ]);
}

test('with suggestions, by keyboard', async () => {
  const { page, problems, close } = await openPage(browser);
  await findNearRedon(page, async () => {
    const place = search(page).getByLabel('Lieu');
    await place.pressSequentially('redo');
    const suggestions = page.getByRole('option');
    await suggestions.first().waitFor();
    const names = await suggestions.allTextContents();
    const wanted = names.findIndex((name) => /^Redon\b.*Ille-et-Vilaine/.test(name));
    expect(wanted, names.join(', ')).toBeGreaterThanOrEqual(0);
    for (let presses = 0; presses <= wanted; presses++) await place.press('ArrowDown');
    await place.press('Enter');
    expect(await place.inputValue()).toMatch(/^Redon \(Ille-et-Vilaine/);
  });
  expect(problems).toEqual([]);
  await close();
});

test('without JavaScript', async () => {
  const { page, problems, close } = await openPage(browser, { javaScriptEnabled: false });
  await findNearRedon(page, () => search(page).getByLabel('Lieu').fill('redon'));
  expect(problems).toEqual([]);
  await close();
});

test('on a phone, without JavaScript', async () => {
  const { page, problems, close } = await openPage(browser, { ...PHONE, javaScriptEnabled: false });
  await findNearRedon(page, () => search(page).getByLabel('Lieu').fill('redon'));
  await screenshot(page, 'find-phone');
  expect(problems).toEqual([]);
  await close();
});

describe('the one search box', () => {
  test('finds on every shelf, and says on which', async () => {
    const { page, problems, close } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(origin);
    await page.locator('header').getByRole('searchbox').fill('articulteurs');
    await page.locator('header').getByRole('searchbox').press('Enter');
    await page.waitForURL(/recherche\?q=articulteurs/);
    expect(await page.getByRole('main').textContent()).toContain('Les Articulteurs');
    expect(problems).toEqual([]);
    await close();
  });
});
