/** What a malicious instance may do: fill its own share, and nothing else. */
import { createHash, randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runChecks } from '../../../checks/run-checks.ts';
import { type Instance, testInstances } from '../../../tests/support/instances.ts';
import type { Document } from '../records/public.ts';
import { peerById } from './queries/peers.ts';
import { idHere } from './use-cases/ids-here.ts';
import { followInstance } from './use-cases/manage-peers.ts';
import { readManifest } from './use-cases/read-manifest.ts';
import { visit } from './use-cases/visit.ts';

const instances = testInstances(() => new Date('2026-11-25T09:00:00Z'));
let b: Instance;
let ours: { id: string; slug: string; document: Document };
beforeAll(async () => {
  b = await instances.open('b');
  ours = await b.services.db
    .selectFrom('record')
    .select(['id', 'slug', 'document'])
    .where('kind', '=', 'organisation')
    .orderBy('slug')
    .executeTakeFirstOrThrow();
});
afterAll(async () => {
  expect(await runChecks(b.database.pool, join(import.meta.dirname, '../../../checks'))).toEqual([]);
  await instances.close();
});

const manifestOf = (address: string, more: object = {}) => ({
  format: 'terreau-instance-1',
  instance: address,
  name: 'Mauvaise <script>xss</script>',
  dataVersion: 9,
  licence: { code: 'licence-ouverte-2.0', name: 'Licence Ouverte 2.0', url: 'https://example.org/licence' },
  records: [],
  changes: `${address}/api/v1/changes`,
  proposals: `${address}/api/v1/proposals`,
  ...more,
});
const organisation = (name: string, more: Document = {}): Document => ({
  ...{ name, summary: 'Faux.', kinds: ['bearer'] },
  ...more,
});
const sum = (document: unknown) => createHash('sha256').update(JSON.stringify(document)).digest('hex');
function stands(address: string, document: Document, more: object = {}) {
  return {
    state: 'stands',
    id: randomUUID(),
    kind: 'organisation',
    version: 1,
    changedAt: '2026-11-25T08:00:00.000Z',
    url: `${address}/organisations/x`,
    sha256: sum(document),
    document,
    mentions: [],
    ...more,
  };
}
const pageOf = (address: string, changes: unknown[], more: object = {}) => ({
  format: 'terreau-changes-1',
  instance: address,
  dataVersion: 9,
  changes,
  next: `9-${changes.length || 1}`,
  more: false,
  ...more,
});
const json = (answer: unknown): RequestListener => {
  const body = JSON.stringify(answer);
  return (_, response) => void response.setHeader('content-type', 'application/json').end(body);
};

/** A site whose manifest is sound and whose changes are what is given. */
let count = 0;
const pretend = (changes: (address: string) => RequestListener, manifest: object = {}) =>
  instances.pretend(`h${count++}`, (address) => {
    const answer = changes(address);
    return (request, response) =>
      request.url === '/api/v1/instance'
        ? json(manifestOf(address, manifest))(request, response)
        : answer(request, response);
  });
async function followed(address: string, mostRecords?: number): Promise<string> {
  const following = { address, name: 'Mauvaise', licence: 'licence-ouverte-2.0', territory: null };
  const id = await followInstance(b.services, 'essai', {
    ...following,
    kinds: ['organisation', 'cooperation'],
    state: 'paused',
  });
  if (!id) throw new Error('followed already');
  if (mostRecords !== undefined)
    await b.database.pool.query('update peer_instance set most_records = $1 where id = $2', [
      mostRecords,
      id,
    ]);
  return id;
}
async function visitTo(id: string) {
  const peer = await peerById(b.services.db, id);
  if (!peer) throw new Error('no such instance');
  const visited = await visit(b.services, peer);
  await b.services.discovery.refresh();
  return visited;
}
const whole = async () =>
  (
    await b.database.pool.query(
      `select md5(string_agg(id::text || document::text || coalesce(merged_into::text, '') || (removed is null)::text, '' order by id)) as sum from record where home is null`,
    )
  ).rows[0]?.sum;

