/** A result on paper: its secret address stays off it, unless its holder ticks the box. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

it('prints neither the address of the diagnosis nor a link that bears it', async () => {
  const { page, problems, close } = await openPage(browser, { javaScriptEnabled: false });
  await page.goto(`${inject('origin')}/faire-le-point`);
  await page.fill('#places', 'Redon');
  await page.click('.diagnosis-form button[type=submit]');
  const token = page.url().split('/').at(-1) ?? '';
  expect(token).toHaveLength(32);
  expect(await page.innerText('main')).toContain(token);

  await page.emulateMedia({ media: 'print' });
  expect(await page.innerText('body')).not.toContain(token);
  // A box is what a file keeps a link of.
  const boxes = await page
    .locator(`a[href*="${token}"]`)
    .evaluateAll((links) => links.map((link) => link.getClientRects().length));
  expect(boxes.length).toBeGreaterThan(1);
  expect(boxes.filter((count) => count > 0)).toEqual([]);
  expect(await page.innerText('main')).toContain('se tape après');

  await page.emulateMedia({ media: 'screen' });
  await page.check('#imprimer-adresse');
  await page.emulateMedia({ media: 'print' });
  expect(await page.innerText('main')).toContain(token);
  expect(problems).toEqual([]);
  await close();
});
