/** Following a diagnosis, from its button to the last letter, through a real SMTP server, and by feed. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { type TestSmtp, testSmtp } from '../../../tests/support/smtp.ts';
import { dayAfter, parisDay } from '../../kernel/day.ts';
import { transact } from '../../platform/db/connect.ts';
import { DUE } from '../alerts/use-cases/queues.ts';
import { type Document, saveRecord } from '../records/public.ts';

const DAY_MS = 86_400_000;
// Time only goes forward: what one test records is past for the next.
let now = new Date('2026-11-22T09:00:00Z');
let app: TestApp;
let smtp: TestSmtp;
beforeAll(async () => {
  smtp = await testSmtp();
  app = await testApp(() => now, { smtpUrl: smtp.url });
});
afterAll(async () => {
  await app.close();
  await smtp.down();
});
beforeEach(async () => {
  now = new Date(now.getTime() + DAY_MS);
  smtp.received.length = 0;
  await app.database.pool.query('delete from alert');
  await app.database.pool.query('delete from diagnosis');
  await app.database.pool.query('delete from jobs.job');
});

const day = (days: number) => dayAfter(parisDay(now), days);
const textOf = async (path: string) => (await (await app.get(path)).text()).replace(/[\u00a0\u202f]/g, ' ');
const alerts = async () => (await app.database.pool.query('select * from alert')).rows;
const last = () => (smtp.received.at(-1)?.mail.text ?? '').replace(/[\u00a0\u202f]/g, ' ');

async function recorded(places = 'Rennes'): Promise<string> {
  const answer = await app.post('/faire-le-point', { places, stage: 'emergence', purpose: '80' });
  expect(answer.status).toBe(303);
  return answer.headers.get('location') ?? '';
}
/** Makes the address to follow: its path. */
async function opened(result: string, prefix = ''): Promise<string> {
  expect((await app.post(`${prefix}${result}/suivi`, {})).status).toBe(303);
  const page = await textOf(`${prefix}${result}`);
  const found = /name="liste" value="(\/faire-le-point\/suivi\/[\w-]{32})"/.exec(page)?.[1];
  if (!found) throw new Error('no address to follow');
  return found;
}
const ask = (liste: string, prefix = '') =>
  app.post(`${prefix}/alertes`, { liste, courriel: 'camille@terreau.example', rythme: 'daily' });
async function followed(result: string, prefix = ''): Promise<string> {
  const address = await opened(result, prefix);
  expect((await ask(address, prefix)).status).toBe(303);
  await app.runJobs();
  const link = /terreau\.test((?:\/en)?\/alertes\/confirmation\/[\w-]{32})/.exec(last())?.[1] ?? '';
  expect((await app.post(link, {})).status).toBe(303);
  smtp.received.length = 0;
  return address;
}
async function morning(days: number): Promise<number> {
  now = new Date(now.getTime() + days * DAY_MS);
  const before = smtp.received.length;
  await transact(app.services.db, (tx) => app.services.jobs.enqueue(tx, DUE, {}));
  await app.runJobs();
  return smtp.received.length - before;
}
/** Clears what was soon to close or told at first. */
async function quiet(): Promise<void> {
  await morning(1);
  smtp.received.length = 0;
}
async function programme(id: string, document: Document, seen: number | null = null): Promise<void> {
  const saved = await saveRecord(app.services, app.services.kinds.programme, {
    id,
    seen,
    document: {
      summary: 'Pour essayer le suivi.',
      family: 'funding',
      types: ['grant'],
      territories: ['departement-35'],
      stages: ['emergence'],
      functions: { experiments: true },
      ...document,
    },
    author: 'essai',
    reason: 'essai',
  });
  expect(saved.ok).toBe(true);
  await app.services.discovery.refresh();
}