describe('a visit stops, says why, and nothing of ours changes', () => {
  test.each<[string, string, (address: string) => RequestListener]>([
    ['that is no JSON', 'malformed', () => (_, response) => void response.end('<html>')],
    ['of another shape', 'malformed', () => json({ changes: 'toutes' })],
    ['nested without end', 'malformed', () => (_, response) => void response.end('['.repeat(2_000_000))],
    ['that says it is another instance', 'other_site', () => json(pageOf('https://x.example', []))],
    [
      'told too large',
      'too_large',
      () => (_, response) => {
        response.writeHead(200, { 'content-length': '99999999999' }).flushHeaders();
      },
    ],
    [
      'without end',
      'too_large',
      () => (_, response) => {
        const more = () => {
          while (!response.destroyed && response.write('x'.repeat(100_000)));
          if (!response.destroyed) response.once('drain', more);
        };
        more();
      },
    ],
    [
      'that unfolds to more',
      'too_large',
      () => (_, response) =>
        void response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(60_000_000))),
    ],
    [
      'that leads to a private address',
      'moved',
      () => (_, response) =>
        void response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
    ],
    [
      'that leads to another site',
      'moved',
      () => (_, response) => void response.writeHead(301, { location: 'https://autre.example/' }).end(),
    ],
    ['that fails', 'status', () => (_, response) => void response.writeHead(500).end()],
    [
      'whose cursor stands still',
      'stuck',
      (address) => json(pageOf(address, [], { next: '0-0', more: true })),
    ],
    [
      'whose cursor goes back',
      'stuck',
      (address) => json(pageOf(address, [stands(address, organisation('Recule'))], { next: '0-0' })),
    ],
    [
      'whose cursor is none',
      'stuck',
      (address) =>
        json(pageOf(address, [stands(address, organisation('Sans'))], { next: "1'; drop table record" })),
    ],
    [
      'with more records than a page has',
      'malformed',
      (address) =>
        json(
          pageOf(
            address,
            Array.from({ length: 2001 }, () => ({})),
          ),
        ),
    ],
    [
      'unchanged, which was never asked',
      'malformed',
      () => (_, response) => void response.writeHead(304).end(),
    ],
  ])('a list %s: %s', async (_, code, answer) => {
    const before = await whole();
    const { address } = await pretend(answer);
    const { fault, report } = await visitTo(await followed(address));
    expect([fault?.code, report.created]).toEqual([code, 0]);
    expect(await whole()).toBe(before);
  });

  test.each([
    [
      'under a licence that is not open',
      { licence: { code: 'cc-by-nc-4.0', name: 'NC', url: 'https://x.example' } },
      'licence',
    ],
    ['that is another’s', { instance: 'https://autre.example' }, 'other_site'],
    ['of another shape', { records: 'toutes' }, 'malformed'],
    ['of another program', { format: 'autre' }, 'malformed'],
  ])('a manifest %s is refused before anything is taken', async (_, manifest, code) => {
    const { address } = await pretend(() => json({}), manifest);
    expect(await readManifest(b.services, address)).toMatchObject({ ok: false, reason: { code } });
  });

  test.each([
    ['of our own', () => b.address, 'ourselves'],
    ['on a private network', () => 'https://prive.example', 'refused'],
    ['of this machine', () => 'https://127.0.0.1:5432', 'refused'],
  ])('an address %s is not asked', async (_, address, code) => {
    expect(await readManifest(b.services, address())).toMatchObject({ ok: false, reason: { code } });
  });
});

