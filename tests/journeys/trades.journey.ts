/** The trades on a phone without JavaScript: a team says where it stands, reads its gaps; a peer makes a statement. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeViolations, launchBrowser, openPage, PHONE, screenshot } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const at = (path: string) => inject('origin') + path;

describe('a team on a phone, without JavaScript', () => {
  it('positions itself, reads what it covers and its gaps, and shows a statement of a peer', async () => {
    const { page, problems, close } = await openPage(browser, { ...PHONE, javaScriptEnabled: false });
    page.setDefaultTimeout(15_000);
    const fits = async (name: string) => {
      await screenshot(page, name);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    };
    const choose = (code: string, level: number) => page.check(`[name="niveau-${code}"][value="${level}"]`);
    await page.goto(at('/'));
    await page.getByRole('contentinfo').getByRole('link', { name: 'Métiers de la coopération' }).click();
    await page.getByRole('link', { name: 'Se situer, seul·e ou en équipe' }).click();
    await page.getByRole('button', { name: 'Commencer' }).click();
    // Without a choice the browser itself, or else the server, says so; nothing begins.
    expect(page.url()).toBe(at('/metiers/se-situer'));
    await page.check('[name="forme"][value="equipe"]');
    await page.check('[name="metier"][value="facilitator"]');
    await page.fill('[name="nom"]', 'L’équipe du fournil');
    await page.getByRole('button', { name: 'Commencer' }).click();
    const position = page.url().replace(/\?.*/, '');

    await page.getByRole('main').getByRole('link', { name: 'Répondre' }).click();
    await choose('cooperative_attitude', 3);
    await choose('communication', 1);
    await fits('trades-answer-phone');
    await page.getByRole('button', { name: 'Enregistrer' }).click();

    await page.getByRole('link', { name: 'Adresses et effacement' }).click();
    await page.getByRole('button', { name: 'Ouvrir une adresse d’invitation' }).click();
    const invitation = await page.inputValue('#invitation');
    await fits('trades-addresses-phone');
    await page.goto(invitation);
    await page.fill('[name="nom"]', 'Ana');
    await choose('cooperative_attitude', 3);
    await choose('territory_knowledge', 4);
    await page.getByRole('button', { name: 'Rejoindre et enregistrer' }).click();
    expect(await page.innerText('main')).toContain('Vous y êtes sous le nom «\u00a0Ana\u00a0»');

    await page.goto(position);
    const told = await page.innerText('main');
    expect(told).toContain('l’équipe en tient 2');
    expect(told).toContain('Repose sur une personne');
    await fits('trades-team-phone');
    await page
      .getByRole('row', { name: /Outils de communication.*attendu|Outils de communication/ })
      .last()
      .getByRole('link', { name: 'Ressources qui en parlent', exact: true })
      .click();
    expect(page.url()).toContain('/ressources?q=');

    await page.goto(`${position}/attestations`);
    await page.getByRole('button', { name: 'Faire une adresse pour un pair' }).click();
    await page.goto(await page.inputValue('#adresse-pair'));
    await page.fill('[name="texte"]', 'A tenu six réunions de quarante personnes.');
    await page.check('[name="competence"][value="collective_intelligence"]');
    await page.fill('[name="auteur"]', 'Sam, association voisine');
    await page.check('[name="accord"]');
    await fits('trades-give-phone');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.goto(`${position}/attestations`);
    await page.getByRole('button', { name: 'La montrer' }).click();
    await page.goto(position);
    expect(await page.innerText('main')).toContain('A tenu six réunions de quarante personnes.');
    expect(problems).toEqual([]);
    await close();
  });
});

describe('accessibility', () => {
  it.each([
    ['trades', '/metiers'],
    ['trade', '/metiers/developpement'],
    ['competence', '/metiers/competences/strategy'],
    ['begin', '/metiers/se-situer'],
    ['job', '/metiers/fiche-de-poste?metier=facilitator&cooperation=biovallee'],
    ['frames', '/metiers/referentiels'],
    ['trades-english', '/en/metiers'],
  ])('%s', async (name, path) => {
    const { page, problems, close } = await openPage(browser);
    await page.goto(at(path));
    await screenshot(page, `trades-${name}`);
    expect(await axeViolations(page)).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });
});
