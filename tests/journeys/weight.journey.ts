/** Reading pages stay light: what travels the first time, compressed, without the map. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';
import { leaveMeasures } from '../support/measures.ts';
import { READING } from './pages.ts';

const PAGE_BYTES = 60_000;
/** Every need with its reason, the fundability lines and what reaches the place: kept and printed, read once. */
const LONGER: Readonly<Record<string, number>> = { 'diagnosis-result': 70_000 };
const SCRIPT_BYTES = 10_000;
/** Shows every component in every state: nobody comes to read it. */
const NOT_READ = ['style'];

const origin = inject('origin');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
const measured: { name: string; bytes: number; scripts: number; requests: number }[] = [];
const READ = READING.filter(({ name }) => !NOT_READ.includes(name));
afterAll(async () => {
  await browser?.close();
  leaveMeasures('weights', { pages: measured, expected: READ.length });
});

test.each(READ)('$name', async ({ name, open }) => {
  const { page, close } = await openPage(browser);
  // Reached once to learn its address, then weighed with nothing kept.
  await open(page, origin);
  const address = page.url();
  await close();

  const fresh = await openPage(browser);
  const network = await fresh.page.context().newCDPSession(fresh.page);
  const kinds = new Map<string, string>();
  const weights: { url: string; bytes: number; script: boolean }[] = [];
  network.on('Network.responseReceived', ({ requestId, type, response }) => {
    kinds.set(requestId, `${type} ${response.url}`);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const [type = '', url = ''] = (kinds.get(requestId) ?? '').split(' ');
    weights.push({ url, bytes: encodedDataLength, script: type === 'Script' });
  });
  await network.send('Network.enable');
  await fresh.page.goto(address, { waitUntil: 'networkidle' });
  const sum = (some: typeof weights) => some.reduce((total, { bytes }) => total + bytes, 0);
  const told = JSON.stringify(weights, null, 1);
  const scripts = sum(weights.filter(({ script }) => script));
  measured.push({ name, bytes: sum(weights), scripts, requests: weights.length });
  expect(sum(weights), told).toBeLessThanOrEqual(LONGER[name] ?? PAGE_BYTES);
  expect(scripts, told).toBeLessThanOrEqual(SCRIPT_BYTES);
  await fresh.close();
});
