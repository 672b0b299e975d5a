/** The check against real servers on loopback, and what pages then say. */
import type { RequestListener, ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { type TestWeb, testWeb } from '../../../tests/support/web.ts';
import { PROGRAMME } from '../programmes/public.ts';
import { dataVersion, recordsById, saveRecord } from '../records/public.ts';
import { linkCounts } from './queries.ts';
import { type CheckOptions, checkLinks } from './use-cases/check-links.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-11-21T09:00:00Z');
const ID = '3d0a1c52-6f0e-4d1b-9a63-0d6f1a3d7c55';
let app: TestApp;
let now = START;
let web: TestWeb | undefined;
beforeAll(async () => {
  app = await testApp(() => new Date(now));
});
afterEach(async () => {
  await web?.close();
  web = undefined;
});
afterAll(() => app.close());

/** Puts these addresses, and no other, up for asking at once. */
async function state(addresses: readonly string[]): Promise<void> {
  const { db, geography, clock } = app.services;
  const [there] = await recordsById(db, [ID]);
  const sources = addresses.map((url) => ({ url }));
  const saved = await saveRecord({ db, geography, clock }, PROGRAMME, {
    id: ID,
    document: {
      name: 'Fonds aux liens',
      summary: 'Écrit pour ce test.',
      family: 'funding',
      types: ['grant'],
      status: 'open',
      territories: [],
      sources,
    },
    seen: there?.version ?? null,
    author: 'test',
    reason: `essai ${now}`,
  });
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  await app.services.discovery.refresh();
}

/** Links of the shipped catalogue would be asked too: no test leaves the machine, so they are put off first. */
async function putOffTheRest(): Promise<void> {
  const { db } = app.services;
  const quiet = async () => ({ is: 'refused', why: 'not_public', address: '', moves: [] }) as const;
  await checkLinks(
    { db, clock: () => new Date(now), fetchPublic: quiet, sleep: async () => {} },
    { perHost: 9999, batch: 99_999 },
  );
  await db
    .updateTable('link')
    .set({ next_at: new Date(now + 999 * DAY) })
    .execute();
}

const slept: number[] = [];
const check = ({ fetchPublic }: TestWeb, options: CheckOptions = {}) =>
  checkLinks(
    {
      db: app.services.db,
      clock: () => new Date(now),
      fetchPublic,
      sleep: async (ms) => void slept.push(ms),
    },
    options,
  );
const standing = async (address: string) =>
  app.services.db.selectFrom('link').selectAll().where('address', '=', address).executeTakeFirstOrThrow();
const page = async () => (await app.get('/dispositifs/fonds-aux-liens')).text();

beforeAll(() => putOffTheRest());