describe('following by e-mail', () => {
  it.each([
    ['', 'S’ouvre pour vous. Pour : '],
    ['/en', 'Opens for you. For: '],
  ])('tells a programme that opens, and why; nothing new, no letter (%s)', async (prefix, why) => {
    await followed(await recorded(), prefix);
    await quiet();
    expect(await morning(1)).toBe(0);
    const name = `Fonds tout neuf${prefix}`;
    await programme(randomUUID(), { name, status: 'open' });
    expect(await morning(1)).toBe(1);
    expect(last()).toContain(`- ${name}`);
    expect(last()).toContain(why);
    expect(last()).toMatch(prefix ? /meets? your needs/ : /répond à vos besoins/);
    expect(await morning(1)).toBe(0);
  });

  it('tells as to be checked what nobody can tell to be open, for want of a place', async () => {
    await followed(await recorded(''));
    await quiet();
    await programme(randomUUID(), { name: 'Fonds à vérifier', status: 'open' });
    expect(await morning(1)).toBe(1);
    expect(last()).toMatch(
      /- Fonds à vérifier.*Nouveau, à vérifier pour vous\..*votre territoire, que vous n’avez pas donné/s,
    );
  });

  it('leads from no letter and no table to the diagnosis, nor to the address to follow', async () => {
    const result = await recorded();
    const address = await followed(result);
    await programme(randomUUID(), { name: 'Fonds discret', status: 'open' });
    expect(await morning(1)).toBe(1);
    const secrets = [result, address].map((path) => path.split('/').at(-1) ?? '');
    for (const table of ['alert', 'alert_token', 'alert_digest', 'diagnosis_link', 'jobs.job']) {
      const { rows } = await app.database.pool.query(`select row_to_json(t)::text as text from ${table} t`);
      for (const secret of secrets) expect(rows.map(({ text }) => text).join()).not.toContain(secret);
    }
    for (const secret of secrets) expect(last()).not.toContain(secret);
  });

  it('tells a closing within thirty days once, and again when the day moves', async () => {
    const id = randomUUID();
    const opens = day(-10);
    const closes = day(40);
    const calendar = (until: string) => ({ type: 'dated', opens, closes: until });
    await programme(id, { name: 'Fonds daté', status: 'open', calendar: calendar(closes) });
    await followed(await recorded());
    await quiet();
    expect(await morning(12)).toBe(1);
    expect(last()).toContain('- Fonds daté');
    expect(last()).toMatch(/SE CLÔT DANS LES TRENTE JOURS.*Se clôt le /s);
    expect(await morning(1)).toBe(0);
    await programme(id, { name: 'Fonds daté', status: 'open', calendar: calendar(dayAfter(closes, 2)) }, 1);
    expect(await morning(1)).toBe(1);
    expect(last()).toContain('- Fonds daté');
  });

  it('tells changed conditions, and where the programme stands now', async () => {
    const [rewritten, moved] = [randomUUID(), randomUUID()];
    const base = { status: 'open' };
    await programme(rewritten, { name: 'Fonds réécrit', ...base });
    await programme(moved, { name: 'Fonds déplacé', ...base });
    await followed(await recorded());
    await quiet();
    now = new Date(now.getTime() + 60_000);
    await programme(rewritten, { name: 'Fonds réécrit', ...base, conditions: 'Rural seulement' }, 1);
    await programme(moved, { name: 'Fonds déplacé', ...base, territories: ['departement-39'] }, 1);
    expect(await morning(1)).toBe(1);
    expect(last()).toMatch(/A CHANGÉ.*- Fonds réécrit.*Sa fiche a été réécrite : conditions/s);
    expect(last()).toMatch(
      /- Fonds déplacé.*Il vous était ouvert\. Il n’est plus pour vous\. Sa fiche a été réécrite : territoire/s,
    );
    expect(await morning(1)).toBe(0);
  });

  it.each([
    ['withdrawn', (result: string) => app.post(`${result}/suivi/retrait`, {})],
    ['erased', (result: string) => app.post(`${result}/suppression`, {})],
  ])('ends by itself, its address with it, when the following is %s', async (_, end) => {
    const result = await recorded();
    const address = await followed(result);
    expect((await app.get(`${address}/flux.json`)).status).toBe(200);
    expect((await end(result)).status).toBeLessThan(400);
    expect((await app.get(`${address}/flux.json`)).status).toBe(404);
    expect((await app.get(`${address}/flux.atom`)).status).toBe(404);
    expect((await ask(address)).status).toBe(404);
    await programme(randomUUID(), { name: 'Fonds trop tard', status: 'open' });
    expect(await morning(1)).toBe(0);
    expect(await alerts()).toEqual([]);
  });

  it('ends when the diagnosis is over', async () => {
    await followed(await recorded());
    expect(await morning(370)).toBe(0);
    expect(await alerts()).toEqual([]);
  });

  it('sends nothing for an address that nobody was given, nor for the holder’s own', async () => {
    const result = await recorded();
    const own = result.split('/').at(-1) ?? '';
    for (const forged of ['A'.repeat(32), own, '1'])
      expect((await ask(`/faire-le-point/suivi/${forged}`)).status).toBe(404);
    expect((await app.post(`/faire-le-point/${'A'.repeat(32)}/suivi`, {})).status).toBe(404);
    expect(await alerts()).toEqual([]);
    const address = await opened(result);
    expect((await app.get(`/alertes/nouvelle?liste=${address}`)).status).toBe(404);
  });

  it('keeps what was typed when the address is none', async () => {
    const address = await opened(await recorded());
    const answer = await app.post('/alertes', { liste: address, courriel: 'camille', rythme: 'daily' });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('value="camille"');
    expect(page).toContain(`value="${address}"`);
  });

  it('keeps its address when it is asked for twice', async () => {
    const result = await recorded();
    const address = await opened(result);
    expect(await opened(result)).toBe(address);
    expect((await app.post(`${result}/suivi/retrait`, {})).status).toBe(303);
    expect(await opened(result)).not.toBe(address);
  });

  it('shows nothing of it to whoever may only read', async () => {
    const result = await recorded();
    await app.post(`${result}/partage`, {});
    const share = /value="http:\/\/terreau\.test(\/faire-le-point\/partage\/[\w-]{32})"/.exec(
      await textOf(`${result}/garder`),
    )?.[1];
    expect(await textOf(share ?? '')).not.toContain('id="suivi"');
  });
});

describe('following by feed', () => {
  it.each([
    ['', 'S’ouvre pour vous : Fonds du flux', 'Pour : '],
    ['/en', 'Opens for you: Fonds du flux', 'For: '],
  ])('tells the same, with why, to nobody else (%s)', async (prefix, title, why) => {
    const address = await opened(await recorded());
    await programme(randomUUID(), { name: `Fonds du flux${prefix}`, status: 'open' });
    const json = await app.get(`${prefix}${address}/flux.json`);
    expect(json.headers.get('x-robots-tag')).toContain('noindex');
    expect(json.headers.get('cache-control')).toContain('no-store');
    expect(json.headers.get('content-type')).toContain('application/feed+json');
    const body = await json.text();
    const plain = body.replace(/[\u00a0\u202f]/g, ' ');
    expect(plain).toContain(title);
    expect(plain).toContain(why);
    expect(await (await app.get(`${prefix}${address}/flux.json`)).text()).toBe(body);
    const atom = await app.get(`${prefix}${address}/flux.atom`);
    expect(atom.headers.get('content-type')).toContain('application/atom+xml');
    expect((await atom.text()).replace(/[\u00a0\u202f]/g, ' ')).toContain(title);
  });
});
