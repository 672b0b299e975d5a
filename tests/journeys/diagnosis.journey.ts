/** The main job, in a real browser: a collective says where it stands and leaves with what it needs. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeViolations, launchBrowser, openPage, PHONE, screenshot } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const at = (path: string) => inject('origin') + path;
const send = (page: Page) => page.click('.diagnosis-form button[type=submit]');
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe('taking stock on a phone, without JavaScript', () => {
  it('mends what is wrong, reads the needs, changes an answer, erases everything', async () => {
    const { page, problems, close } = await openPage(browser, { ...PHONE, javaScriptEnabled: false });
    await page.goto(at('/faire-le-point'));
    await screenshot(page, 'diagnosis-questions-phone');
    expect(await overflow(page)).toBe(0);

    await page.fill('#places', 'Saint-Denis');
    await page.check('input[name=stage][value=emergence]');
    await page.check('input[name=models][value=none]');
    await page.check('input[name=purpose][value="80"]');
    await page.check('input[name=carrier][value=citizen]');
    await page.selectOption('select[name=legal_form]', 'informal');
    await send(page);
    expect(await page.textContent('.error-summary')).toContain('Plusieurs lieux portent ce nom');
    expect(await page.isChecked('input[name=purpose][value="80"]')).toBe(true);
    await page.getByLabel('Saint-Denis (La Réunion)').check();
    await send(page);

    const result = page.url();
    expect(result).toMatch(/\/faire-le-point\/[\w-]{32}$/);
    const text = await page.innerText('main');
    for (const expected of [
      'Un tiers de confiance',
      '80 sur 100, plutôt systémique',
      'Difficile à financer',
      'La Réunion',
    ])
      expect(text).toContain(expected);
    expect(await overflow(page)).toBe(0);
    await screenshot(page, 'diagnosis-result-phone');

    await page.click('text=Modifier ou effacer vos réponses >> nth=0');
    expect(await page.inputValue('#places')).toBe('Saint-Denis (La Réunion)');
    await page.uncheck('input[name=models][value=none]');
    await page.check('input[name=models][value=amap]');
    await send(page);
    expect(page.url()).toBe(result);
    expect(await page.innerText('main')).toContain('L’appui de pairs et des visites apprenantes');

    await page.goto(`${result}/modifier`);
    await page.click('text=Effacer définitivement');
    expect(await page.innerText('main')).toContain('Vos réponses sont effacées');
    expect((await page.goto(result))?.status()).toBe(404);
    // The two refusals above are told by the browser too; nothing else went wrong.
    expect(problems.filter((line) => !/status of (404|422)/.test(line))).toEqual([]);
    await close();
  });
});

describe('taking stock by keyboard', () => {
  it('moves the slider with the arrows, and sends with Enter', async () => {
    const { page, problems, close } = await openPage(browser);
    await page.goto(at('/faire-le-point'));
    await page.focus('input[name=economy][value=inconnu]');
    await page.keyboard.press('ArrowLeft');
    expect(await page.isChecked('input[name=economy][value="100"]')).toBe(true);
    await page.focus('input[name=stage]:checked');
    await page.keyboard.press('ArrowUp');
    expect(await page.isChecked('input[name=stage][value=scaling]')).toBe(true);
    await page.focus('.diagnosis-form button[type=submit]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/faire-le-point\/[\w-]{32}$/);
    expect(await page.innerText('main')).toContain('Des financements classiques');
    expect(problems).toEqual([]);
    await close();
  });
});

/** The path of the address that a page gives to copy. */
const addressOf = async (page: Page, id: string) => new URL(await page.inputValue(`#${id}`)).pathname;

