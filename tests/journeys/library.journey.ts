/**
 * A failure told with two photographs, on a phone and without JavaScript, published, then found by a word of its text.
 * The application runs in process, over a database of its own; whoever tells chooses for the shelf.
 */
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildApp } from '../../src/app.ts';
import { PATHS } from '../../src/paths.ts';
import { connect } from '../../src/platform/db/connect.ts';
import { launchDatabase } from '../../src/platform/db/launcher.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { readAssets } from '../../src/platform/http/assets.ts';
import { listen } from '../../src/platform/http/server.ts';
import { createServices, type Services } from '../../src/services.ts';
import { axeViolations, launchBrowser, openPage, PHONE, screenshot } from '../support/browser.ts';
import { photo } from '../support/files.ts';
import { prepareTemplate } from '../support/prepare-template.ts';

const EMAIL = 'collectif@example.org';
const opened = new AsyncDisposableStack();
const letters: string[] = [];
let browser: Browser;
let origin: string;
let folder: string;
let services: Services;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'terreau-library-'));
  opened.defer(() => rm(folder, { recursive: true, force: true }));
  const database = await launchDatabase({ dataDir: folder, throwAway: true, report: () => {} });
  opened.defer(() => database.stop());
  const { db, pool, close } = connect(database.url);
  opened.defer(close);
  await migrate({ pool, folder: PATHS.migrations });
  await prepareTemplate(db);
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  probe.close();
  await once(probe, 'close');
  origin = `http://127.0.0.1:${port}`;
  services = await createServices({
    secret: 'a secret that only this journey knows, and long enough',
    ...{ db, url: database.url, baseUrl: origin },
    mail: { dataDir: folder, smtpUrl: undefined, mailFrom: undefined },
    log: pino({ level: 'silent' }),
    assets: readAssets(PATHS.client),
    post: ({ text }) => void letters.push(text),
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

async function signIn(page: Page): Promise<void> {
  await page.goto(`${origin}/connexion`);
  await page.locator('#courriel').fill(EMAIL);
  await page.locator('main form').getByRole('button').press('Enter');
  await page.waitForLoadState();
  await page.goto(/http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(letters.at(-1) ?? '')?.[0] ?? '');
  await page.locator('main form').getByRole('button').press('Enter');
  await page.waitForURL('**/compte');
  const { id } = await services.db
    .selectFrom('person')
    .select('id')
    .where('email', '=', EMAIL)
    .executeTakeFirstOrThrow();
  const at = new Date();
  const held = { role: 'curator', subject: 'shelf:resource', state: 'held' } as const;
  await services.db
    .insertInto('relation')
    .values({ person_id: id, ...held, asked_at: at, decided_at: at, decided_by: 'test' })
    .execute();
}

it('a failure is told with two photographs, and found by a word of its text', async () => {
  const { page, problems, close } = await openPage(browser, { ...PHONE, javaScriptEnabled: false });
  page.setDefaultTimeout(60_000);
  /** The same page in a browser that runs scripts, which the scan needs. */
  const looked = async (name: string) => {
    await screenshot(page, `library-${name}`);
    const storageState = await page.context().storageState();
    const seen = await openPage(browser, { ...PHONE, storageState });
    await seen.page.goto(page.url());
    const wider = await seen.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect([name, wider, await axeViolations(seen.page)]).toEqual([name, 0, []]);
    await seen.close();
    const wide = await openPage(browser, { storageState });
    await wide.page.goto(page.url());
    await screenshot(wide.page, `library-${name}-wide`);
    await wide.close();
  };
  const next = () => page.getByRole('button', { name: 'Enregistrer et continuer' }).press('Enter');

  await signIn(page);
  await page.goto(`${origin}/raconter`);
  await looked('tell');
  await page.getByRole('button', { name: 'Raconter un échec' }).press('Enter');
  await page.getByLabel('Titre').fill('Pourquoi notre four à pain partagé a fermé');
  await page
    .getByLabel('En deux ou trois phrases')
    .fill('Un four de quartier, ouvert deux ans, fermé faute de relais.');
  await page
    .getByLabel('Le contexte')
    .fill('Un quartier de trois cents logements, une place, un four ancien.');
  await looked('step');
  await next();
  await page.getByLabel('Ce que nous avons tenté').fill('Quatre bénévoles cuisaient chaque samedi.');
  await next();
  await page
    .getByLabel('Ce qui n’a pas marché')
    .fill('La palanquée des tours de garde a lassé tout le monde.');
  await next();
  await next();
  await page.getByLabel('Qui raconte').fill('Collectif du four');
  await page.getByLabel('Organisation à qui poser des questions').fill('territoires zéro chômeur');
  await next();
  // Told on this very screen, with the records that may be meant.
  await page.getByRole('group', { name: 'laquelle est-ce' }).getByRole('radio').first().check();
  await looked('meant');
  await next();
  for (const [at, alt] of ['Le four éteint', 'La dernière fournée'].entries()) {
    const file = join(folder, `photo-${at}.jpg`);
    await writeFile(file, await photo(800, 600));
    await page.locator('#fichier').setInputFiles(file);
    await page.getByLabel('Ce que montre l’image').fill(alt);
    if (at === 1) break;
    await page.getByRole('button', { name: 'Joindre, et en ajouter un autre' }).press('Enter');
    await page.getByText(alt, { exact: true }).waitFor();
    await looked('pictures');
  }
  // Going on keeps what was chosen.
  await next();
  await page.getByRole('button', { name: 'Publier le récit' }).waitFor();
  await looked('summary');
  await page.locator('input[name=licence]').check();
  await page.getByRole('button', { name: 'Publier le récit' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Pourquoi notre four à pain partagé a fermé' }).waitFor();
  await page.getByAltText('Le four éteint').waitFor();
  await page.getByAltText('La dernière fournée').waitFor();
  await looked('account');

  await services.discovery.refresh();
  await page.goto(`${origin}/ressources?q=palanquées`);
  await page.locator('mark', { hasText: 'palanquée' }).waitFor();
  await page.getByRole('link', { name: 'Pourquoi notre four à pain partagé a fermé' }).waitFor();
  await looked('found');

  await page.goto(`${origin}/collections/nouvelle`);
  await looked('collection-form');
  await page.getByLabel('Titre').fill('Quand cela ne marche pas');
  await page.getByLabel('Ressource 1').fill('Pourquoi notre four à pain partagé a fermé');
  await page.locator('input[name=publier]').check();
  await page.getByRole('button', { name: 'Enregistrer la collection' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Quand cela ne marche pas' }).waitFor();
  await looked('collection');

  // Two names that are near were told on the step itself, which is then not yet sent.
  expect(problems.filter((line) => !/status of 422/.test(line))).toEqual([]);
  await close();
});
