/**
 * An import in a real browser without JavaScript, on a phone: a workbook of thirty organisations is brought, its columns
 * and words reviewed, tried, one likely double settled, written, seen, undone. The same pages are scanned for assistive
 * tools with JavaScript.
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
import { PATHS } from '../../src/paths.ts';
import { connect } from '../../src/platform/db/connect.ts';
import { launchDatabase } from '../../src/platform/db/launcher.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { readAssets } from '../../src/platform/http/assets.ts';
import { listen } from '../../src/platform/http/server.ts';
import { createServices, type Services } from '../../src/services.ts';
import { axeViolations, launchBrowser, openPage, PHONE, screenshot } from '../support/browser.ts';
import { prepareTemplate } from '../support/prepare-template.ts';
import { workbook } from '../support/uploads.ts';

const ADMINISTRATOR = 'administration@example.org';
const opened = new AsyncDisposableStack();
const letters: { to: string; text: string }[] = [];
let browser: Browser;
let services: Services;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'terreau-imports-'));
  opened.defer(() => rm(folder, { recursive: true, force: true }));
  const database = await launchDatabase({ dataDir: folder, throwAway: true, report: () => {} });
  opened.defer(() => database.stop());
  const { db, pool, close } = connect(database.url);
  opened.defer(close);
  await migrate({ pool, folder: PATHS.migrations });
  await prepareTemplate(db);
  const port = await freePort();
  services = await createServices({
    secret: 'a secret that only this journey knows, and long enough',
    db,
    url: database.url,
    mail: { smtpUrl: undefined, mailFrom: undefined, dataDir: folder },
    baseUrl: `http://localhost:${port}`,
    log: pino({ level: 'silent' }),
    assets: readAssets(PATHS.client),
    administrators: [ADMINISTRATOR],
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

/** Signs in by the link of a letter; a second factor counts as shown. */
async function signIn(page: Page): Promise<void> {
  await page.goto(`${services.baseUrl}/connexion`);
  await page.fill('[name=courriel]', ADMINISTRATOR);
  await page.click('main button[type=submit]');
  const text = letters.findLast(({ to }) => to === ADMINISTRATOR)?.text ?? '';
  await page.goto(/http:\/\/localhost\S+/.exec(text)?.[0] ?? '');
  await page.click('main button[type=submit]');
  await page.waitForURL(/\/compte/);
  await services.db.updateTable('person_session').set({ strong_at: new Date() }).execute();
}

const TOWNS = [
  'Rennes',
  'Redon',
  'Brest',
  'Quimper',
  'Lorient',
  'Vannes',
  'Dinan',
  'Vitré',
  'Fougères',
  'Lannion',
];
const WHAT = ['Atelier', 'Jardin', 'Comptoir'];
const THINGS = [
  'Hirondelles',
  'Genêts',
  'Marées',
  'Tilleuls',
  'Galets',
  'Sarrasins',
  'Landes',
  'Écluses',
  'Fours',
  'Ruches',
];
/** Thirty organisations, the first of which the register knows already. */
function file(): Buffer {
  const known = 'Collectif pour une transition citoyenne';
  const rows = WHAT.flatMap((what, w) =>
    THINGS.map((thing, t) => [
      w === 0 && t === 0 ? known : `${what} des ${thing}`,
      TOWNS[t] ?? '',
      `https://${what}-${t}.example.org`.toLowerCase(),
      t % 2 === 0 ? 'Association' : 'SCIC',
      t % 3 === 0 ? 'Agroécologie paysanne' : 'Culture',
      `contact-${w}-${t}@example.org`,
    ]),
  );
  const head = ['Nom de la structure', 'Ville', 'Site web', 'Forme juridique', 'Thème', 'Courriel'];
  return Buffer.from(workbook({ Adhérents: [head, ...rows] }));
}

