/**
 * The frame of a network on a phone without JavaScript: three tables pasted, one mended, read beside the common frame,
 * stood in, its gaps in both; a next version. Then where trainings are given, on a map and in its list.
 */
import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveRecord } from '../../src/contexts/records/public.ts';
import { axeViolations, launchBrowser, openPage, PHONE, screenshot } from '../support/browser.ts';
import { type Served, served } from '../support/served.ts';

let app: Served;
let browser: Browser;
beforeAll(async () => {
  app = await served({ clock: () => new Date('2027-05-20T09:00:00Z') });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

async function looks(page: Page, name: string): Promise<void> {
  await screenshot(page, `frames-${name}`);
  expect([name, await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)]).toEqual([
    name,
    0,
  ]);
}

const LIGNES =
  'Compétence\tDescription\t1\t2\t3\t4\tCorrespond à\nTenir une réunion\tÀ l’heure, jusqu’à une décision\tvoit\taide\tfait\ttransmet\tOutils d’intelligence collective\nChiffrer\t\t\t\t\t\tModèles économiques; Financements prévisionnels';
const ACTIVITES =
  'Activité\tCe qui se fait\tCompétences\tCorrespond à\nAccueillir\tOuvrir la porte; Écouter\tTenir une réunion\tFormer le collectif';
const metiers = (level: string) =>
  `Métier\tMission\tActivités\tAttendu\tCorrespond à\nFournilier·e\tFait lever le collectif\tAccueillir; Aider à décider\tChiffrer${level}; Tenir une réunion : 2\tAnimateur·rice de coopération territoriale`;

describe('the frame of a network, on a phone without JavaScript', () => {
  it('is pasted, mended, read, stood in, and renewed', async () => {
    const { page, problems, close } = await openPage(browser, { ...PHONE, javaScriptEnabled: false });
    page.setDefaultTimeout(20_000);
    const { db, kinds } = app.services;
    const organisation = randomUUID();
    const saved = await saveRecord(app.services, kinds.organisation, {
      ...{ id: organisation, seen: null, author: 'Essai', reason: 'Essai' },
      document: { name: 'Réseau des fournils', summary: 'Inventé pour ce parcours.', kinds: ['network'] },
    });
    expect(saved.ok).toBe(true);
    await app.signIn(page, 'garde@example.org');
    const { id } = await db
      .selectFrom('person')
      .select('id')
      .where('email', '=', 'garde@example.org')
      .executeTakeFirstOrThrow();
    const at = new Date();
    await db
      .insertInto('relation')
      .values({
        ...{ person_id: id, role: 'steward', subject: `record:${organisation}`, state: 'held' },
        ...{ asked_at: at, decided_at: at, decided_by: 'journey' },
      })
      .execute();
    await page.goto(`${app.origin}/metiers/referentiels`);
    await page.getByRole('link', { name: 'Publier le référentiel de votre réseau' }).click();
    await page.selectOption('[name=organisation]', organisation);
    await page.fill('[name=nom]', 'Le métier du fournil');
    await page.fill('[name=resume]', 'Ce que savent nos animateurs et animatrices.');
    await page.fill('[name=origine]', 'Écrit par dix fournils.');
    await page.fill('[name=lignes]', LIGNES);
    await page.fill('[name=activites]', ACTIVITES);
    await page.fill('[name=metiers]', metiers(''));
    await page.getByRole('button', { name: 'Publier', exact: true }).click();
    expect(await page.innerText('.error-summary')).toContain('Vos métiers, ligne 1');
    await looks(page, 'form-fault');
    await page.fill('[name=metiers]', metiers(' : 3'));
    await page.getByRole('button', { name: 'Publier', exact: true }).click();
    await page.waitForURL(/le-metier-du-fournil$/);
    const frame = page.url();
    await looks(page, 'frame');
    await page.getByRole('main').getByRole('link', { name: 'Fournilier·e' }).click();
    await looks(page, 'trade');
    await page.getByRole('link', { name: 'Se situer, seul·e ou en équipe' }).click();
    await page.check('[name=forme][value=seul]');
    await page.getByRole('button', { name: 'Commencer' }).click();
    await page.getByRole('main').getByRole('link', { name: 'Répondre' }).click();
    await page.check('[name="niveau-chiffrer"][value="2"]');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    expect(await page.innerText('main')).toContain('Lu dans le référentiel commun');
    await looks(page, 'position');
    await page.goto(`${frame}/nouvelle-version`);
    await looks(page, 'renew');
    await page.fill('[name=resume]', 'Revu avec vingt fournils.');
    await page.getByRole('button', { name: 'Publier', exact: true }).click();
    expect(await page.innerText('main')).toContain('Version 2');
    await page.getByRole('link', { name: /Version 1/ }).click();
    expect(await page.innerText('main')).toContain('Vous lisez la version 1');
    expect(problems.filter((line) => !/status of 422/.test(line))).toEqual([]);
    await close();

    const training = (name: string, more: object) =>
      saveRecord(app.services, kinds.training, {
        ...{ id: randomUUID(), seen: null, author: 'Essai', reason: 'Essai' },
        document: { name, summary: 'Inventée pour ce parcours.', ...more },
      });
    await training('Faire lever un collectif', {
      sessions: [
        { starts: '2027-06-10', ends: '2027-06-11', territory: 'commune-35238', place: 'Salle des fêtes' },
        { starts: '2027-09-10', territory: 'commune-69123' },
      ],
    });
    await training('Chiffrer à distance', { mode: 'online', sessions: [{ starts: '2027-06-20' }] });
    await app.services.discovery.refresh();
    for (const [size, options] of [
      ['phone', PHONE],
      ['desk', {}],
    ] as const) {
      const reader = await openPage(browser, options);
      for (const [name, path] of [
        ['list', '/metiers/referentiels'],
        ['frame', new URL(frame).pathname],
        ['trainings', '/formations'],
        ['map', '/formations/carte'],
      ] as const) {
        await reader.page.goto(app.origin + path);
        await looks(reader.page, `${name}-${size}`);
        expect([path, await axeViolations(reader.page)]).toEqual([path, []]);
      }
      expect(await reader.page.innerText('main')).toMatch(/Faire lever un collectif \(dans 2 lieux\)/);
      expect(reader.problems).toEqual([]);
      await reader.close();
    }
  });
});
