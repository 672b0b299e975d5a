/** The map, as somebody who holds no mouse, has no WebGL, runs no script, or meets it on another site. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeViolations, launchBrowser, openPage, PHONE, screenshot } from '../support/browser.ts';

const origin = inject('origin');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const drawn = (page: Page | Frame) => page.locator('.map-frame[data-ready]').waitFor();
const count = (page: Page) => page.locator('#liste-compte').textContent();
const names = (page: Page) => page.locator('.map-beside .map-item > a').allTextContents();
/** Waits until the list is the map's, no longer the page's. */
const inStep = (page: Page) =>
  page.waitForFunction(() => document.querySelector('#liste-compte')?.textContent?.includes('vue'));
/** Waits until the list has followed the map. */
const listed = (page: Page, before: string | null) =>
  page.waitForFunction((old) => document.querySelector('#liste-compte')?.textContent !== old, before);
const view = (page: Page) => {
  const query = new URL(page.url()).searchParams;
  return { zoom: Number(query.get('z')), lat: Number(query.get('lat')), lon: Number(query.get('lon')) };
};

describe('by keyboard', () => {
  test('the map is reached, moved and zoomed, and the list follows', async () => {
    const { page, problems, close } = await openPage(browser);
    await page.goto(`${origin}/carte`);
    await drawn(page);
    await inStep(page);
    const whole = await count(page);

    await page.locator('.map-canvas canvas').focus();
    await page.keyboard.press('+');
    await listed(page, whole);
    const near = view(page);
    expect(near.zoom).toBeGreaterThan(4);
    expect(Number.parseInt((await count(page)) ?? '', 10)).toBeLessThan(Number.parseInt(whole ?? '', 10));

    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(
      (lon) => Number(new URLSearchParams(location.search).get('lon')) > lon,
      near.lon,
    );

    await page.locator('.maplibregl-ctrl-zoom-out').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction((z) => Number(new URLSearchParams(location.search).get('z')) < z, near.zoom);
    expect(await page.locator('.maplibregl-ctrl-zoom-out').getAttribute('aria-label')).toBe('Dézoomer');
    expect(problems).toEqual([]);
    await close();
  });

  test('overseas is one choice away, and its records are in the list', async () => {
    const { page, problems, close } = await openPage(browser);
    await page.goto(`${origin}/carte`);
    await drawn(page);
    const before = await count(page);
    await page.getByLabel('Aller à').selectOption({ label: 'Guadeloupe' });
    await listed(page, before);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.map-item')].every((item) => item.textContent?.includes('Guadeloupe')),
    );
    expect((await names(page)).length).toBeGreaterThan(0);
    expect(problems).toEqual([]);
    await close();
  });

  test('each record of the list is ringed on the map, and leads to its page', async () => {
    const { page, problems, close } = await openPage(browser);
    await page.goto(`${origin}/carte`);
    await drawn(page);
    await inStep(page);
    const first = page.locator('.map-item > a').first();
    const name = await first.textContent();
    await first.focus();
    await screenshot(page, 'map-desktop');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/cooperations\/./);
    expect(await page.locator('h1').textContent()).toContain(name);
    expect(problems).toEqual([]);
    await close();
  });
});

describe('with a mouse', () => {
  test('records on one spot, which no zoom can part, open as a list', async () => {
    const { page, problems, close } = await openPage(browser);
    const stacked = await stack(page);
    await page.goto(`${origin}/carte?z=13&lat=${stacked.lat}&lon=${stacked.lon}`);
    await drawn(page);
    await page.locator('.map-canvas canvas').click();
    const opened = page.locator('.maplibregl-popup .map-item');
    await opened.first().waitFor();
    expect((await opened.locator('a').allTextContents()).sort()).toEqual(stacked.names.sort());
    await page.keyboard.press('Escape');
    await opened.first().waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
    await close();
  });

  test('a filter keeps the view, and the map shows no more than it leaves', async () => {
    const { page, problems, close } = await openPage(browser);
    await page.goto(`${origin}/carte?z=6.5&lat=46.2&lon=3.1`);
    await drawn(page);
    await page.getByText('Filtrer la carte').click();
    await page.getByRole('link', { name: /^Alimentation et agriculture/ }).click();
    await page.waitForURL(/theme=alimentation/);
    await drawn(page);
    expect(view(page)).toEqual({ zoom: 6.5, lat: 46.2, lon: 3.1 });
    expect(await page.locator('.chosen-filter').allTextContents()).toEqual([
      expect.stringContaining('Alimentation'),
    ]);
    expect(problems).toEqual([]);
    await close();
  });
});