describe('a workbook of thirty organisations', () => {
  it('comes in and goes out again, on a phone, without JavaScript', async () => {
    const { page, problems, close } = await openPage(browser, { ...PHONE, javaScriptEnabled: false });
    await signIn(page);
    const seen = async (name: string) => {
      await screenshot(page, `imports-${name}-phone`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([name, wide]).toEqual([name, PHONE.viewport.width]);
    };
    await page.goto(`${services.baseUrl}/imports`);
    await seen('upload');
    await page.check('[name=genre][value=organisation]');
    await page.fill('[name=source]', 'Annuaire des adhérents');
    await page.fill('[name=page]', 'https://adherents.example.org');
    await page.setInputFiles('[name=fichier]', {
      name: 'adherents.xlsx',
      mimeType: '',
      buffer: file(),
    });
    await page.click('text=Lire ce fichier');
    await page.waitForURL(/colonnes$/);
    await seen('columns');
    expect(await page.innerText('main')).toContain('des adresses électroniques');
    expect(await page.inputValue('[name=champ-5]')).toBe('aucun');
    await page.click('text=Continuer');
    expect(await page.innerText('.error-summary')).toContain('Dites ce que font ces organisations');
    await page.check('[name=kinds][value=bearer]');
    await page.click('text=Continuer');
    await page.waitForURL(/mots$/);
    await seen('words');
    await page.getByLabel(/Agroécologie/).selectOption('alimentation');
    await page.click('text=Faire l’essai');
    await seen('progress');
    await services.jobs.runDue();
    await page.click('text=Actualiser');
    await seen('check');
    expect(await page.innerText('main')).toContain('Rien n’est écrit');
    await page.click('text=Décider pour');
    await seen('doubles');
    await page.locator('main fieldset').first().locator('input[type=radio]').first().check();
    await page.check('[name=reste][value=other]');
    await page.click('text=Enregistrer ces réponses');
    await services.jobs.runDue();
    await page.click('text=Actualiser');
    await page.click('text=Écrire 30 fiches');
    await services.jobs.runDue();
    await services.discovery.refresh();
    await page.click('text=Actualiser');
    await seen('done');
    expect(await page.innerText('main')).toMatch(/Fiches créées\s: 29\. Modifiées\s: 1/);
    await page.click('text=Jardin des Tilleuls');
    expect(await page.innerText('main')).toContain('Alimentation');
    await page.goBack();
    await page.click('text=Annuler tout l’import');
    await services.jobs.runDue();
    await services.discovery.refresh();
    await page.click('text=Actualiser');
    await seen('undone');
    expect(await page.innerText('main')).toMatch(/Fiches retirées\s: 29\. Changées\s: 1/);
    await page.click('text=Jardin des Tilleuls');
    expect(await page.innerText('h1')).toBe('Cette fiche a été retirée');
    await seen('withdrawn');
    // The form sent incomplete on purpose, and the address of a withdrawn record.
    expect(problems.filter((line) => !/status of 4(10|22)/.test(line))).toEqual([]);
    await close();
  });

  it('reads well for assistive tools, at each step', async () => {
    const { page, problems, close } = await openPage(browser);
    await signIn(page);
    const clean = async (name: string) => {
      await screenshot(page, `imports-${name}`);
      expect([name, await axeViolations(page)]).toEqual([name, []]);
    };
    await page.goto(`${services.baseUrl}/en/imports`);
    await clean('upload-en');
    await page.goto(`${services.baseUrl}/imports`);
    await clean('upload');
    await page.check('[name=genre][value=organisation]');
    await page.fill('[name=source]', 'Second annuaire');
    await page.fill('[name=page]', 'https://second.example.org');
    await page.setInputFiles('[name=fichier]', { name: 'a.xlsx', mimeType: '', buffer: file() });
    await page.click('text=Lire ce fichier');
    await clean('columns');
    await page.check('[name=kinds][value=bearer]');
    await page.click('text=Continuer');
    await clean('words');
    await page.click('text=Faire l’essai');
    await clean('progress');
    await services.jobs.runDue();
    await page.click('text=Actualiser');
    await clean('check');
    await page.click('text=Décider pour');
    await clean('doubles');
    await page.check('[name=reste][value=skip]');
    await page.click('text=Enregistrer ces réponses');
    await services.jobs.runDue();
    await page.goto(page.url());
    await page.click('text=Écrire');
    await services.jobs.runDue();
    await page.goto(page.url());
    await clean('done');
    await page.click('text=Annuler tout l’import');
    await services.jobs.runDue();
    await services.discovery.refresh();
    await page.goto(page.url());
    await clean('undone');
    await page.click('main table a');
    await clean('withdrawn');
    // The form sent incomplete on purpose, and the address of a withdrawn record.
    expect(problems.filter((line) => !/status of 4(10|22)/.test(line))).toEqual([]);
    await close();
  });
});
