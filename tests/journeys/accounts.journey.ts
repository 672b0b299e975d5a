/**
 * An account, in a real browser: signing in by a link, a name, an authenticator, a passkey (a virtual one), naming a
 * moderator, claiming a record; on a phone without JavaScript, by keyboard, and clean for assistive tools.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Services } from '../../src/services.ts';
import { totp } from '../support/authenticator.ts';
import { axeViolations, launchBrowser, openPage, PHONE, screenshot } from '../support/browser.ts';
import { type Served, served } from '../support/served.ts';

const ADMINISTRATOR = 'administration@example.org';
let browser: Browser;
let app: Served;
let services: Services;
beforeAll(async () => {
  app = await served({ administrators: [ADMINISTRATOR] });
  services = app.services;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const linkTo = (email: string): string => app.linkTo(email);

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(`${services.baseUrl}/connexion`);
  await page.fill('[name=courriel]', email);
  await page.click('main button[type=submit]');
  await page.waitForSelector('.short-code');
  await page.goto(linkTo(email));
  await page.click('main button[type=submit]');
  await page.waitForURL(/\/compte/);
}

async function linkTotp(page: Page): Promise<string> {
  await page.goto(`${services.baseUrl}/compte/second-facteur`);
  await page.click('text=Lier une application');
  const secret =
    /secret=([A-Z2-7]+)/.exec((await page.getAttribute('main a[href^=otpauth]', 'href')) ?? '')?.[1] ?? '';
  return secret;
}

describe('an account', () => {
  it('on a phone, without JavaScript: signs in, chooses a name, links an authenticator, signs out', async () => {
    const { page, problems, close } = await openPage(browser, { ...PHONE, javaScriptEnabled: false });
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await page.goto(services.baseUrl);
    await page.click('.site-menu-opener summary');
    await page.click('header a[href="/compte"]');
    expect(await page.innerText('h1')).toBe('Se connecter');
    await screenshot(page, 'account-sign-in-phone');
    expect(await overflow()).toBe(0);
    await page.fill('[name=courriel]', 'lou@example.org');
    await page.click('main button[type=submit]');
    await screenshot(page, 'account-link-sent-phone');
    expect(await overflow()).toBe(0);
    await page.goto(linkTo('lou@example.org'));
    await screenshot(page, 'account-link-phone');
    await page.click('text=Me connecter');
    expect(await page.innerText('h1')).toBe('Votre compte');
    await page.fill('[name=nom]', 'Collectif du Vallon');
    await page.click('text=Enregistrer');
    expect(await page.innerText('.page-heading')).toContain('Collectif du Vallon');
    await screenshot(page, 'account-phone');
    expect(await overflow()).toBe(0);
    await page.click('text=Clés d’accès');
    expect(await page.innerText('main')).toContain('demandent JavaScript');
    expect(await page.isVisible('main [name=nom]')).toBe(false);
    const secret = await linkTotp(page);
    await screenshot(page, 'account-totp-phone');
    expect(await overflow()).toBe(0);
    await page.fill('[name=code]', totp(secret));
    await page.click('text=Confirmer');
    expect(await page.innerText('main')).toContain('L’application est liée');
    await page.goto(`${services.baseUrl}/compte`);
    await page.click('text=Se déconnecter');
    await page.goto(`${services.baseUrl}/compte`);
    expect(await page.innerText('h1')).toBe('Se connecter');
    expect(problems).toEqual([]);
    await close();
  });

  it('adds a passkey, shows it as a second factor in another session, and removes it', async () => {
    const { page, problems, close } = await openPage(browser);
    const session = await page.context().newCDPSession(page);
    await session.send('WebAuthn.enable');
    await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await signIn(page, 'cle@example.org');
    await page.goto(`${services.baseUrl}/compte/cles`);
    await page.fill('main [name=nom]', 'Ordinateur');
    await screenshot(page, 'account-keys');
    await page.click('text=Ajouter cette clé');
    await page.waitForURL(/fait=ajout/);
    expect(await page.innerText('main table')).toContain('Ordinateur');
    expect(await axeViolations(page)).toEqual([]);
    await page.goto(`${services.baseUrl}/compte`);
    await page.click('text=Se déconnecter');
    await page.waitForURL(`${services.baseUrl}/`);

    await signIn(page, 'cle@example.org');
    await page.goto(`${services.baseUrl}/compte/cles`);
    await page.click('main table button');
    expect(await page.innerText('h1')).toBe('Second facteur');
    await page.goto(`${services.baseUrl}/connexion/second-facteur?retour=/compte/cles`);
    await screenshot(page, 'account-factor');
    await page.click('text=Montrer une clé');
    await page.waitForURL(/\/compte\/cles$/);
    await page.click('main table button');
    await page.waitForURL(/fait=retrait/);
    expect(problems).toEqual([]);
    await close();
  });
});

describe('roles', () => {
  it('an administrator names a moderator; a claim is asked and confirmed', async () => {
    const { page, problems, close } = await openPage(browser);
    await signIn(page, ADMINISTRATOR);
    expect(await page.innerText('main')).toContain('Votre rôle demande un second facteur');
    await page.fill('[name=code]', totp(await linkTotp(page)));
    await page.click('text=Confirmer');
    await page.waitForURL(/fait=lie/);
    const check = async (name: string, path: string) => {
      await page.goto(services.baseUrl + path);
      await screenshot(page, `account-${name}`);
      expect([name, await axeViolations(page)]).toEqual([name, []]);
    };
    await check('account', '/compte');
    await check('invite', '/administration/invitation');
    await page.fill('[name=courriel]', 'mod@example.org');
    await page.selectOption('[name=role]', 'moderator');
    await page.fill('[name=territoire]', 'Saint-Denis');
    await page.fill('[name=motif]', 'Elle anime le territoire.');
    await page.click('text=Envoyer l’invitation');
    expect(await page.innerText('.error-summary')).toContain('Plusieurs territoires');
    await screenshot(page, 'account-invite-choices');
    expect(await axeViolations(page)).toEqual([]);
    await page.fill('[name=territoire]', 'region-53');
    await page.click('text=Envoyer l’invitation');
    await page.waitForURL(/fait=invitation/);
    await check('administration', '/administration');
    await check('trail', '/administration/journal?verifier=oui');

    const other = await openPage(browser, { ...PHONE, javaScriptEnabled: false });
    const invitation = linkTo('mod@example.org');
    await signIn(other.page, 'mod@example.org');
    await other.page.goto(invitation);
    await screenshot(other.page, 'account-invitation-phone');
    await other.page.click('text=Accepter ce rôle');
    expect(await other.page.innerText('main')).toContain('Bretagne');
    await other.page.goto(`${services.baseUrl}/moderation`);
    expect(await other.page.innerText('main')).toContain('second facteur');
    await screenshot(other.page, 'account-moderation-phone');

    const [record] = await services.db
      .selectFrom('record')
      .select('slug')
      .where('kind', '=', 'organisation')
      .limit(1)
      .execute();
    await other.page.goto(`${services.baseUrl}/organisations/${record?.slug}`);
    await other.page.click('text=Je garde cette fiche');
    await other.page.fill('[name=motif]', 'Je la tiens à jour pour le réseau.');
    await screenshot(other.page, 'account-claim-phone');
    await other.page.click('text=Demander à garder cette fiche');
    await screenshot(other.page, 'account-claimed-phone');
    expect(await other.page.innerText('main')).toContain('Votre demande attend');
    await check('claims', '/gardes');
    // By keyboard alone: from the reason to the button that confirms.
    await page.focus('[name=motif]');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/fait=decision/);
    await other.page.goto(`${services.baseUrl}/compte`);
    expect(await other.page.innerText('main')).toContain('Garde d’une fiche');
    await check('administration-full', '/administration');
    await page.setViewportSize({ width: 390, height: 800 });
    await check('administration-phone', '/administration');
    await check('trail-phone', '/administration/journal');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(problems.filter((line) => !/status of 422/.test(line))).toEqual([]);
    expect(other.problems).toEqual([]);
    await other.close();
    await close();
  });
});
