/** The main job, in a real browser: a collective says where it stands and leaves with what it needs. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeViolations, launchBrowser, openPage, PHONE, screenshot } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const at = (path: string) => inject('origin') + path;
const send = (page: Page) => page.click('.diagnosis-form button[type=submit]');
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe('taking stock on a phone, without JavaScript', () => {
  it('mends what is wrong, reads the needs, changes an answer, erases everything', async () => {
    const { page, problems, close } = await openPage(browser, { ...PHONE, javaScriptEnabled: false });
    await page.goto(at('/faire-le-point'));
    await screenshot(page, 'diagnosis-questions-phone');
    expect(await overflow(page)).toBe(0);

    await page.fill('#place', 'Saint-Denis');
    await page.check('input[name=stage][value=emergence]');
    await page.check('input[name=models][value=none]');
    await page.check('input[name=purpose][value="80"]');
    await page.check('input[name=carrier][value=citizen]');
    await page.selectOption('select[name=legal_form]', 'informal');
    await send(page);
    expect(await page.textContent('.error-summary')).toContain('Plusieurs lieux portent ce nom');
    expect(await page.isChecked('input[name=purpose][value="80"]')).toBe(true);
    await page.getByLabel('Saint-Denis (La Réunion)').check();
    await send(page);

    const result = page.url();
    expect(result).toMatch(/\/faire-le-point\/[\w-]{32}$/);
    const text = await page.innerText('main');
    for (const expected of [
      'Un tiers de confiance',
      '80 sur 100, plutôt systémique',
      'Difficile à financer',
      'La Réunion',
    ])
      expect(text).toContain(expected);
    expect(await overflow(page)).toBe(0);
    await screenshot(page, 'diagnosis-result-phone');

    await page.click('text=Modifier ou effacer vos réponses >> nth=0');
    expect(await page.inputValue('#place')).toBe('Saint-Denis (La Réunion)');
    await page.uncheck('input[name=models][value=none]');
    await page.check('input[name=models][value=amap]');
    await send(page);
    expect(page.url()).toBe(result);
    expect(await page.innerText('main')).toContain('L’appui de pairs et des visites apprenantes');

    await page.goto(`${result}/modifier`);
    await page.click('text=Effacer définitivement');
    expect(await page.innerText('main')).toContain('Vos réponses sont effacées');
    expect((await page.goto(result))?.status()).toBe(404);
    // The two refusals above are told by the browser too; nothing else went wrong.
    expect(problems.filter((line) => !/status of (404|422)/.test(line))).toEqual([]);
    await close();
  });
});

describe('taking stock by keyboard', () => {
  it('moves the slider with the arrows, and sends with Enter', async () => {
    const { page, problems, close } = await openPage(browser);
    await page.goto(at('/faire-le-point'));
    await page.focus('input[name=economy][value=inconnu]');
    await page.keyboard.press('ArrowLeft');
    expect(await page.isChecked('input[name=economy][value="100"]')).toBe(true);
    await page.focus('input[name=stage]:checked');
    await page.keyboard.press('ArrowUp');
    expect(await page.isChecked('input[name=stage][value=scaling]')).toBe(true);
    await page.focus('.diagnosis-form button[type=submit]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/faire-le-point\/[\w-]{32}$/);
    expect(await page.innerText('main')).toContain('Des financements classiques');
    expect(problems).toEqual([]);
    await close();
  });
});

describe('accessibility', () => {
  it('is clean on the questions, the errors, the result, the changes and the empty address', async () => {
    const { page, close } = await openPage(browser);
    const check = async (name: string) => expect([name, await axeViolations(page)]).toEqual([name, []]);
    await page.goto(at('/faire-le-point'));
    await check('questions');
    await page.fill('#place', 'Atlantide');
    await send(page);
    await check('errors');
    await page.fill('#place', 'Rennes');
    await page.press('#place', 'Tab'); // leaves the suggestions, which lie over the next question
    await page.check('input[name=stage][value=creation]');
    await page.check('input[name=economy][value="50"]');
    await send(page);
    await check('result');
    for (const details of await page.$$('details'))
      await details.evaluate((element) => element.setAttribute('open', ''));
    await check('result, everything open');
    await screenshot(page, 'diagnosis-result');
    await page.goto(`${page.url()}/modifier`);
    await check('changes');
    await page.goto(at('/faire-le-point/rien'));
    await check('nothing there');
    await close();
  });
});
