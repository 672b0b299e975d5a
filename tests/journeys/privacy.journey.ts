/**
 * Taking one's data, then leaving: on a phone, by keyboard, without JavaScript. The application runs in process, over a
 * database of its own; the letter with the link is read where it leaves.
 */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeViolations, launchBrowser, openPage, PHONE, screenshot } from '../support/browser.ts';
import { type Served, served } from '../support/served.ts';

const EMAIL = 'camille@example.org';
let browser: Browser;
let app: Served;
let origin: string;
beforeAll(async () => {
  app = await served();
  origin = app.origin;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

/** Goes from control to control until the one that is named so holds the focus, then presses it. */
async function press(page: Page, name: string): Promise<void> {
  for (let left = 80; left > 0; left--) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    const text = (await focused.count()) > 0 ? ((await focused.textContent()) ?? '') : '';
    if (text.trim() === name) return page.keyboard.press('Enter');
  }
  throw new Error(`“${name}” cannot be reached by keyboard`);
}

it('a person takes their data, then leaves', async () => {
  const { page, problems, close } = await openPage(browser, { ...PHONE, javaScriptEnabled: false });
  page.setDefaultTimeout(20_000);
  /** The same page in a browser that runs scripts, which the scan needs. */
  const looked = async (path: string) => {
    await screenshot(page, `privacy-${path.split('/').at(-1)}`);
    const storageState = await page.context().storageState();
    const seen = await openPage(browser, { ...PHONE, storageState });
    await seen.page.goto(origin + path);
    if (path.endsWith('effacement')) {
      await seen.page.locator('#courriel').fill('somebody@example.org');
      await seen.page.locator('#courriel').press('Enter');
      await seen.page.locator('.error-summary').waitFor();
    }
    const wider = await seen.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect([path, wider, await axeViolations(seen.page)]).toEqual([path, 0, []]);
    await seen.close();
  };

  await page.goto(`${origin}/connexion`);
  await page.locator('#courriel').fill(EMAIL);
  await page.locator('main form').getByRole('button').press('Enter');
  await page.waitForLoadState();
  await page.goto(app.linkTo(EMAIL));
  await page.locator('main form').getByRole('button').press('Enter');
  await page.goto(`${origin}/compte`);
  await press(page, 'Mes données, et effacer mon compte');
  await page.waitForURL('**/compte/mes-donnees');
  await looked('/compte/mes-donnees');

  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Télécharger en JSON')]);
  const file = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(file.data.person).toMatchObject([{ email: EMAIL }]);

  await page.goto(`${origin}/compte/mes-donnees`);
  await press(page, 'Effacer mon compte');
  await page.waitForURL('**/compte/effacement');
  await looked('/compte/effacement');
  await page.locator('#courriel').fill('somebody@example.org');
  await page.locator('#courriel').press('Enter');
  await page.getByText('Ce n’est pas l’adresse de ce compte').first().waitFor();
  await page.locator('#courriel').fill(EMAIL);
  await press(page, 'Effacer mon compte maintenant');
  await page.getByRole('heading', { name: 'Votre compte est effacé' }).waitFor();
  await screenshot(page, 'privacy-gone');

  await page.goto(`${origin}/compte/mes-donnees.json`);
  expect(new URL(page.url()).pathname).toBe('/connexion');
  expect(problems.filter((line) => !/ 422 /.test(line))).toEqual([]);
  await close();
});
