/** Trainings on a phone without JavaScript: from the gaps of a team to a training, and back to the list. */
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
  it('finds a training from its gaps, and reads what it leads to and what is not known of it', async () => {
    const { page, problems, close } = await openPage(browser, { ...PHONE, javaScriptEnabled: false });
    page.setDefaultTimeout(15_000);
    const fits = async (name: string) => {
      await screenshot(page, name);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    };
    await page.goto(at('/formations'));
    await fits('trainings-list-phone');
    await page.getByRole('link', { name: 'Partir de ce qui manque à une équipe' }).click();
    await page.check('[name="forme"][value="equipe"]');
    await page.getByRole('button', { name: 'Commencer' }).click();
    await page.getByRole('main').getByRole('link', { name: 'Répondre' }).click();
    await page.check('[name="niveau-collective_intelligence"][value="1"]');
    await fits('trainings-answer-phone');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    const leads = page.getByRole('region', { name: 'Formations pour ce qui manque' });
    expect(await leads.innerText()).toContain('niveau non précisé');
    await page.fill('[name="lieu"]', 'Rennes');
    await page.getByRole('button', { name: 'Montrer les distances' }).click();
    expect(await leads.innerText()).toContain('Distances depuis Rennes');
    await fits('trainings-leads-phone');
    await leads.getByRole('link', { name: 'Concevoir des dispositifs coopératifs' }).click();
    const told = await page.innerText('main');
    expect(told).toContain('Outils d’intelligence collective');
    expect(told).toContain('Aucune date à venir');
    await fits('trainings-page-phone');
    expect(problems).toEqual([]);
    await close();
  });
});

describe('accessibility', () => {
  it.each([
    ['list', '/formations'],
    ['page', '/formations/mooc-territoires-et-developpements-changeons-d-epoque'],
    ['propose', '/contribuer/training'],
    ['english', '/en/formations?competence=cooperative_attitude'],
  ])('%s', async (name, path) => {
    const { page, problems, close } = await openPage(browser);
    await page.goto(at(path));
    await screenshot(page, `trainings-${name}`);
    expect(await axeViolations(page)).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });
});
