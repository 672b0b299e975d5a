/** Every kind of page: nothing an accessibility scan finds, in light, in dark and on a phone; nothing wider than it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeVersion, axeViolations, launchBrowser, openPage, PHONE, screenshot } from '../support/browser.ts';
import { leaveMeasures } from '../support/measures.ts';
import { MAPS, READING } from './pages.ts';

const origin = inject('origin');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
const measured: { name: string; looks: number; violations: number }[] = [];
const EVERYBODY = [...READING, ...MAPS];
afterAll(async () => {
  await browser?.close();
  leaveMeasures('accessibility', {
    pages: measured,
    expected: EVERYBODY.length,
    tool: `axe-core ${axeVersion}`,
  });
});

/** One page, looked at three ways: what a reader sees is the same document. */
const LOOKS: Record<string, (page: Page) => Promise<void>> = {
  light: (page) => page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' }),
  dark: (page) => page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' }),
  phone: async (page) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.setViewportSize(PHONE.viewport);
  },
};
/** What a browser itself says of a page that is not there. */
const NOT_FOUND = /Failed to load resource.*404/;

test.each(EVERYBODY)('$name', async ({ name, open }) => {
  const { page, problems, close } = await openPage(browser);
  await open(page, origin);
  if (name.startsWith('map')) await page.locator('[data-ready]').waitFor();
  const found: string[] = [];
  let violations = 0;
  for (const [look, put] of Object.entries(LOOKS)) {
    await put(page);
    await screenshot(page, `${name}-${look}`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (overflow > 0) found.push(`${look}: ${overflow} pixels wider than the screen`);
    for (const violation of await axeViolations(page)) {
      found.push(`${look}: ${violation}`);
      violations += 1;
    }
  }
  measured.push({ name, looks: Object.keys(LOOKS).length, violations });
  const unexpected = problems.filter((line) => !(name === 'not-found' && NOT_FOUND.test(line)));
  expect([...found, ...unexpected]).toEqual([]);
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  await close();
});