describe('taking stock one question a screen, on a phone, without JavaScript', () => {
  it('saves as one goes, comes back elsewhere, proposes themes, and ends with a summary', async () => {
    const { page, problems, close } = await openPage(browser, { ...PHONE, javaScriptEnabled: false });
    const next = () => page.click('text=Enregistrer et continuer');
    await page.goto(at('/faire-le-point'));
    await page.click('text=Une question par écran');
    await page.fill('#places', 'Rennes');
    await page.fill('#places-2', 'Redon');
    await next();
    await screenshot(page, 'diagnosis-step-phone');
    expect(await overflow(page)).toBe(0);
    await page.fill('#work', 'Un maraîchage et une cantine pour tous');
    await next();
    expect(await page.innerText('.theme-proposals')).toContain('Alimentation et agriculture');
    await page.check('input[name=themes][value=alimentation]');
    await next();
    await page.check('input[name=stage][value=emergence]');
    await page.click('text=Continuer plus tard');
    const own = await page.locator('.own-address code').textContent();
    const holder = new URL(own ?? '').pathname;
    await close();

    const elsewhere = await openPage(browser, { ...PHONE, javaScriptEnabled: false });
    const again = elsewhere.page;
    await again.goto(at(`${holder}/question/stage`));
    expect(await again.isChecked('input[name=stage][value=emergence]')).toBe(true);
    for (let left = 20; left > 0 && !again.url().endsWith('/recapitulatif'); left--) {
      if (again.url().endsWith('/question/purpose')) await again.check('input[name=purpose][value="90"]');
      await again.click('.diagnosis-form button >> nth=0');
    }
    await screenshot(again, 'diagnosis-summary-phone');
    expect(await overflow(again)).toBe(0);
    const summary = await again.innerText('main');
    for (const expected of ['Rennes', 'Redon', 'maraîchage', 'Émergence', '90 sur 100'])
      expect(summary).toContain(expected);
    await again.click('text=Voir nos besoins >> nth=0');
    expect(await again.innerText('main')).toContain('Un appui stratégique');
    expect([...problems, ...elsewhere.problems]).toEqual([]);
    await elsewhere.close();
  });

  it('is answered by keyboard, and read as one question with its answers', async () => {
    const { page, problems, close } = await openPage(browser);
    await page.goto(at('/faire-le-point/commencer'));
    await page.focus('#places');
    await page.keyboard.type('Rennes (Ille-et-Vilaine)');
    await page.keyboard.press('Escape');
    await page.focus('.diagnosis-form button[type=submit]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/question\/work$/);
    const holder = page.url().replace(/\/question.*/, '');
    await page.goto(`${holder}/question/purpose`);
    const tree = await page.locator('main').ariaSnapshot();
    expect(tree).toContain('heading "Votre coopération" [level=1]');
    expect(tree).toContain('group "Votre finalité est-elle ciblée ou systémique ?"');
    expect(tree).toContain('radio "ciblée (0)"');
    expect(tree).toContain('radio "Je ne sais pas" [checked]');
    expect(tree).toContain('button "Enregistrer et continuer"');
    expect(tree.indexOf('Enregistrer et continuer')).toBeLessThan(tree.indexOf('Question précédente'));
    await page.focus('input[name=purpose]:checked');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/question\/economy$/);
    expect(problems).toEqual([]);
    await close();
  });
});

