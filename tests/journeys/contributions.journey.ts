/**
 * What several people do to one record, in a real browser: a change proposed without an account, taken by field; two
 * records that are one, merged, then parted. On a phone and without JavaScript for who proposes, by keyboard for who
 * decides; each page is clean for assistive tools.
 */
import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRecord, saveRecord } from '../../src/contexts/records/public.ts';
import { axeViolations, launchBrowser, openPage, PHONE, screenshot } from '../support/browser.ts';
import { type Served, served } from '../support/served.ts';

const REVIEWER = 'relecture@example.org';
let browser: Browser;
let app: Served;
beforeAll(async () => {
  app = await served({ administrators: [REVIEWER] });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

async function cooperation(name: string, born: number): Promise<string> {
  const saved = await saveRecord(app.services, app.services.kinds.cooperation, {
    ...{ id: randomUUID(), seen: null, author: 'essai', reason: 'essai' },
    document: { name, summary: `Pour essayer : ${name}.`, born, territories: ['commune-35238'] },
  });
  await app.services.discovery.refresh();
  if (!saved.ok) throw new Error(saved.reason);
  return `/cooperations/${saved.value.slug}`;
}
const documentAt = async (path: string) => {
  const found = await findRecord(app.services.db, 'cooperation', path.split('/').at(-1) ?? '');
  return found && 'document' in found ? found.document : found;
};

/** Signs in by the link of a letter; an administrator then counts as having shown a second factor. */
async function signedIn(): Promise<Awaited<ReturnType<typeof openPage>>> {
  const opened = await openPage(browser);
  const { page } = opened;
  await page.goto(`${app.origin}/connexion`);
  await page.fill('#courriel', REVIEWER);
  await page.click('main button[type=submit]');
  await page.waitForSelector('.short-code');
  await page.goto(app.linkTo(REVIEWER));
  await page.click('main button[type=submit]');
  await page.waitForURL(/\/compte/);
  await app.services.db.updateTable('person_session').set({ strong_at: new Date() }).execute();
  return opened;
}
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
/** To a control by the Tab key alone, then presses it. */
async function press(page: Page, selector: string): Promise<void> {
  for (let left = 200; left > 0; left--) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector))
      return page.keyboard.press('Enter');
  }
  throw new Error(`${selector} cannot be reached by keyboard`);
}

describe('a change that somebody proposes', () => {
  it('is sent from a phone without JavaScript, read beside what stands, and taken by field', async () => {
    const path = await cooperation('Le Four banal du Bourg', 1990);
    const phone = await openPage(browser, { ...PHONE, javaScriptEnabled: false });
    await phone.page.goto(app.origin + path);
    await phone.page.click('text=Proposer une correction');
    await phone.page.fill('[name=name]', 'Le Four du Bourg');
    await phone.page.fill('[name=born]', '1987');
    await phone.page.fill('[name=motif]', 'Les archives disent 1987.');
    await phone.page.fill('[name=courriel]', 'voisine@example.org');
    await phone.page.check('[name=licence]');
    expect(await overflow(phone.page)).toBe(0);
    // Nobody writes that fast: a form sent within three seconds of being shown is taken for a machine's.
    await phone.page.waitForTimeout(3500);
    await phone.page.click('main form:has([name=motif]) button[type=submit]:last-of-type');
    await screenshot(phone.page, 'contribution-sent-phone');
    await phone.page.goto(app.linkTo('voisine@example.org'));
    await phone.page.click('text=Confirmer ma proposition');
    await screenshot(phone.page, 'contribution-follow-phone');
    expect(await overflow(phone.page)).toBe(0);

    const { page, problems, close } = await signedIn();
    await page.goto(`${app.origin}/moderation`);
    expect(await axeViolations(page)).toEqual([]);
    await page.click('main a[href*="/propositions/"]');
    await page.waitForURL(/\/propositions\//);
    expect(await page.innerText('main')).toContain('1987');
    expect(await axeViolations(page)).toEqual([]);
    await screenshot(page, 'contribution-review');
    // The year is taken; the name stays what it was.
    await page.uncheck('[name=champ][value=name]');
    await page.focus('[name=champ][value=born]');
    await press(page, 'button[name=geste][value=prendre]');
    await page.waitForURL(app.origin + path);
    expect(await documentAt(path)).toMatchObject({ name: 'Le Four banal du Bourg', born: 1987 });
    await phone.page.reload();
    expect(await phone.page.innerText('main')).toContain('Prise');
    expect([problems, phone.problems]).toEqual([[], []]);
    await phone.close();
    await close();
  });
});

describe('two records that are one', () => {
  it('are merged by field, the address of the other leads to the one that stays, and it is undone', async () => {
    const [stays, goes] = [
      await cooperation('La Ressourcerie du Gué', 2001),
      await cooperation('Ressourcerie du Gué', 1999),
    ];
    const before = [await documentAt(stays), await documentAt(goes)];
    const { page, problems, close } = await signedIn();
    await page.goto(`${app.origin}${stays}/fusion?avec=${goes.split('/').at(-1)}`);
    expect(await page.innerText('main')).toContain('1999');
    expect(await axeViolations(page)).toEqual([]);
    await page.check('[name="garder.born"][value=autre]');
    await page.fill('[name=motif]', 'La même équipe, inscrite deux fois.');
    await screenshot(page, 'contribution-merge');
    await page.focus('[name=motif]');
    await press(page, 'main form:has([name=motif]) button[type=submit]');
    await page.waitForURL(`${app.origin}${stays}/historique`);
    expect(await documentAt(stays)).toMatchObject({ name: 'La Ressourcerie du Gué', born: 1999 });
    await app.services.discovery.refresh();
    await page.goto(app.origin + goes);
    expect(new URL(page.url()).pathname).toBe(stays);

    await page.goto(`${app.origin}${goes}/historique`);
    expect(await axeViolations(page)).toEqual([]);
    await page.setViewportSize(PHONE.viewport);
    expect(await overflow(page)).toBe(0);
    await screenshot(page, 'contribution-merged-history-phone');
    await page.click('text=Défaire la fusion');
    await page.waitForURL(app.origin + goes);
    expect([await documentAt(stays), await documentAt(goes)]).toEqual(before);
    expect(problems).toEqual([]);
    await close();
  });
});
