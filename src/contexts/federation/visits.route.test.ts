import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runChecks } from '../../../checks/run-checks.ts';
import { type Instance, testInstances } from '../../../tests/support/instances.ts';
import {
  bringBackRecord,
  type Document,
  mergeRecords,
  type RecordKind,
  recordsById,
  removeRecords,
  saveRecord,
  unmergeRecord,
} from '../records/public.ts';
import { peerById } from './queries/peers.ts';
import { idHere } from './use-cases/ids-here.ts';
import { followInstance } from './use-cases/manage-peers.ts';
import { visit } from './use-cases/visit.ts';

let now = new Date('2026-11-25T09:00:00Z');
const instances = testInstances(() => now);
let a: Instance;
let b: Instance;
let c: Instance;
beforeAll(async () => {
  [a, b, c] = [await instances.open('a'), await instances.open('b'), await instances.open('c')];
});
afterAll(async () => {
  for (const each of [a, b, c])
    expect(await runChecks(each.database.pool, join(import.meta.dirname, '../../../checks'))).toEqual([]);
  await instances.close();
});

async function add(at: Instance, kind: RecordKind, document: Document): Promise<string> {
  const id = randomUUID();
  const saved = await saveRecord(at.services, at.services.kinds[kind], {
    ...{ id, document, seen: null, author: 'Essai', reason: 'Essai' },
  });
  expect(saved.ok).toBe(true);
  return id;
}
const organisation = (name: string, more: Document = {}): Document => ({
  ...{ name, summary: 'Une organisation du test.', kinds: ['bearer'] },
  ...more,
});
async function change(at: Instance, id: string, changes: Document): Promise<void> {
  const [record] = await recordsById(at.services.db, [id]);
  if (!record) throw new Error('no such record');
  const document = { ...record.document, ...changes };
  const saved = await saveRecord(at.services, at.services.kinds[record.kind], {
    ...{ id, document, seen: record.version, author: 'Essai', reason: 'Essai' },
  });
  expect(saved.ok).toBe(true);
}

/** Follows at `at` what is at home in `home`; the identifier of the instance there. */
async function follow(at: Instance, home: Instance, kinds: RecordKind[], territory: string | null = null) {
  const id = await followInstance(at.services, 'essai', {
    ...{ address: home.address, name: 'Essai', licence: 'licence-ouverte-2.0', kinds },
    ...{ territory: territory as never, state: 'paused' },
  });
  if (!id) throw new Error('followed already');
  return id;
}
async function visitOnce(at: Instance, peerId: string) {
  const peer = await peerById(at.services.db, peerId);
  if (!peer) throw new Error('no such instance');
  const visited = await visit(at.services, peer);
  await at.services.discovery.refresh();
  return visited;
}
const copyOf = async (at: Instance, home: Instance, id: string) =>
  (await recordsById(at.services.db, [idHere(home.address, id)]))[0];