/** The first spot of the catalogue where several records stand. */
async function stack(page: Page) {
  const spots = new Map<string, string[]>();
  for (let next: string | null = '/carte/liste?bbox=-180,-90,180,90'; next; ) {
    await page.goto(origin + next);
    for (const item of await page.locator('.map-item').all()) {
      const spot = `${await item.getAttribute('data-lat')},${await item.getAttribute('data-lon')}`;
      spots.set(spot, [...(spots.get(spot) ?? []), (await item.locator('a').textContent()) ?? '']);
    }
    const more = page.locator('a[data-more]');
    next = (await more.count()) > 0 ? await more.getAttribute('href') : null;
  }
  const [spot, names] = [...spots].find(([, here]) => here.length > 1 && here.length < 8) ?? ['', []];
  const [lat, lon] = spot.split(',');
  return { lat, lon, names };
}

describe('where there is less than a browser usually gives', () => {
  test('without WebGL the drawing and the list stay, and a sentence says why', async () => {
    const { page, problems, close } = await openPage(browser);
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.goto(`${origin}/carte`);
    await page.getByText('Ce navigateur ne peut pas dessiner la carte').waitFor();
    expect(await page.locator('.map-frame .sketch').isVisible()).toBe(true);
    expect((await names(page)).length).toBeGreaterThan(0);
    expect(problems.filter((problem) => !/webgl|GPU|getContext/i.test(problem))).toEqual([]);
    await close();
  });

  test('without script: a drawing, the records, and each département with its count', async () => {
    const { page, problems, close } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${origin}/carte`);
    expect(await page.locator('.map-frame .sketch').isVisible()).toBe(true);
    expect(await page.locator('.map-item').count()).toBe(30);
    await page.getByRole('link', { name: 'Ille-et-Vilaine' }).click();
    await page.waitForURL(/territoire=departement-35/);
    expect(await page.locator('h1').textContent()).toBe('Carte\u00a0: Ille-et-Vilaine');
    await screenshot(page, 'map-without-script');
    expect(problems).toEqual([]);
    await close();
  });

  test.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' as const }],
    ['phone', PHONE],
  ])(
    '%s: no violation for axe, no request elsewhere, nothing refused by the policy',
    async (name, options) => {
      const { page, problems, close } = await openPage(browser, options);
      await page.goto(`${origin}/carte`);
      await drawn(page);
      await page.locator('[data-count]').first().waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await screenshot(page, `map-${name}`);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      expect(problems).toEqual([]);
      await close();
    },
  );
});

test('a partner frames the map: it is drawn there, and leads back in a page of its own', async () => {
  const html = `<iframe src="${origin}/carte/integrer?theme=alimentation" title="Carte" width="700" height="560"></iframe>`;
  const partner = await site(html);
  const { page, problems, close } = await openPage(browser);
  await page.goto(partner.address);
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
  if (!frame) throw new Error('no frame');
  await drawn(frame);
  const back = frame.getByRole('link', { name: 'Ouvrir dans Terreau' });
  expect(await back.getAttribute('href')).toBe('/carte?theme=alimentation');
  expect(await back.getAttribute('target')).toBe('_blank');
  await screenshot(page, 'map-embedded');
  expect(problems).toEqual([]);
  await close();
  partner.close();
});

/** Another site, of one page. */
async function site(html: string): Promise<{ address: string; close: () => void }> {
  const server = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html>${html}`),
  ).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { address: `http://localhost:${port}/`, close: () => server.close() };
}
