/**
 * Following a search by e-mail, on a phone, without JavaScript: asked, confirmed, received, ended. The application runs
 * in process, over a database and a mail server of its own, so that mornings come when the journey says so.
 */
import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DUE } from '../../src/contexts/alerts/use-cases/queues.ts';
import { saveRecord } from '../../src/contexts/records/public.ts';
import { transact } from '../../src/platform/db/connect.ts';
import type { Services } from '../../src/services.ts';
import { axeViolations, launchBrowser, openPage, PHONE, screenshot } from '../support/browser.ts';
import { TEST_DAY } from '../support/prepare-template.ts';
import { type Served, served } from '../support/served.ts';
import { type TestSmtp, testSmtp } from '../support/smtp.ts';

const DAY_MS = 86_400_000;
let now = TEST_DAY;
let browser: Browser;
let smtp: TestSmtp;
let app: Served;
let services: Services;
beforeAll(async () => {
  smtp = await testSmtp();
  app = await served({ clock: () => now, smtpUrl: smtp.url });
  services = app.services;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await smtp.down();
});

/** The link of the last letter that leads to one of the pages of alerts. */
function link(to: string): string {
  const text = smtp.received.at(-1)?.mail.text ?? '';
  const [found] = new RegExp(`http\\S+/alertes/${to}/[\\w-]{32}`).exec(text) ?? [];
  if (!found) throw new Error(`no link to ${to} in: ${text}`);
  return found;
}

describe('following a search on a phone, without JavaScript', () => {
  it('asks, confirms, receives what is new with its reason, and ends it', async () => {
    const { page, problems, close } = await openPage(browser, { ...PHONE, javaScriptEnabled: false });
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await page.goto(`${services.baseUrl}/financements?theme=bois&lieu=Jura`);
    await page.click('text=Suivre cette recherche par courriel');
    expect(await page.innerText('.lead')).toContain('Jura');
    expect(await overflow()).toBe(0);
    await screenshot(page, 'alert-ask-phone');

    // As a phone does not check it: the browser's own check would stop it before us.
    await page.fill('[name=courriel]', 'camille@localhost');
    await page.check('[name=rythme][value=daily]');
    await page.click('main button[type=submit]');
    expect(await page.innerText('.error-summary')).toContain('Ce n’est pas une adresse');
    expect(await page.inputValue('[name=courriel]')).toBe('camille@localhost');
    expect(await page.isChecked('[name=rythme][value=daily]')).toBe(true);
    await screenshot(page, 'alert-refused-phone');
    await page.fill('[name=courriel]', 'camille@terreau.example');
    await page.click('main button[type=submit]');
    expect(await page.innerText('h1')).toBe('Regardez vos courriels');
    await screenshot(page, 'alert-asked-phone');

    await services.jobs.runDue();
    await page.goto(link('confirmation'));
    await screenshot(page, 'alert-confirm-phone');
    await page.click('text=Oui, suivre cette liste');
    expect(await page.innerText('main')).toContain('C’est confirmé');
    expect(await overflow()).toBe(0);
    await screenshot(page, 'alert-manage-phone');

    await saveRecord(services, services.kinds.programme, {
      id: randomUUID(),
      seen: null,
      document: {
        name: 'Fonds bois du Jura',
        summary: 'Pour essayer les alertes.',
        family: 'funding',
        types: ['grant'],
        status: 'open',
        themes: ['bois'],
        territories: ['departement-39'],
      },
      author: 'essai',
      reason: 'essai',
    });
    await services.discovery.refresh();
    now = new Date(TEST_DAY.getTime() + DAY_MS);
    await transact(services.db, (tx) => services.jobs.enqueue(tx, DUE, {}));
    await services.jobs.runDue();
    const text = smtp.received.at(-1)?.mail.text ?? '';
    expect(text).toContain('Fonds bois du Jura');
    expect(text).toContain('Fiche ajoutée le 21 novembre 2026.');

    await page.goto(link('desabonnement'));
    await page.click('main button[type=submit]');
    expect(await page.innerText('h1')).toBe('C’est fait');
    expect((await page.goto(link('gestion')))?.status()).toBe(404);
    expect(problems.filter((line) => !/status of (404|422)/.test(line))).toEqual([]);
    await close();
  });
});

describe('accessibility', () => {
  it('is clean on every page of an alert', async () => {
    const { page, close } = await openPage(browser);
    const check = async (name: string) => expect([name, await axeViolations(page)]).toEqual([name, []]);
    await page.goto(`${services.baseUrl}/alertes/nouvelle?liste=/ressources`);
    await check('ask');
    await page.fill('[name=courriel]', 'camille@localhost');
    await page.click('main button[type=submit]');
    await check('refused');
    await page.fill('[name=courriel]', 'camille@terreau.example');
    await page.click('main button[type=submit]');
    await check('asked');
    await services.jobs.runDue();
    await page.goto(link('confirmation'));
    await check('confirm');
    await page.click('text=Oui, suivre cette liste');
    await check('manage');
    await screenshot(page, 'alert-manage');
    await page.click('section button[type=submit]');
    await check('ended');
    await page.goto(`${services.baseUrl}/alertes/gestion/rien`);
    await check('gone');
    await page.goto(`${services.baseUrl}/exploitation/courriels`);
    await check('outbox');
    await close();
  });
});
