/**
 * Fields of a network, in a real browser without JavaScript: its steward adds three, a member's steward fills them on a
 * phone, a visitor sees the public one, filters by it and finds it in the table; every page clean for assistive tools.
 */
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRecord } from '../../src/contexts/records/public.ts';
import { axeViolations, launchBrowser, openPage, PHONE, screenshot } from '../support/browser.ts';
import { type Served, served } from '../support/served.ts';

const opened = new AsyncDisposableStack();
let browser: Browser;
let app: Served;

beforeAll(async () => {
  app = await served();
  opened.defer(() => app.close());
  browser = await launchBrowser();
  opened.defer(() => browser.close());
});
afterAll(() => opened.disposeAsync());

/** The person signed in at an address looks after an organisation from now on. */
async function looksAfter(email: string, slug: string): Promise<void> {
  const { db } = app.services;
  const record = await findRecord(db, 'organisation', slug);
  if (!record || 'movedTo' in record) throw new Error(`no ${slug}`);
  const { id } = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  const at = new Date();
  await db
    .insertInto('relation')
    .values({
      ...{ person_id: id, role: 'steward', subject: `record:${record.id}`, state: 'held' },
      ...{ asked_at: at, decided_at: at, decided_by: 'test' },
    })
    .execute();
}

/** What axe finds, and how far the page runs out of the screen; axe needs scripts, so in a page of its own. */
async function clean(page: Page, name: string) {
  await screenshot(page, `fields-${name}`);
  const {
    problems,
    page: looked,
    close,
  } = await openPage(browser, { viewport: page.viewportSize() ?? PHONE.viewport });
  await looked.context().addCookies(await page.context().cookies());
  await looked.goto(page.url());
  const over = await looked.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect([name, await axeViolations(looked), over, problems]).toEqual([name, [], 0, []]);
  await close();
}

const FIELDS = [
  { fr: 'Accueil du public', en: 'Open to the public', type: 'yes_no', visible: 'public' },
  { fr: 'Surface', en: 'Floor area', type: 'number', visible: 'public' },
  { fr: 'Cotisation', en: 'Fee', type: 'amount', visible: 'members' },
] as const;

describe('the fields of a network', () => {
  it('are added by its steward, filled by a member’s, and found by a visitor; none of them needs a script', async () => {
    const steward = await openPage(browser, { javaScriptEnabled: false });
    await app.signIn(steward.page, 'reseau@example.org');
    await looksAfter('reseau@example.org', 'ess-france');
    await steward.page.goto(`${app.services.baseUrl}/organisations/ess-france`);
    await steward.page.click('text=Demandez vos propres champs');
    await clean(steward.page, 'manage-empty');
    for (const { fr, en, type, visible } of FIELDS) {
      await steward.page.click('text=Ajouter un champ aux organisations');
      await steward.page.fill('[name=nom_fr]', fr);
      await steward.page.fill('[name=nom_en]', en);
      await steward.page.selectOption('[name=type]', type);
      if (type === 'number') await steward.page.fill('[name=unite]', 'm²');
      await steward.page.check(`[name=visible][value=${visible}]`);
      if (fr === 'Surface') await clean(steward.page, 'field');
      await steward.page.click('text=Enregistrer le champ');
      await steward.page.waitForURL(/gestion$/);
    }
    await clean(steward.page, 'manage');
    await steward.page.goto(`${app.services.baseUrl}/reseaux/ess-france/membres`);
    await clean(steward.page, 'members');
    await steward.page.goto(`${app.services.baseUrl}/reseaux/ess-france/champs/apercu`);
    await clean(steward.page, 'preview');
    expect(steward.problems).toEqual([]);
    await steward.close();

    const keeper = await openPage(browser, { ...PHONE, javaScriptEnabled: false });
    await app.signIn(keeper.page, 'membre@example.org');
    await looksAfter('membre@example.org', 'cress-grand-est');
    const own = `${app.services.baseUrl}/organisations/cress-grand-est`;
    await keeper.page.goto(`${own}/champs`);
    await keeper.page.click('text=Remplir ou corriger');
    await keeper.page.check('[name="champ:ess-france:accueil-du-public"][value=oui]');
    await keeper.page.fill('[name="champ:ess-france:surface"]', '1 250,5');
    await keeper.page.fill('[name="champ:ess-france:cotisation"]', '765,43');
    await clean(keeper.page, 'fill-phone');
    await keeper.page.click('text=Enregistrer ces champs');
    expect(await keeper.page.innerText('main')).toContain('C’est enregistré');
    expect(await keeper.page.innerText('main')).toMatch(/765,43/);
    await screenshot(keeper.page, 'fields-filled-phone');
    await keeper.page.goto(`${own}/champs/historique`);
    await clean(keeper.page, 'history-phone');
    await keeper.page.goto(`${own}/modifier`);
    await screenshot(keeper.page, 'fields-edit-phone');
    expect(keeper.problems).toEqual([]);
    await keeper.close();

    const visitor = await openPage(browser, { javaScriptEnabled: false });
    await visitor.page.goto(own);
    expect(await visitor.page.innerText('main')).toContain('Accueil du public');
    expect(await visitor.page.innerText('main')).toContain('m²');
    expect(await visitor.page.content()).not.toMatch(/765,43|76543/);
    await clean(visitor.page, 'record');
    await visitor.page.goto(`${app.services.baseUrl}/reseaux/ess-france/champs`);
    await clean(visitor.page, 'set');
    await visitor.page.click('text=Voir la liste');
    await visitor.page.click('.facet:has-text("Accueil du public") a:has-text("Oui")');
    expect(await visitor.page.innerText('#resultats')).toContain('1');
    await clean(visitor.page, 'list');
    const table = await visitor.page.getAttribute('a[href*="/tableur/organisations.csv"]', 'href');
    const asked = await fetch(app.services.baseUrl + table);
    const rows: Record<string, string>[] = parse(await asked.text(), {
      columns: true,
      delimiter: ';',
      bom: true,
    });
    expect(rows.map((row) => [row['ESS France : Accueil du public'], row['ESS France : Surface']])).toEqual([
      ['Oui', '1 250,5 m²'.replaceAll(' ', '\u202f').replace('\u202fm', '\u00a0m')],
    ]);
    expect(Object.keys(rows[0] ?? {})).not.toContain('ESS France : Cotisation');
    expect(visitor.problems).toEqual([]);
    await visitor.close();

    const phone = await openPage(browser, { ...PHONE, javaScriptEnabled: false });
    await phone.page.goto(`${app.services.baseUrl}/reseaux/ess-france/champs`);
    await clean(phone.page, 'set-phone');
    await phone.page.goto(`${app.services.baseUrl}/reseaux`);
    await clean(phone.page, 'networks-phone');
    await phone.close();
  });
});
