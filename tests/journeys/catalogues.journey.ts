/** Who pays, until when, on which terms, and where nothing does: read on a phone without JavaScript, and by keyboard. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeViolations, launchBrowser, openPage, PHONE, screenshot } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const at = (path: string) => inject('origin') + path;
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe('on a phone, without JavaScript', () => {
  it.each([
    [
      'funding',
      '/financements?q=qui+paie+l%E2%80%99animation+%C3%A0+Lons-le-Saunier',
      'Vos mots disent peut-être ceci',
    ],
    ['funding-place', '/financements?territoire=commune-39300&fonction=facilitation', 'Vous atteint par'],
    [
      'compare',
      '/dispositifs/comparer?d=dispositif-local-d-accompagnement-dla&d=dla-ouest-herault&d=tag-ideateur',
      'Retirer',
    ],
    ['observatory', '/observatoire?territoire=departement-39', 'Angles morts'],
    ['method', '/observatoire/methode', 'jamais compté comme un oui'],
    ['calendar', '/calendrier?territoire=departement-39', 'Suivre ce calendrier'],
  ])('reads %s', async (name, path, said) => {
    const { page, problems, close } = await openPage(browser, { ...PHONE, javaScriptEnabled: false });
    await page.goto(at(path));
    expect(await page.innerText('main')).toContain(said);
    await screenshot(page, `${name}-phone`);
    expect(await overflow(page)).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });
});

describe('step by step, on a phone without JavaScript', () => {
  it('asks who pays facilitation in a commune, takes the filters proposed, compares three', async () => {
    const { page, problems, close } = await openPage(browser, { ...PHONE, javaScriptEnabled: false });
    await page.goto(at('/financements'));
    await page.fill('#q', 'qui paie l’animation à Lons-le-Saunier ?');
    await page.click('.list-search button');
    await page.waitForURL('**/financements?q=**');
    await page.getByText('Prendre tous ces filtres').click();
    await page.waitForURL('**fonction=facilitation**');
    expect(await page.innerText('main')).toContain('Vous atteint par');
    const boxes = page.locator('.compare-pick input');
    for (const index of [0, 1, 2]) await boxes.nth(index).check();
    await page.getByRole('button', { name: 'Comparer les dispositifs cochés' }).click();
    await page.waitForURL('**/dispositifs/comparer?**');
    expect(new URL(page.url()).searchParams.getAll('d')).toHaveLength(3);
    expect(problems).toEqual([]);
    await close();
  });

  it('reads the blind spots of a place typed, then how they are counted', async () => {
    const { page, problems, close } = await openPage(browser, { ...PHONE, javaScriptEnabled: false });
    await page.goto(at('/observatoire'));
    await page.fill('input[name=lieu]', 'Jura');
    await page.getByRole('button', { name: 'Voir', exact: true }).click();
    await page.waitForURL('**/observatoire?lieu=Jura**');
    expect(await page.innerText('h1')).toContain('Jura');
    await page.getByText('Comment ces tableaux sont faits').first().click();
    await page.waitForURL('**/observatoire/methode');
    expect(problems).toEqual([]);
    await close();
  });
});

describe('by keyboard', () => {
  it('follows a list by its calendar and its feed', async () => {
    const { page, problems, close } = await openPage(browser);
    await page.goto(at('/financements?territoire=departement-39'));
    await page.locator('.list-reuse a', { hasText: 'Calendrier' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/calendrier?**');
    const address = await page.inputValue('#adresse-calendrier');
    expect(address).toContain('/calendrier.ics?territoire=departement-39&famille=funding');
    const file = await page.request.get(at(new URL(address).pathname + new URL(address).search));
    expect(await file.text()).toContain('BEGIN:VCALENDAR');
    expect(await axeViolations(page)).toEqual([]);
    await page.goto(at('/financements?territoire=departement-39'));
    await page.locator('.list-reuse a', { hasText: 'Flux Atom' }).focus();
    const feed = await page.locator('.list-reuse a', { hasText: 'Flux Atom' }).getAttribute('href');
    expect(await (await page.request.get(at(feed ?? ''))).text()).toContain('<feed');
    expect(problems).toEqual([]);
    await close();
  });

  it('reads the observatory and its map on a wide screen', async () => {
    const { page, problems, close } = await openPage(browser);
    for (const path of [
      '/observatoire?territoire=region-53',
      '/observatoire/carte',
      '/dispositifs/dispositif-local-d-accompagnement-dla',
    ]) {
      await page.goto(at(path));
      await screenshot(page, path.replaceAll('/', '-').replace(/[?=]/g, '_').slice(1));
      expect(await axeViolations(page)).toEqual([]);
    }
    expect(problems).toEqual([]);
    await close();
  });
});
