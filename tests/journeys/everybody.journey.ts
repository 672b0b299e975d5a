/** Every kind of page: nothing an accessibility scan finds, in light, in dark and on a phone; nothing wider than it. */
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeViolations, launchBrowser, openPage, PHONE, screenshot } from '../support/browser.ts';
import { MAPS, READING } from './pages.ts';

const origin = inject('origin');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const READERS: Record<string, BrowserContextOptions> = {
  light: {},
  dark: { colorScheme: 'dark' },
  phone: PHONE,
};
/** What a browser itself says of a page that is not there. */
const NOT_FOUND = /Failed to load resource.*404/;

describe.each(Object.entries(READERS))('%s', (reader, options) => {
  test.each([...READING, ...MAPS])('$name', async ({ name, open }) => {
    const { page, problems, close } = await openPage(browser, { ...options, reducedMotion: 'reduce' });
    await open(page, origin);
    if (name.startsWith('map')) await page.locator('[data-ready]').waitFor();
    await screenshot(page, `${name}-${reader}`);
    expect(await axeViolations(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(width, 'pixels that overflow the screen').toBeLessThanOrEqual(0);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(problems.filter((line) => !(name === 'not-found' && NOT_FOUND.test(line)))).toEqual([]);
    await close();
  });
});
