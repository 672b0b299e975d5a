/** Trust, in a real browser: the rules are read, tried with made-up facts and compared, on a phone without JavaScript. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeViolations, launchBrowser, openPage, PHONE, screenshot } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const at = (path: string) => inject('origin') + path;

describe('the rules on a phone, without JavaScript', () => {
  it('goes from the footer to a rule, tries it, mends a mistake, and compares two versions', async () => {
    const { page, problems, close } = await openPage(browser, { ...PHONE, javaScriptEnabled: false });
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await page.goto(at('/'));
    await page
      .getByRole('contentinfo')
      .getByRole('link', { name: /^Méthode/ })
      .click();
    await screenshot(page, 'method-phone');
    expect(await overflow()).toBe(0);

    await page.getByRole('main').getByRole('link', { name: 'Les règles des besoins' }).first().click();
    await page.getByRole('link', { name: 'Coopération systémique, en émergence' }).click();
    expect(page.url()).toBe(at('/methode/regles/emergence_systemic'));
    expect(await page.innerText('main')).toContain('Une animation territoriale chargée de la coopération');
    await screenshot(page, 'method-rule-phone');
    expect(await overflow()).toBe(0);

    await page.getByRole('link', { name: /L’essayer/ }).click();
    const systemic = page.getByRole('row').filter({ hasText: 'Coopération systémique, en émergence' });
    expect(await systemic.innerText()).toContain('Oui');
    await page.fill('#purpose', '180');
    await page.getByRole('button', { name: 'Voir ce que disent les règles' }).click();
    expect(await page.textContent('.error-summary')).toContain('180');
    expect(await page.inputValue('#purpose')).toBe('180');
    expect(await systemic.innerText()).toContain('Pas encore connu');
    await page.fill('#purpose', '15');
    await page.getByRole('button', { name: 'Voir ce que disent les règles' }).click();
    expect(await systemic.innerText()).toContain('Non');
    expect(page.url()).toContain('purpose=15');
    await screenshot(page, 'method-trial-phone');
    expect(await overflow()).toBe(0);

    await page.getByRole('navigation', { name: 'Pages de la méthode' }).getByText('Les versions').click();
    await page.selectOption('#de', '1.0.0');
    await page.selectOption('#a', '1.0.1');
    await page.getByRole('button', { name: 'Comparer' }).click();
    expect(page.url()).toBe(at('/methode/versions/1.0.0..1.0.1'));
    expect(await page.innerText('main')).toContain('les mêmes réponses donnent les mêmes verdicts');
    await screenshot(page, 'method-changes-phone');
    expect(await overflow()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });
});

describe('accessibility', () => {
  it.each([
    '/methode',
    '/methode/regles',
    '/methode/regles/established_market',
    '/methode/facilite',
    '/methode/questions',
    '/methode/dispositifs',
    '/methode/essai?stage=naissance&purpose=80&models=none&models=amap&inconnu=1',
    '/en/methode/essai?stage=emergence&purpose=80&regles=1.0.0',
    '/methode/versions?de=7.7.7&a=1.0.1',
    '/methode/versions/1.0.0..1.0.1',
  ])('is clean on %s', async (path) => {
    const { page, problems, close } = await openPage(browser);
    await page.goto(at(path));
    expect(await axeViolations(page)).toEqual([]);
    await screenshot(page, `method-${path.replaceAll(/[^a-z0-9]+/g, '-').slice(0, 40)}`);
    expect(problems).toEqual([]);
    await close();
  });
});
