/**
 * Proposing without an account on a phone without JavaScript, reviewing by field, merging two records and taking them
 * apart. The application runs in process, over a database of its own; letters are read as they are sent.
 */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../src/app.ts';
import { parseEmailAddress } from '../../src/kernel/email-address.ts';
import { PATHS } from '../../src/paths.ts';
import { connect } from '../../src/platform/db/connect.ts';
import { launchDatabase } from '../../src/platform/db/launcher.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { readAssets } from '../../src/platform/http/assets.ts';
import { listen } from '../../src/platform/http/server.ts';
import { createServices, type Services } from '../../src/services.ts';
import { axeViolations, launchBrowser, openPage, PHONE, screenshot } from '../support/browser.ts';
import { prepareTemplate } from '../support/prepare-template.ts';

const MODERATOR = 'moderation@terreau.example';
const opened = new AsyncDisposableStack();
const letters: { to: string; text: string }[] = [];
let browser: Browser;
let services: Services;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'terreau-contribute-'));
  opened.defer(() => rm(folder, { recursive: true, force: true }));
  const database = await launchDatabase({ dataDir: folder, throwAway: true, report: () => {} });
  opened.defer(() => database.stop());
  const { db, pool, close } = connect(database.url);
  opened.defer(close);
  await migrate({ pool, folder: PATHS.migrations });
  await prepareTemplate(db);
  const port = await freePort();
  const address = parseEmailAddress('bonjour@terreau.example');
  services = await createServices({
    secret: 'a secret that only this journey knows, and long enough',
    db,
    url: database.url,
    mail: {
      smtpUrl: undefined,
      mailFrom: address ? { name: 'Terreau', address } : undefined,
      dataDir: folder,
    },
    baseUrl: `http://127.0.0.1:${port}`,
    log: pino({ level: 'silent' }),
    assets: readAssets(PATHS.client),
    administrators: [MODERATOR],
    post: (letter) => void letters.push(letter),
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

function linkSentTo(email: string): string {
  const text = letters.findLast(({ to }) => to === email)?.text ?? '';
  const [found] = /http\S+/.exec(text) ?? [];
  if (!found) throw new Error(`no link for ${email} in: ${text}`);
  return found;
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

async function fits(page: Page): Promise<void> {
  expect(await overflow(page)).toBe(0);
  expect(await axeViolations(page)).toEqual([]);
}

/** Axe needs scripts to run: a page that runs none is looked at as it was written, in one that does. */
async function fitsWithoutScripts(page: Page): Promise<void> {
  expect(await overflow(page)).toBe(0);
  const other = await openPage(browser, PHONE);
  await other.page.goto(services.baseUrl);
  await other.page.setContent(await page.content());
  expect(await axeViolations(other.page)).toEqual([]);
  await other.close();
}

async function moderator() {
  const session = await openPage(browser);
  await session.page.goto(`${services.baseUrl}/connexion`);
  await session.page.fill('[name=courriel]', MODERATOR);
  await session.page.click('main button[type=submit]');
  await expect.poll(() => letters.some(({ to }) => to === MODERATOR)).toBe(true);
  await session.page.goto(linkSentTo(MODERATOR));
  await session.page.click('main button[type=submit]');
  await services.db.updateTable('person_session').set({ strong_at: new Date() }).execute();
  return session;
}

const NAME = 'Les Articulteures du Pays de Redon';

describe('a new record', () => {
  it('is proposed on a phone without an account or JavaScript, and taken by field by a moderator', async () => {
    const phone = await openPage(browser, { ...PHONE, javaScriptEnabled: false });
    const { page } = phone;
    const { slug } = await services.db
      .selectFrom('record')
      .select('slug')
      .where('kind', '=', 'cooperation')
      .orderBy('slug')
      .executeTakeFirstOrThrow();
    await page.goto(`${services.baseUrl}/cooperations/${slug}/modifier`);
    await fitsWithoutScripts(page);
    await screenshot(page, 'contribute-edit-phone');
    await page.goto(`${services.baseUrl}/cooperations`);
    await page.click('text=Ajouter une coopération');
    await fitsWithoutScripts(page);
    await page.click('main form button:has-text("Proposer")');
    expect(await page.innerText('.error-summary')).toContain('ne peut pas rester vide');
    await fitsWithoutScripts(page);
    await page.click('.error-summary a');
    await page.fill('[name=name]', NAME);
    await page.fill('[name=summary]', 'Une grappe culturelle, pour essayer.');
    await page.fill('[name=territories]', 'Redon (35)');
    await page.fill('[name=motif]', 'Elle manque');
    await page.fill('[name=courriel]', 'sans-compte@terreau.example');
    await page.check('[name=licence]');
    await page.click('main form button:has-text("Proposer")');
    if ((await page.innerText('h1')).startsWith('Existe')) {
      await fitsWithoutScripts(page);
      await screenshot(page, 'contribute-doubles-phone');
      await page.click('text=ma fiche est nouvelle');
    }
    expect(await page.innerText('h1')).toBe('Merci');
    await page.goto(linkSentTo('sans-compte@terreau.example'));
    await fitsWithoutScripts(page);
    await page.click('text=Confirmer ma proposition');
    expect(await page.innerText('main')).toContain('En attente de relecture');
    await fitsWithoutScripts(page);
    await screenshot(page, 'contribute-follow-phone');

    const desk = await moderator();
    await desk.page.goto(`${services.baseUrl}/moderation`);
    await fits(desk.page);
    await screenshot(desk.page, 'contribute-queue-desk');
    await desk.page.click(`main a:has-text("${NAME}")`);
    await fits(desk.page);
    await screenshot(desk.page, 'contribute-proposal-desk');
    await desk.page.click('text=Prendre ce qui est coché');
    expect(await desk.page.innerText('h1')).toBe(NAME);
    await fits(desk.page);
    await page.reload();
    expect(await page.innerText('main')).toContain('Prise');

    // The moderator sees that it was another's double after all.
    const own = new URL(desk.page.url()).pathname;
    await desk.page.goto(`${services.baseUrl}/cooperations/${slug}/historique`);
    await fits(desk.page);
    await desk.page.click('text=Fusionner avec un doublon');
    await fits(desk.page);
    await desk.page.fill('[name=avec]', NAME);
    await desk.page.click('main button:has-text("Comparer")');
    await fits(desk.page);
    await screenshot(desk.page, 'contribute-merge-desk');
    await desk.page.fill('[name=motif]', 'La même équipe');
    await desk.page.click('main button:has-text("Fusionner")');
    expect(await desk.page.innerText('#fusions')).toContain('Fiches fusionnées ici');
    await desk.page.goto(services.baseUrl + own);
    expect(new URL(desk.page.url()).pathname).toBe(`/cooperations/${slug}`);
    await desk.page.goto(`${services.baseUrl}${own}/historique`);
    await fits(desk.page);
    await screenshot(desk.page, 'contribute-merged-desk');
    await desk.page.click('text=Défaire la fusion');
    expect(await desk.page.innerText('h1')).toBe(NAME);
    await desk.page.goto(`${services.baseUrl}${own}/verification`);
    await fits(desk.page);
    await desk.page.click('button:has-text("Toujours exact")');
    expect(await desk.page.innerText('main')).toContain('À revérifier à partir du');
    expect([...phone.problems, ...desk.problems]).toEqual([]);
    await phone.close();
    await desk.close();
  });

  it('shows those that look like it while its name is typed', async () => {
    const { page, problems, close } = await openPage(browser);
    const { name } = await services.db
      .selectFrom('record')
      .select('name')
      .where('kind', '=', 'cooperation')
      .orderBy('slug')
      .executeTakeFirstOrThrow();
    await page.goto(`${services.baseUrl}/contribuer/cooperation`);
    await page.locator('[name=name]').pressSequentially(name.slice(0, -1));
    await page.locator('.doubles').waitFor();
    expect(await page.innerText('.doubles')).toContain(name);
    await fits(page);
    await screenshot(page, 'contribute-typing-desk');
    expect(problems).toEqual([]);
    await close();
  });
});