describe('a visit', () => {
  let gerbe: string;
  let peer: string;
  beforeAll(async () => {
    gerbe = await add(a, 'organisation', organisation('La Gerbe', { territories: ['commune-35238'] }));
    peer = await follow(b, a, ['organisation', 'cooperation']);
  });

  test('takes what is at home there, leaves what both ship, and says whose it is', async () => {
    const { report, fault } = await visitOnce(b, peer);
    expect(fault).toBeNull();
    expect(report).toMatchObject({ created: 1, refused: 0, finished: true, checked: true });
    expect(report.already).toBeGreaterThan(100);
    const copy = await copyOf(b, a, gerbe);
    expect(copy).toMatchObject({
      slug: 'la-gerbe',
      document: { name: 'La Gerbe', territories: ['commune-35238'] },
      home: { instance: a.address, id: gerbe, url: `${a.address}/organisations/la-gerbe`, version: 1 },
    });
    const page = await (await b.get('/organisations/la-gerbe')).text();
    expect(page).toContain(`Cette fiche vient de ${new URL(a.address).host}`);
    expect(page).toContain(`<link rel="canonical" href="${a.address}/organisations/la-gerbe"`);
    expect(page).toContain('Proposer une correction à');
    const english = await (await b.get('/en/organisations/la-gerbe')).text();
    expect(english).toContain('This record comes from');
    const given = await (await b.get('/api/v1/organisations/la-gerbe')).json();
    expect(given.home).toMatchObject({ instance: a.address, url: `${a.address}/organisations/la-gerbe` });
    expect(await (await b.get('/sitemap/organisations/1.xml')).text()).not.toContain('/la-gerbe');
    await a.services.discovery.refresh();
    expect(await (await a.get('/sitemap/organisations/1.xml')).text()).toContain('/la-gerbe');
    expect(await (await b.get('/flux/organisations.atom')).text()).toContain(
      `<link rel="via" href="${a.address}/organisations/la-gerbe"/>`,
    );
  });

  test('made again, asks whether anything changed and takes nothing', async () => {
    const before = a.asked.length;
    const { report } = await visitOnce(b, peer);
    expect(report).toMatchObject({ pages: 0, created: 0, changed: 0, finished: true });
    expect(a.asked.slice(before)).toHaveLength(2);
  });

  test('takes what changed at home, and only that', async () => {
    await change(a, gerbe, { summary: 'Autre chose.' });
    expect((await visitOnce(b, peer)).report).toMatchObject({ pages: 1, created: 0, changed: 1 });
    const copy = await copyOf(b, a, gerbe);
    expect(copy).toMatchObject({ version: 2, document: { summary: 'Autre chose.' }, home: { version: 2 } });
  });

  test('names the records that are here, waits for those that come, and says in words the others', async () => {
    const network = await add(a, 'organisation', organisation('Le Réseau'));
    const cooperation = await add(a, 'cooperation', {
      name: 'Coopération de la Gerbe',
      summary: 'Ensemble.',
      stakeholders: [
        { organisation: gerbe, roles: ['bearer'] },
        { organisation: network, roles: ['funder'] },
      ],
    });
    await change(a, gerbe, { networks: [network] });
    await visitOnce(b, peer);
    const copy = await copyOf(b, a, cooperation);
    expect(copy?.document.stakeholders).toEqual([
      { organisation: idHere(a.address, gerbe), roles: ['bearer'] },
      { organisation: idHere(a.address, network), roles: ['funder'] },
    ]);
    const alone = await follow(c, a, ['cooperation']);
    expect((await visitOnce(c, alone)).report).toMatchObject({ created: 1, partial: 1 });
    expect((await copyOf(c, a, cooperation))?.document.stakeholders).toEqual([
      { group: 'La Gerbe', roles: ['bearer'] },
      { group: 'Le Réseau', roles: ['funder'] },
    ]);
    expect(await (await c.get('/cooperations/cooperation-de-la-gerbe')).text()).toContain(
      'Elle nomme chez elle des fiches qui ne sont pas ici',
    );
  });

  test('is told of a merge at home, and of its end', async () => {
    const twin = await add(a, 'organisation', organisation('La Gerbe bis'));
    await visitOnce(b, peer);
    const [stays] = await recordsById(a.services.db, [gerbe]);
    const merged = await mergeRecords(a.services, {
      stays: { id: gerbe, seen: stays?.version ?? 0 },
      goes: { id: twin, seen: 1 },
      ...{ fields: [], author: 'Essai', reason: 'La même' },
    });
    expect(merged.ok).toBe(true);
    expect((await visitOnce(b, peer)).report).toMatchObject({ merged: 1 });
    const moved = await b.get('/organisations/la-gerbe-bis');
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/organisations/la-gerbe']);
    await unmergeRecord(a.services, { id: twin, author: 'Essai', reason: 'Deux' });
    await visitOnce(b, peer);
    expect((await b.get('/organisations/la-gerbe-bis')).status).toBe(200);
  });

  test('is told of what was taken away at home: its address says so', async () => {
    const short = await add(a, 'organisation', organisation('Brève'));
    await visitOnce(b, peer);
    expect((await b.get('/organisations/breve')).status).toBe(200);
    await removeRecords(a.services, { records: [{ id: short }], by: 'Essai', why: 'withdrawn' });
    expect((await visitOnce(b, peer)).report).toMatchObject({ gone: 1 });
    const page = await b.get('/organisations/breve');
    expect(page.status).toBe(410);
    expect(await page.text()).toContain(
      `Elle était chez elle sur ${new URL(a.address).host}, qui l’a retirée.`,
    );
    expect(await (await b.get('/organisations?q=Br%C3%A8ve')).text()).not.toContain('/organisations/breve"');
    expect((await b.get(`/api/v1/organisations/${idHere(a.address, short)}`)).status).toBe(410);
    expect((await b.get('/organisations/breve/historique')).status).toBe(404);
    await bringBackRecord(a.services, short);
    await visitOnce(b, peer);
    expect((await b.get('/organisations/breve')).status).toBe(200);
  });

  test('from time to time goes through all, and takes away what is no more', async () => {
    const lost = await add(a, 'organisation', organisation('Perdue'));
    await visitOnce(b, peer);
    // As after a restored backup: no trace of it is left.
    await a.database.pool.query('alter table revision disable trigger user');
    for (const table of ['revision where record_id', 'record where id'])
      await a.database.pool.query(`delete from ${table} = $1`, [lost]);
    await a.database.pool.query('alter table revision enable trigger user');
    expect((await visitOnce(b, peer)).report).toMatchObject({ gone: 0, checked: false });
    now = new Date(now.getTime() + 8 * 86_400_000);
    expect((await visitOnce(b, peer)).report).toMatchObject({ gone: 1, checked: true });
    expect((await b.get('/organisations/perdue')).status).toBe(410);
  });

  test('takes a list that lost more than half for a part, and says so', async () => {
    const ids = [];
    for (let n = 0; n < 12; n++) ids.push(await add(a, 'organisation', organisation(`Nombreuse ${n}`)));
    await visitOnce(b, peer);
    await a.database.pool.query(
      `update record set home = '{"instance":"https://x.example"}' where id = any($1)`,
      [[...ids, gerbe]],
    );
    now = new Date(now.getTime() + 8 * 86_400_000);
    const { report, fault } = await visitOnce(b, peer);
    expect([report.gone, fault?.code]).toEqual([0, 'half_gone']);
    await a.database.pool.query('update record set home = null where id = any($1)', [[...ids, gerbe]]);
    now = new Date(now.getTime() + 8 * 86_400_000);
    expect((await visitOnce(b, peer)).fault).toBeNull();
  });

  test('keeps to a territory; what leaves it leaves', async () => {
    const inside = await add(a, 'organisation', organisation('Bretonne', { territories: ['commune-35238'] }));
    await add(a, 'organisation', organisation('Partout', { territories: ['pays-FR'] }));
    const d = await instances.open('d');
    const there = await follow(d, a, ['organisation'], 'region-53');
    const { report } = await visitOnce(d, there);
    expect(await copyOf(d, a, inside)).toMatchObject({ slug: 'bretonne', removed: null });
    expect((await d.get('/organisations/partout')).status).toBe(404);
    expect(report.outside).toBeGreaterThan(0);
    await change(a, inside, { territories: ['commune-13055'] });
    await visitOnce(d, there);
    const page = await d.get('/organisations/bretonne');
    expect(page.status).toBe(410);
    expect(await page.text()).toContain(`href="${a.address}/organisations/bretonne"`);
  });

  test('that is cut goes on where it was', async () => {
    for (let n = 0; n < 230; n++) await add(a, 'organisation', organisation(`Longue ${n}`));
    const d = await instances.open('e');
    const there = await follow(d, a, ['organisation']);
    const answer = a.asked.length;
    let pages = 0;
    const listener = a.stand;
    const peerNow = await peerById(d.services.db, there);
    if (!peerNow) throw new Error('no such instance');
    await expect(
      visit(d.services, peerNow, {
        told: () => {
          if (++pages === 2) throw new Error('cut');
        },
      }),
    ).rejects.toThrow('cut');
    a.stand = listener;
    const first = a.asked.slice(answer).filter((each) => each.includes('/changes?'));
    const { report } = await visitOnce(d, there);
    const then = a.asked.slice(answer + first.length).filter((each) => each.includes('/changes?after='));
    expect(first.length).toBe(2);
    expect(then[0]).not.toContain('after=0-0');
    expect(report.finished).toBe(true);
    const { rows } = await d.database.pool.query(
      `select count(*)::int as n from record where home is not null and name like 'Longue %'`,
    );
    expect(rows[0]?.n).toBe(230);
  });

  test('to an instance that fails comes later and later, and says why', async () => {
    a.stand = (_, response) => void response.writeHead(503).end();
    const codes = [];
    for (let n = 0; n < 3; n++) codes.push((await visitOnce(b, peer)).fault?.code);
    a.stand = null;
    expect(codes).toEqual(['status', 'status', 'status']);
    const failed = await peerById(b.services.db, peer);
    expect([failed?.failures, failed?.fault]).toEqual([3, 'status 503']);
    expect((failed?.nextVisit.getTime() ?? 0) - now.getTime()).toBe(4 * 3_600_000);
    expect((await visitOnce(b, peer)).fault).toBeNull();
    expect((await peerById(b.services.db, peer))?.failures).toBe(0);
  });
});