describe('one run', () => {
  it('tells what answers, moved, fails, is closed to programs or is not public', async () => {
    const answer: RequestListener = ({ method, url }, response) => {
      const status = { '/': 200, '/parti': 404, '/panne': 500, '/ferme': 403, '/attendre': 503 }[url ?? ''];
      if (url === '/ailleurs') response.writeHead(301, { location: '/' }).end();
      else if (url === '/sans-head') response.writeHead(method === 'HEAD' ? 405 : 200).end();
      else if (url === '/prive') response.writeHead(302, { location: 'http://10.0.0.1/' }).end();
      else if (url === '/attendre') response.writeHead(503, { 'retry-after': '172800' }).end();
      else response.writeHead(status ?? 418).end();
    };
    web = await testWeb(answer);
    const paths = ['/', '/parti', '/panne', '/ferme', '/attendre', '/ailleurs', '/sans-head', '/prive'];
    await state(paths.map((path) => web?.at('site.example', path) ?? ''));
    const report = await check(web);
    expect(report).toMatchObject({ checked: 8, died: 0, cameBack: 0, offline: false });
    const found: Record<string, unknown> = {};
    for (const path of paths) {
      const { state, why, moved_to, next_at } = await standing(web.at('site.example', path));
      found[path] = [state, why, moved_to, (next_at.getTime() - now) / DAY];
    }
    expect(found).toEqual({
      '/': ['alive', null, null, 30],
      '/parti': ['failing', 'status_404', null, 1],
      '/panne': ['failing', 'status_500', null, 1],
      '/ferme': ['unclear', 'status_403', null, 30],
      '/attendre': ['unclear', 'status_503', null, 2],
      '/ailleurs': ['moved', null, web.at('site.example'), 30],
      '/sans-head': ['alive', null, null, 30],
      '/prive': ['refused', 'not_public', null, 30],
    });
    expect(web.asked.filter((each) => each.endsWith(' /'))).toEqual([
      'HEAD site.example /',
      'HEAD site.example /',
    ]);
    const again = await check(web);
    expect(again.checked).toBe(0);
  });

  it('asks a site one thing at a time, with a pause after each, and several sites at once', async () => {
    const open = new Map<string, number>();
    let most = 0;
    let together = 0;
    const held: ServerResponse[] = [];
    web = await testWeb((request, response) => {
      const host = request.headers.host ?? '';
      open.set(host, (open.get(host) ?? 0) + 1);
      most = Math.max(most, ...open.values());
      held.push(response);
      response.on('finish', () => open.set(host, (open.get(host) ?? 0) - 1));
      together = Math.max(together, [...open.values()].filter((count) => count > 0).length);
      // The first answers leave only once both sites were asked.
      if (together >= 2) for (const each of held.splice(0)) each.end();
    });
    const { at } = web;
    const sites = ['un.example', 'deux.example'];
    await state(sites.flatMap((site) => ['/1', '/2', '/3'].map((path) => at(site, path))));
    slept.length = 0;
    expect((await check(web, { hosts: 2, pauseMs: 1234 })).checked).toBe(6);
    expect([most, together]).toEqual([1, 2]);
    expect(slept).toEqual(Array(6).fill(1234));
  });

  it('takes at most so many, and so many of a site; the rest waits', async () => {
    web = await testWeb((_, response) => void response.end());
    const { at } = web;
    await state(
      ['/a', '/b', '/c', '/d'].flatMap((path) => [at('gros.example', path), at('autre.example', path)]),
    );
    expect((await check(web, { perHost: 2, batch: 3 })).checked).toBe(3);
    expect((await check(web, { perHost: 2 })).checked).toBe(4);
    expect((await check(web, { perHost: 2 })).counts.waiting).toBe(0);
  });

  it('holds nothing against anybody when no site answers at all', async () => {
    web = await testWeb(() => {}, {
      resolve: async () => {
        throw Object.assign(new Error('no network'), { code: 'ECONNREFUSED' });
      },
    });
    const { at } = web;
    const sites = ['x.example', 'y.example', 'z.example'].map((site) => at(site));
    await state(sites);
    expect(await check(web)).toMatchObject({ checked: 0, offline: true });
    expect(await standing(sites[0] ?? '')).toMatchObject({ state: null, failures: 0 });
  });

  it('stops when it is told to, without judging what it was asking', async () => {
    const stop = new AbortController();
    web = await testWeb(() => stop.abort());
    await state([web.at('lent.example')]);
    expect(await check(web, { signal: stop.signal })).toMatchObject({ checked: 0, offline: false });
  });
});

describe('a dead link', () => {
  it('is marked after two answers that the page is gone, and the mark leaves when it answers again', async () => {
    let status = 200;
    web = await testWeb((_, response) => void response.writeHead(status).end());
    const address = web.at('fragile.example', '/page');
    await state([address]);
    await check(web);
    expect(await page()).not.toContain('Lien mort');

    status = 404;
    now = START + 30 * DAY;
    await check(web);
    await app.services.discovery.refresh();
    expect(await page()).not.toContain('Lien mort');

    now = START + 31 * DAY;
    const before = await dataVersion(app.services.db);
    expect(await check(web)).toMatchObject({ died: 1, counts: { dead: 1 } });
    expect(await dataVersion(app.services.db)).toBe(before + 1);
    await app.services.discovery.refresh();
    const marked = (await page()).replaceAll(/<[^>]+>/g, '').replaceAll('\u00a0', ' ');
    expect(marked).toContain('Lien mort depuis le 21 décembre 2026 ; dernière réponse le 21 novembre 2026.');
    expect(marked).toContain('Une archive du web en garde peut-être une copie.');
    expect(await page()).toContain(`href="${address}"`);
    expect(await (await app.get('/en/dispositifs/fonds-aux-liens')).text()).toContain('Dead link since');

    status = 200;
    now = START + 34 * DAY;
    expect(await check(web)).toMatchObject({ cameBack: 1, counts: { dead: 0 } });
    await app.services.discovery.refresh();
    expect(await page()).not.toContain('Lien mort');
  });

  it('whose record no longer states it is forgotten', async () => {
    web = await testWeb((_, response) => void response.end());
    const address = web.at('oublie.example');
    await state([address]);
    await check(web);
    await state([web.at('reste.example')]);
    await check(web);
    const left = await app.services.db
      .selectFrom('link')
      .select('address')
      .where('address', '=', address)
      .execute();
    expect(left).toEqual([]);
    expect((await linkCounts(app.services.db)).waiting).toBe(0);
  });
});