describe('a record that is refused, beside one that is taken', () => {
  test.each<[string, string, (address: string) => object | string | null]>([
    ['no record at all', 'malformed', () => null],
    ['a text', 'malformed', () => 'fiche'],
    ['of no kind', 'malformed', (a) => stands(a, organisation('x1'), { kind: 'person' })],
    [
      'whose identifier is none',
      'malformed',
      (a) => stands(a, organisation('x2'), { id: "'; drop table record" }),
    ],
    ['whose version is none', 'malformed', (a) => stands(a, organisation('x3'), { version: 1e300 })],
    [
      'at home elsewhere',
      'other_site',
      (a) => stands(a, organisation('x4'), { url: 'https://autre.example/organisations/x' }),
    ],
    [
      'at an address that begins alike',
      'other_site',
      (a) =>
        stands(a, organisation('x5'), { url: `${a.replace(/:\d+$/, '.autre.example')}/organisations/x` }),
    ],
    ['whose address runs', 'malformed', (a) => stands(a, organisation('x6'), { url: 'javascript' })],
    ['with a wrong checksum', 'checksum', (a) => stands(a, organisation('x7'), { sha256: sum('autre') })],
    ['of a kind that is not asked', 'kind', (a) => stands(a, organisation('x8'), { kind: 'programme' })],
    ['whose name is a number', 'invalid name', (a) => stands(a, { ...organisation('x9'), name: 12 })],
    [
      'with a link that runs',
      'invalid links.0.url',
      (a) => stands(a, organisation('xa', { links: [{ url: 'javascript:alert(1)' }] })),
    ],
    ['too long', 'invalid body', (a) => stands(a, organisation('xb', { body: 'x'.repeat(40_001) }))],
    ['without a document', 'malformed', (a) => stands(a, organisation('xc'), { document: undefined })],
    [
      'merged at another site',
      'other_site',
      (a) => ({
        ...{ state: 'merged', id: ours.id, kind: 'organisation', into: randomUUID() },
        ...{ changedAt: '2026-11-25T08:00:00.000Z', url: `https://autre.example${a.length}` },
      }),
    ],
  ])('%s: %s', async (_, why, bad) => {
    const before = await whole();
    const { address } = await pretend((a) => json(pageOf(a, [bad(a), stands(a, organisation('Saine'))])));
    const { report, fault } = await visitTo(await followed(address));
    expect(report.examples.map((each) => each.why)).toEqual([why]);
    expect([report.created, report.refused, fault]).toEqual([1, 1, null]);
    expect(await whole()).toBe(before);
  });
});