describe('three instances that follow one another', () => {
  test('each record keeps its home, and none is echoed', async () => {
    const names = { a: 'Ronde de A', b: 'Ronde de B', c: 'Ronde de C' };
    const ids = {
      a: await add(a, 'organisation', organisation(names.a)),
      b: await add(b, 'organisation', organisation(names.b)),
      c: await add(c, 'organisation', organisation(names.c)),
    };
    // B follows A already.
    const ways = [
      [a, await follow(a, b, ['organisation'])],
      [a, await follow(a, c, ['organisation'])],
      [c, await follow(c, b, ['organisation'])],
      [b, await follow(b, c, ['organisation'])],
    ] as const;
    const toA = (await b.services.db.selectFrom('peer_instance').selectAll().execute()).find(
      ({ address }) => address === a.address,
    );
    for (let round = 0; round < 3; round++) {
      for (const [at, id] of ways) await visitOnce(at, id);
      await visitOnce(b, toA?.id ?? '');
    }
    // A copy that names its home's records names them everywhere by one identifier.
    expect(await copyOf(c, b, ids.b)).toMatchObject({ home: { instance: b.address } });
    expect(await copyOf(a, c, ids.c)).toMatchObject({ home: { instance: c.address } });
    for (const each of [a, b, c]) {
      const { rows } = await each.database.pool.query(
        `select name, count(*)::int as n from record where name like 'Ronde de %' group by name order by name`,
      );
      for (const { n } of rows) expect(n).toBe(1);
      const own = await (await each.get('/api/v1/changes?kinds=organisation&heads=1')).json();
      const addresses = own.changes.map(({ url }: { url: string }) => url).filter(Boolean);
      expect(addresses.every((url: string) => url.startsWith(each.address))).toBe(true);
    }
    const { rows } = await c.database.pool.query(`select 1 from record where name = 'Ronde de A'`);
    // C follows B, which has a copy of A's: it is not taken from there.
    expect(rows).toHaveLength(0);
    const manifest = await (await b.get('/api/v1/instance')).json();
    const told = manifest.records.find(({ kind }: { kind: string }) => kind === 'organisation');
    expect(told.elsewhere.map(({ instance }: { instance: string }) => instance)).toContain(a.address);
  });
});