describe('several voices', () => {
  it('answer apart, are seen together once closed, and settle a common position', async () => {
    const { page, problems, close } = await openPage(browser, { ...PHONE, javaScriptEnabled: false });
    await page.goto(at('/faire-le-point'));
    await page.fill('#places', 'Rennes');
    await send(page);
    const result = page.url();
    await page.click('text=Répondre à plusieurs voix');
    await page.click('text=Créer l’invitation');
    const invitation = await addressOf(page, 'adresse-invitation');
    for (const purpose of ['0', '30', '90']) {
      const member = await openPage(browser, { ...PHONE, javaScriptEnabled: false });
      await member.page.goto(at(invitation));
      await member.page.check(`input[name=purpose][value="${purpose}"]`);
      await member.page.check('input[name=stage][value=creation]');
      await send(member.page);
      expect(await member.page.innerText('main')).toContain('Vos réponses sont enregistrées');
      expect(member.problems).toEqual([]);
      await member.close();
    }
    await page.reload();
    expect(await page.innerText('main')).toContain('3 voix reçues');
    expect(await page.locator('.bar-chart').count()).toBe(0);
    await page.click('text=Fermer et voir les réponses ensemble');
    await screenshot(page, 'diagnosis-voices-phone');
    expect(await overflow(page)).toBe(0);
    expect(await page.innerText('main')).toMatch(/Voix du milieu\s: 30 sur 100/);
    await page.click('text=Fixer la position commune');
    expect(await page.isChecked('input[name=purpose][value="30"]')).toBe(true);
    await page.check('input[name=purpose][value="40"]');
    await send(page);
    expect(page.url()).toBe(result);
    expect(await page.innerText('main')).toContain('Position commune du');
    expect(problems).toEqual([]);
    await close();
  });
});

describe('an address to read', () => {
  it('shows the result to whoever has it, and nothing once withdrawn', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(at('/faire-le-point'));
    await page.fill('#places', 'Rennes');
    await page.press('#places', 'Tab');
    await send(page);
    await page.click('text=Garder, partager, effacer');
    await page.click('text=Créer une adresse de lecture');
    const share = await addressOf(page, 'adresse-lecture');
    await screenshot(page, 'diagnosis-keep');
    const reader = await openPage(browser);
    expect((await reader.page.goto(at(share)))?.status()).toBe(200);
    expect(await reader.page.innerText('main')).toContain('Résultat partagé, en lecture seule');
    expect(await reader.page.locator('main a[href*="modifier"]').count()).toBe(0);
    expect(await axeViolations(reader.page)).toEqual([]);
    await page.click('text=Retirer cette adresse');
    expect((await reader.page.reload())?.status()).toBe(404);
    await reader.close();
    await close();
  });
});

describe('accessibility', () => {
  it('is clean on the questions, the errors, the result, the changes and the empty address', async () => {
    const { page, close } = await openPage(browser);
    const check = async (name: string) => expect([name, await axeViolations(page)]).toEqual([name, []]);
    await page.goto(at('/faire-le-point'));
    await check('questions');
    await page.fill('#places', 'Atlantide');
    await send(page);
    await check('errors');
    await page.fill('#places', 'Rennes');
    await page.press('#places', 'Tab'); // leaves the suggestions, which lie over the next question
    await page.check('input[name=stage][value=creation]');
    await page.check('input[name=economy][value="50"]');
    await send(page);
    await check('result');
    for (const details of await page.$$('details'))
      await details.evaluate((element) => element.setAttribute('open', ''));
    await check('result, everything open');
    await screenshot(page, 'diagnosis-result');
    const result = page.url();
    for (const [path, name] of [
      ['/modifier', 'changes'],
      ['/question/work', 'a step in words'],
      ['/question/economy', 'a step on a line'],
      ['/recapitulatif', 'summary'],
      ['/garder', 'keeping'],
      ['/fiche', 'record'],
      ['/voix', 'voices'],
      ['/position-commune', 'common position'],
    ] as const) {
      await page.goto(result + path);
      await check(name);
    }
    await page.goto(`${result}/voix`);
    await page.click('text=Créer l’invitation');
    const invitation = await addressOf(page, 'adresse-invitation');
    for (const purpose of ['0', '50', '100']) {
      await page.goto(at(invitation));
      await check('invitation');
      await page.check(`input[name=purpose][value="${purpose}"]`);
      await page.check('input[name=stage][value=creation]');
      await send(page);
      await check('a voice');
    }
    await page.goto(`${result}/voix`);
    await page.click('text=Fermer et voir les réponses ensemble');
    await check('voices together');
    await screenshot(page, 'diagnosis-voices');
    await page.goto(at('/faire-le-point/rien'));
    await check('nothing there');
    await close();
  });
});
