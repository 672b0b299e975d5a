/**
 * A community from its opening to its works, on a phone of 360 px without JavaScript: opened, joined, asked in, answered
 * in, met; what was learnt is told in the library, and the transfer confirmed by the other side. Empty forms on the way.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAdministrator } from '../support/administrator.ts';
import { axeViolations, launchBrowser, openPage, PHONE, screenshot } from '../support/browser.ts';
import { type Served, served } from '../support/served.ts';

let app: Served;
let browser: Browser;
beforeAll(async () => {
  app = await served();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

/** A day of next month, as a form takes it: the sessions of this journey are of today. */
const LATER = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
const THIS_MONTH = new Date().toISOString().slice(0, 7);

async function phone() {
  const opened = await openPage(browser, { ...PHONE, javaScriptEnabled: false });
  opened.page.setDefaultTimeout(20_000);
  return opened;
}

async function looks(page: Page, name: string): Promise<void> {
  await screenshot(page, `practice-${name}`);
  expect([name, await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)]).toEqual([
    name,
    0,
  ]);
}

/** Sends a form as a browser that checks nothing would: what the server says then, each error leading to its field. */
async function sendUnchecked(page: Page, button: string): Promise<string> {
  await page.evaluate(() => {
    for (const form of document.forms) form.noValidate = true;
  });
  await page.getByRole('main').getByRole('button', { name: button, exact: true }).click();
  const summary = page.locator('.error-summary');
  for (const link of await summary.locator('a').all()) {
    const target = ((await link.getAttribute('href')) ?? '').slice(1);
    expect([target, await page.locator(`[id="${target}"]`).count()]).toEqual([target, 1]);
  }
  return summary.innerText();
}