describe('a home that answers no more', () => {
  test('says so on its copies after a month, with the way to take them over; and no more once it answers', async () => {
    const id = await add(c, 'organisation', organisation('Foyer qui se tait'));
    const peer = (
      await b.services.db
        .selectFrom('peer_instance')
        .select('id')
        .where('address', '=', c.address)
        .executeTakeFirst()
    )?.id;
    const followed = peer ?? (await follow(b, c, ['organisation']));
    await visitOnce(b, followed);
    const here = idHere(c.address, id);
    const [copy] = await recordsById(b.services.db, [here]);
    const path = `/organisations/${copy?.slug}`;
    const told = async () => (await b.get(path)).text();
    const start = now;
    c.stand = (_, response) => void response.writeHead(503).end();
    now = new Date(start.getTime() + 29 * 86_400_000);
    await visitOnce(b, followed);
    expect(await told()).not.toContain('ne répond plus');
    now = new Date(start.getTime() + 31 * 86_400_000);
    await visitOnce(b, followed);
    expect(await told()).toMatch(
      /ne répond plus depuis le[\s\S]*href="\/organisations\/[a-z0-9-]+\/adoption"/,
    );
    expect((await b.get(`${path}/adoption`)).headers.get('location')).toContain('/connexion');
    c.stand = null;
    await visitOnce(b, followed);
    expect(await told()).not.toContain('ne répond plus');
    now = start;
  });
});
