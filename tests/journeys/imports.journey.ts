/**
 * An import in a real browser without JavaScript, on a phone: a workbook of thirty organisations is brought, its columns
 * and words reviewed, tried, one likely double settled, written, seen, undone. The same pages are scanned for assistive
 * tools with JavaScript.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, launchBrowser, openPage, PHONE, screenshot } from '../support/browser.ts';
import { type Served, served } from '../support/served.ts';
import { workbook } from '../support/uploads.ts';

const ADMINISTRATOR = 'administration@example.org';
const opened = new AsyncDisposableStack();
let browser: Browser;
let app: Served;

beforeAll(async () => {
  app = await served({ administrators: [ADMINISTRATOR] });
  opened.defer(() => app.close());
  browser = await launchBrowser();
  opened.defer(() => browser.close());
});
afterAll(() => opened.disposeAsync());

/** Signs in by the link of a letter; a second factor counts as shown. */
async function signIn(page: Page): Promise<void> {
  await app.signIn(page, ADMINISTRATOR);
  await app.services.db.updateTable('person_session').set({ strong_at: new Date() }).execute();
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
    await page.goto(`${app.services.baseUrl}/imports`);
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
    await app.services.jobs.runDue();
    await page.click('text=Actualiser');
    await seen('check');
    expect(await page.innerText('main')).toContain('Rien n’est écrit');
    await page.click('text=Décider pour');
    await seen('doubles');
    await page.locator('main fieldset').first().locator('input[type=radio]').first().check();
    await page.check('[name=reste][value=other]');
    await page.click('text=Enregistrer ces réponses');
    await app.services.jobs.runDue();
    await page.click('text=Actualiser');
    await page.click('text=Écrire 30 fiches');
    await app.services.jobs.runDue();
    await app.services.discovery.refresh();
    await page.click('text=Actualiser');
    await seen('done');
    expect(await page.innerText('main')).toMatch(/Fiches créées\s: 29\. Modifiées\s: 1/);
    await page.click('text=Jardin des Tilleuls');
    expect(await page.innerText('main')).toContain('Alimentation');
    await page.goBack();
    await page.click('text=Annuler tout l’import');
    await app.services.jobs.runDue();
    await app.services.discovery.refresh();
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
    await page.goto(`${app.services.baseUrl}/en/imports`);
    await clean('upload-en');
    await page.goto(`${app.services.baseUrl}/imports`);
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
    await app.services.jobs.runDue();
    await page.click('text=Actualiser');
    await clean('check');
    await page.click('text=Décider pour');
    await clean('doubles');
    await page.check('[name=reste][value=skip]');
    await page.click('text=Enregistrer ces réponses');
    await app.services.jobs.runDue();
    await page.goto(page.url());
    await page.click('text=Écrire');
    await app.services.jobs.runDue();
    await page.goto(page.url());
    await clean('done');
    await page.click('text=Annuler tout l’import');
    await app.services.jobs.runDue();
    await app.services.discovery.refresh();
    await page.goto(page.url());
    await clean('undone');
    await page.click('main table a');
    await clean('withdrawn');
    // The form sent incomplete on purpose, and the address of a withdrawn record.
    expect(problems.filter((line) => !/status of 4(10|22)/.test(line))).toEqual([]);
    await close();
  });
});