describe('a community, on a phone without JavaScript', () => {
  it('opens, is joined, asked in and answered; a meeting, an account, a transfer confirmed by the other', async () => {
    const ana = await phone();
    const { page } = ana;
    const go = (on: Page, path: string) => on.goto(app.origin + path);
    await app.signIn(page, 'ana@example.org');
    await go(page, '/pairs');
    await page.getByRole('main').getByRole('link', { name: 'Communautés de pratique' }).click();
    await looks(page, 'communities-empty');
    await page.getByRole('link', { name: 'Ouvrir une communauté' }).click();
    expect(await sendUnchecked(page, 'Ouvrir la communauté')).toContain('au moins trois lettres');
    await looks(page, 'community-faults');
    await page.fill('[name=titre]', 'Conserveries partagées');
    await page.fill('[name=texte]', 'Monter et tenir une conserverie à plusieurs.');
    await page.check('[name=competences][value=economic_models]');
    await page.fill('[name=nom]', 'Ana du Bocage');
    await page.getByRole('button', { name: 'Ouvrir la communauté' }).click();
    await page.waitForURL(/communautes\/conserveries/);
    const community = new URL(page.url()).pathname;
    await looks(page, 'community-founder');

    const beno = await phone();
    await go(beno.page, community);
    await looks(beno.page, 'community-visitor');
    await app.signIn(beno.page, 'beno@example.org');
    await go(beno.page, community);
    expect(await sendUnchecked(beno.page, 'Rejoindre')).toContain('nom');
    await looks(beno.page, 'join-fault');
    await beno.page.fill('[name=nom]', 'Beno de la Vallée');
    await beno.page.getByRole('button', { name: 'Rejoindre' }).click();
    await looks(beno.page, 'community-member');
    await beno.page.getByRole('link', { name: 'Poser une question' }).click();
    expect(await sendUnchecked(beno.page, 'Publier la question')).toContain('votre question');
    await looks(beno.page, 'ask-fault');
    await beno.page.fill('[name=titre]', 'Qui paie l’autoclave ?');
    await beno.page.fill('[name=texte]', 'Nous sommes sept, sans structure.');
    await beno.page.getByRole('button', { name: 'Publier la question' }).click();
    await beno.page.waitForURL(/\/questions\//);
    const question = new URL(beno.page.url()).pathname;

    await go(page, question);
    expect(await sendUnchecked(page, 'Publier la réponse')).toContain('quelques mots');
    await looks(page, 'answer-fault');
    await page.fill('[name=message]', 'Chez nous, une CUMA le porte.\n\nVenez voir.');
    await page.getByRole('button', { name: 'Publier la réponse' }).click();
    await looks(page, 'question-answered');
    await go(beno.page, question);
    await beno.page.getByRole('button', { name: 'C’est la bonne réponse' }).click();
    expect(await beno.page.innerText('main')).toContain('Réponse retenue');
    await looks(beno.page, 'question-accepted');
    await beno.page.getByRole('button', { name: 'En faire une ressource' }).click();
    expect(await beno.page.inputValue('[name=body]')).toContain('Venez voir.');
    await screenshot(beno.page, 'practice-make-resource');

    await go(page, '/agenda/nouveau');
    await page.selectOption('[name=genre]', 'visit');
    await sendUnchecked(page, 'Publier');
    await looks(page, 'meeting-faults');
    await page.fill('[name=signature]', 'Ana du Bocage');
    await page.fill('[name=titre]', 'Visite de la conserverie');
    await page.fill('[name=texte]', 'Une matinée pour voir.');
    await page.fill('[name=jour]', LATER);
    await page.fill('[name=debut]', '09:30');
    await page.fill('[name=fin]', '12:00');
    await page.fill('[name=lieu]', 'commune-35238');
    await page.fill('[name=places]', '8');
    await page.getByRole('main').getByRole('button', { name: 'Publier', exact: true }).click();
    await page.waitForURL(/inscriptions\?fait/);
    const meeting = new URL(page.url()).pathname.replace(/\/inscriptions$/, '');
    await go(beno.page, meeting);
    await looks(beno.page, 'meeting');
    await beno.page.locator('main .page-heading a.button.is-bold').click();
    await sendUnchecked(beno.page, 'M’inscrire');
    await looks(beno.page, 'register-faults');
    await beno.page.fill('[name=nom]', 'Beno');
    await beno.page.getByRole('main').getByRole('button', { name: 'M’inscrire', exact: true }).click();
    await looks(beno.page, 'registered');

    await go(beno.page, '/pairs/transferts/nouveau');
    await sendUnchecked(beno.page, 'Noter, et demander confirmation');
    await looks(beno.page, 'transfer-faults');
    await beno.page.check('[name=sens][value=receiver]');
    await beno.page.fill('[name=autre]', 'Ana du Bocage');
    await beno.page.fill('[name=courriel]', 'ana@example.org');
    await beno.page.fill('[name=titre]', 'Tenir une conserverie');
    await beno.page.selectOption('[name=forme]', 'visit');
    await beno.page.fill('[name=quand]', THIS_MONTH);
    await beno.page.check('[name=utile][value=yes]');
    await beno.page.fill('[name=nom]', 'Beno de la Vallée');
    await beno.page.check('[name=competences][value=economic_models]');
    await beno.page.getByRole('button', { name: 'Noter, et demander confirmation' }).click();
    await looks(beno.page, 'transfer-told');
    await app.services.jobs.runDue();
    const kept = [...(await app.services.outbox.list(100)), ...app.letters];
    const letter = kept.find(
      ({ to, text }) => to.includes('ana@example.org') && text.includes('a-confirmer'),
    );
    const link = /http:\/\/localhost\S*a-confirmer\S*/.exec(letter?.text ?? '')?.[0] ?? '';
    await page.goto(link);
    await page.fill(`[name=nom]`, '');
    await sendUnchecked(page, 'Confirmer');
    await looks(page, 'transfer-answer-fault');
    await page.fill(`[name=nom]`, 'Ana du Bocage');
    await page.getByRole('button', { name: 'Confirmer' }).click();
    await looks(page, 'transfer-confirmed');
    // Two people without a record: somebody who took no part looks at it before it is public.
    const look = await openPage(browser, { ...PHONE, javaScriptEnabled: false });
    await app.signIn(look.page, 'relecture@example.org');
    await makeAdministrator(app.services, 'relecture@example.org');
    await go(look.page, '/pairs/signalements');
    expect(await look.page.innerText('main')).toContain('Tenir une conserverie');
    await look.page.click('main button[value=publier]');
    await look.close();
    await go(page, '/pairs/transferts');
    for (const said of ['Tenir une conserverie', 'Ana du Bocage', 'Beno de la Vallée'])
      expect(await page.innerText('main')).toContain(said);
    await looks(page, 'trail');
    expect([...ana.problems, ...beno.problems].filter((line) => !/status of (422|404)/.test(line))).toEqual(
      [],
    );
    await ana.close();
    await beno.close();

    // Assistive tools are asked where a script can run.
    const reader = await openPage(browser, PHONE);
    for (const path of ['/communautes', community, question, meeting, '/pairs/transferts']) {
      await reader.page.goto(app.origin + path);
      expect([path, await axeViolations(reader.page)]).toEqual([path, []]);
    }
    await reader.close();
  });
});
