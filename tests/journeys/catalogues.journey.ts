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
    ['supply-map', '/observatoire/carte?fonction=expertise', 'Carte de l’offre'],
    ['supply-map-epci', '/observatoire/carte?maille=epci&territoire=departement-39', 'à vérifier'],
    ['sheet', '/observatoire/dossier?territoire=departement-39', 'Méthode, en bref'],
    ['coverage', '/financements/carte?territoire=departement-39', 'Organisme porteur'],
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

  it('sees a list on the map, its filters kept, and comes back to it', async () => {
    const { page, problems, close } = await openPage(browser, { ...PHONE, javaScriptEnabled: false });
    await page.goto(at('/financements?territoire=commune-39300'));
    await page.getByRole('link', { name: 'Sur la carte' }).click();
    await page.waitForURL('**/financements/carte?territoire=commune-39300');
    await page.getByRole('link', { name: 'Revenir à la liste' }).click();
    await page.waitForURL('**/financements?territoire=commune-39300');
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
  it('goes from the blind spots of a place to the list behind a figure, a kind, and the sheet to print', async () => {
    const { page, problems, close } = await openPage(browser);
    await page.goto(at('/observatoire?territoire=departement-39'));
    await page.locator('.supply-cell a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**territoire=departement-39&statut=unknown**');
    await page.goBack();
    await page.locator('.supply-kinds summary').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.supply-kinds[open] a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**nature=**');
    await page.goBack();
    await page.getByRole('link', { name: 'Page à imprimer' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/observatoire/dossier?territoire=departement-39');
    // One sheet of A4.
    const sheet = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(sheet.match(/\/Type ?\/Page\b/g)).toHaveLength(1);
    expect(problems).toEqual([]);
    await close();
  });

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
      '/observatoire/carte?maille=epci',
      '/observatoire/dossier?territoire=departement-39',
      '/accompagnement/carte',
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
