/**
 * Pages of a real browser, as a journey needs them: French reader, no request leaves the machine, and whatever the
 * page complains of (script errors, refused by the content security policy, missing files) is kept to be asserted on.
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import axeCore from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './chromium.ts';

export { launchBrowser };

/** A phone of the size most people hold. */
export const PHONE = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
} as const satisfies BrowserContextOptions;

export interface OpenedPage {
  page: Page;
  /** What went wrong in the page so far, one line each. A journey ends with `expect(problems).toEqual([])`. */
  problems: string[];
  close: () => Promise<void>;
}

/** Lends a browser and closes it whatever happens. */
export async function withBrowser<Result>(use: (browser: Browser) => Promise<Result>): Promise<Result> {
  const browser = await launchBrowser();
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/** A page in a context of its own: no cookie or storage is shared with another. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<OpenedPage> {
  const context = await browser.newContext({
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  const problems: string[] = [];
  await context.route(isElsewhere, (route) => {
    problems.push(`request to another site: ${route.request().url()}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(`script error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  return { page, problems, close: () => context.close() };
}

const isElsewhere = (url: URL): boolean =>
  url.protocol.startsWith('http') && !['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);

export const axeVersion = axeCore.version;

/** WCAG 2.2 AA and axe's good practice, over the whole page. Each line: rule, what is asked, where. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axeCore.source);
  const { violations } = await page.evaluate(
    // Runs in the page, where `axe` is now a global.
    (options) => axe.run(document, options),
    {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    } satisfies axeCore.RunOptions,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} — ${node.target.join(' ')}`),
  );
}

/** Keeps a picture of the whole page in `test-output/screenshots/`; returns its path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const folder = fileURLToPath(new URL('../../test-output/screenshots/', import.meta.url));
  await mkdir(folder, { recursive: true });
  const path = `${folder}${name}.png`;
  for (let left = 10; ; left--) {
    try {
      // One pixel a CSS pixel: at the phone’s two, long pages are more than the browser can draw at once.
      await page.screenshot({ path, fullPage: true, animations: 'disabled', scale: 'css' });
      return path;
    } catch (error) {
      // On a busy machine the browser may have drawn nothing of the page yet; that is no fault of the page.
      if (left === 0 || !String(error).includes('Unable to capture screenshot')) throw error;
      await page.waitForTimeout(100);
    }
  }
}

declare global {
  /** Only inside the page, once its source has been evaluated there. */
  var axe: typeof axeCore;
}
