/**
 * Following a search by e-mail, on a phone, without JavaScript: asked, confirmed, received, ended. The application runs
 * in process, over a database and a mail server of its own, so that mornings come when the journey says so.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../src/app.ts';
import { DUE } from '../../src/contexts/alerts/use-cases/queues.ts';
import { saveRecord } from '../../src/contexts/records/public.ts';
import { parseEmailAddress } from '../../src/kernel/email-address.ts';
import { PATHS } from '../../src/paths.ts';
import { connect, transact } from '../../src/platform/db/connect.ts';
import { launchDatabase } from '../../src/platform/db/launcher.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { readAssets } from '../../src/platform/http/assets.ts';
import { listen } from '../../src/platform/http/server.ts';
import { createServices, type Services } from '../../src/services.ts';
import { axeViolations, launchBrowser, openPage, PHONE, screenshot } from '../support/browser.ts';
import { prepareTemplate, TEST_DAY } from '../support/prepare-template.ts';
import { type TestSmtp, testSmtp } from '../support/smtp.ts';

const DAY_MS = 86_400_000;
const opened = new AsyncDisposableStack();
let now = TEST_DAY;
let browser: Browser;
let smtp: TestSmtp;
let services: Services;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'terreau-alerts-'));
  opened.defer(() => rm(folder, { recursive: true, force: true }));
  const database = await launchDatabase({ dataDir: folder, throwAway: true, report: () => {} });
  opened.defer(() => database.stop());
  const { db, pool, close } = connect(database.url);
  opened.defer(close);
  await migrate({ pool, folder: PATHS.migrations });
  await prepareTemplate(db);
  smtp = await testSmtp();
  opened.defer(() => smtp.down());
  const port = await freePort();
  const address = parseEmailAddress('bonjour@terreau.example');
  services = await createServices({
    secret: 'a secret that only this journey knows, and long enough',
    db,
    url: database.url,
    mail: {
      smtpUrl: smtp.url,
      mailFrom: address ? { name: 'Terreau', address } : undefined,
      dataDir: folder,
    },
    baseUrl: `http://127.0.0.1:${port}`,
    log: pino({ level: 'silent' }),
    assets: readAssets(PATHS.client),
    clock: () => now,
    strict: true,
  });
  opened.defer(async () => {
    await services.jobs.stop();
    services.mailer.stop();
  });
  const server = await listen(buildApp(services), { ...services, host: '127.0.0.1', port });
  opened.defer(() => server.stop());
  browser = await launchBrowser();
  opened.defer(() => browser.close());
});
afterAll(() => opened.disposeAsync());

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

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