describe('what is ours stays ours', () => {
  test('a record of ours is neither written, taken away, nor merged', async () => {
    const before = await whole();
    const at = '2026-11-25T08:00:00.000Z';
    const { address } = await pretend((a) => {
      const mine = stands(a, organisation('Prise'), { id: ours.id });
      const twin = stands(a, organisation('Jumelle'));
      return json(
        pageOf(a, [
          mine,
          twin,
          { state: 'withdrawn', id: randomUUID(), kind: 'organisation', changedAt: at },
          {
            ...{ state: 'merged', id: twin.id, kind: 'organisation', changedAt: at },
            ...{ into: ours.id, url: `${a}/organisations/x` },
          },
        ]),
      );
    });
    const id = await followed(address);
    await visitTo(id);
    await visitTo(id);
    expect(await whole()).toBe(before);
  });

  test('another home’s copy is not its own to write', async () => {
    const shared = randomUUID();
    const one = await pretend((a) => json(pageOf(a, [stands(a, organisation('De l’une'), { id: shared })])));
    const other = await pretend((a) =>
      json(pageOf(a, [stands(a, organisation('De l’autre'), { id: shared })])),
    );
    await visitTo(await followed(one.address));
    await visitTo(await followed(other.address));
    const names = await b.database.pool.query('select id, name from record where id = any($1)', [
      [idHere(one.address, shared), idHere(other.address, shared)],
    ]);
    expect(names.rows.map(({ name }) => name).sort()).toEqual(['De l’autre', 'De l’une']);
  });

  test('a former address of ours keeps leading where it led', async () => {
    await b.database.pool.query(
      `insert into record_former_slug (kind, slug, record_id) values ('organisation', 'vieille-adresse', $1)`,
      [ours.id],
    );
    const { address } = await pretend((a) => json(pageOf(a, [stands(a, organisation('Vieille adresse'))])));
    await visitTo(await followed(address));
    const moved = await b.get('/organisations/vieille-adresse');
    expect([moved.status, moved.headers.get('location')]).toEqual([301, `/organisations/${ours.slug}`]);
  });

  test('a name that is a script is a text', async () => {
    const script = '<script>xss</script>"><img src=x onerror=xss>';
    const { address } = await pretend((a) =>
      json(pageOf(a, [stands(a, organisation(script, { body: script, note: script }))])),
    );
    expect((await visitTo(await followed(address))).report.created).toBe(1);
    const { rows } = await b.database.pool.query('select slug from record where name = $1', [script]);
    for (const path of [
      `/organisations/${rows[0]?.slug}`,
      '/organisations?tri=recent',
      '/flux/organisations.atom',
    ]) {
      const text = await (await b.get(path)).text();
      expect(text).not.toMatch(/<script>xss|<img src=x/);
    }
  });

  test('signs that command and half characters are no text', async () => {
    const { address } = await pretend((a) =>
      json(pageOf(a, [stands(a, organisation('Nul\u0000le', { summary: '\ud800 un \u202e texte' }))])),
    );
    expect((await visitTo(await followed(address))).report.created).toBe(1);
    expect((await b.get('/organisations/nulle')).status).toBe(200);
  });

  test('it names whom it likes, and is named by nobody of ours', async () => {
    const { address } = await pretend((a) =>
      json(
        pageOf(a, [
          stands(a, organisation('Nommeuse', { networks: [ours.id, randomUUID(), "x'; drop", '💥'] }), {
            mentions: [{ id: "x'; drop", name: 'y', home: { instance: 'x', id: 'z' } }],
          }),
        ]),
      ),
    );
    const { report } = await visitTo(await followed(address));
    expect(report).toMatchObject({ created: 1, partial: 1 });
    const { rows } = await b.database.pool.query(`select document from record where name = 'Nommeuse'`);
    expect(rows[0]?.document.networks).toEqual([ours.id]);
  });
});

describe('its share', () => {
  test('ten thousand records of one name each have an address of their own', async () => {
    const pages = Array.from({ length: 50 }, () =>
      Array.from({ length: 200 }, () => organisation('La même')),
    );
    const { address } = await pretend((a) => (request, response) => {
      const after = Number(/after=9-(\d+)/.exec(request.url ?? '')?.[1] ?? 0);
      const changes = (pages[after] ?? []).map((document) => stands(a, document));
      if (request.url?.includes('heads')) json(pageOf(a, [], { next: '9-99' }))(request, response);
      else json(pageOf(a, changes, { next: `9-${after + 1}`, more: after < 49 }))(request, response);
    });
    const { report } = await visitTo(await followed(address));
    expect(report.created).toBe(10_000);
    const { rows } = await b.database.pool.query(
      `select count(distinct slug)::int as slugs, max(length(slug)) as longest from record where name = 'La même'`,
    );
    expect(rows[0].slugs).toBe(10_000);
    expect(rows[0].longest).toBeLessThanOrEqual('la-meme'.length + 37);
  });

  test('is as much as it is given, however long its list', async () => {
    const { address, asked } = await pretend((a) => (request, response) => {
      const after = Number(/after=9-(\d+)/.exec(request.url ?? '')?.[1] ?? 0);
      const changes = Array.from({ length: 200 }, (_, n) =>
        stands(a, organisation(`Sans fin ${after} ${n}`)),
      );
      json(pageOf(a, changes, { next: `9-${after + 1}`, more: true }))(request, response);
    });
    const id = await followed(address, 500);
    const peer = await peerById(b.services.db, id);
    if (!peer) throw new Error('no such instance');
    let pages = 0;
    const { report } = await visit(b.services, peer, { until: () => pages++ >= 5 });
    expect([report.created, report.refused, report.finished]).toEqual([500, 500, false]);
    expect(asked.filter((each) => each.includes('changes'))).toHaveLength(5);
  });
});
