import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_ORIGIN, type TestApp, testApp } from '../../../tests/support/app.ts';
import { holding, type Jar, signIn } from '../../../tests/support/jar.ts';
import { buildApp } from '../../app.ts';
import { findRecord, recordsById, type StoredRecord } from '../records/public.ts';

let now = new Date();
let app: TestApp;
let send: ReturnType<typeof buildApp>;
let mine: StoredRecord;
let other: StoredRecord;
let steward: Jar;

async function at(offset: number): Promise<StoredRecord> {
  const { db } = app.services;
  const rows = db.selectFrom('record').select('slug').where('kind', '=', 'organisation').orderBy('slug');
  const { slug } = await rows.offset(offset).limit(1).executeTakeFirstOrThrow();
  const found = await findRecord(db, 'organisation', slug);
  if (!found || 'movedTo' in found) throw new Error('no record');
  return found;
}
const again = async ({ id }: StoredRecord): Promise<StoredRecord> => {
  const [found] = await recordsById(app.services.db, [id]);
  if (!found) throw new Error('no record');
  return found;
};

beforeAll(async () => {
  app = await testApp(() => now);
  send = buildApp(app.services);
  [mine, other] = [await at(0), await at(1)];
  steward = await holding(app, 'garante@example.org', 'steward', `record:${mine.id}`);
});
afterAll(() => app.close());

async function token(jar: Jar, scopes: string[], duree = '30'): Promise<string> {
  // Those of earlier tests are over: a person has twenty at most.
  await app.database.pool.query('update api_token set ended_at = created_at where ended_at is null');
  const made = await jar.post('/compte/jetons', { nom: 'Essai', portee: scopes, duree, licence: 'oui' });
  return /<code>(terreau_[\w-]{32})<\/code>/.exec(await made.text())?.[1] ?? '';
}

/** What the API answers to a write, or to one that it refuses. */
interface Answer {
  id?: string;
  version?: number;
  status?: string;
  code?: string;
  errors?: readonly { path: string }[];
}
interface Told {
  status: number;
  headers: Headers;
  /** Nothing of it when the answer is no JSON. */
  body: Answer;
}
async function api(
  method: string,
  path: string,
  { token, body = {}, ...headers }: { token?: string; body?: object | string; [header: string]: unknown },
): Promise<Told> {
  const answer = await send.request(`${TEST_ORIGIN}/api/v1${path}`, {
    method,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
      ...(headers as Record<string, string>),
    },
  });
  const text = await answer.text();
  return {
    status: answer.status,
    headers: answer.headers,
    body: text.startsWith('{') ? JSON.parse(text) : {},
  };
}
const pathOf = ({ slug }: StoredRecord) => `/organisations/${slug}`;
const version = (record: StoredRecord) => `W/"${record.version}"`;
const changing = (summary: string) => ({ changes: { summary }, reason: 'Essai de l’API' });
const proposals = async () =>
  (
    await app.services.db
      .selectFrom('proposal')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n;

describe('a token', () => {
  test('is shown once, and only a keyed hash of it stands in the database', async () => {
    const made = await token(steward, ['propose']);
    expect(made).toMatch(/^terreau_/);
    expect(await (await steward.get('/compte/jetons')).text()).not.toContain(made);
    const { rows } = await app.database.pool.query(`select row_to_json(t)::text as row from api_token t`);
    for (const { row } of rows) expect(row).not.toContain(made.slice('terreau_'.length));
  });
  test('is not made without a name, a scope, an end within the year and the licence; what was typed stays', async () => {
    const answer = await steward.post('/compte/jetons', { nom: 'À moi', portee: 'tout', duree: '4000' });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('value="À moi"');
    for (const field of ['portee', 'duree', 'licence']) expect(page).toContain(`href="#${field}"`);
  });
  test('of somebody else is not revoked by me', async () => {
    const theirs = await token(steward, ['propose']);
    const { id } = await app.services.db
      .selectFrom('api_token')
      .select('id')
      .where('ended_at', 'is', null)
      .executeTakeFirstOrThrow();
    const stranger = await signIn(app, 'passante@example.org');
    await stranger.post(`/compte/jetons/${id}/retrait`);
    expect((await api('POST', '/organisations', { token: theirs })).status).toBe(422);
    await steward.post(`/compte/jetons/${id}/retrait`);
    const ended = await api('POST', '/organisations', { token: theirs });
    expect([ended.status, ended.body.code]).toEqual([401, 'token_ended']);
  });
  test('that has expired opens nothing', async () => {
    const short = await token(steward, ['propose'], '30');
    now = new Date(now.getTime() + 31 * 86_400_000);
    const answer = await api('POST', '/organisations', { token: short });
    expect([answer.status, answer.body.code]).toEqual([401, 'token_expired']);
    expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    now = new Date();
  });
  test('of another instance is nothing here, its row copied or not', async () => {
    const { db } = app.services;
    const elsewhere = buildApp({ ...app.services, secret: 'the secret of quite another instance, as long' });
    const made = await token(steward, ['propose']);
    const answer = await elsewhere.request(`${TEST_ORIGIN}/api/v1/organisations`, {
      method: 'POST',
      body: '{}',
      headers: { authorization: `Bearer ${made}`, 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(401);
    expect(await db.selectFrom('api_token').select('id').execute()).not.toEqual([]);
  });
  test.each([
    ['in the address', async (made: string) => api('POST', `/organisations?access_token=${made}`, {})],
    ['in the body', async (made: string) => api('POST', '/organisations', { body: { token: made } })],
    [
      'with other letters around it',
      async (made: string) => api('POST', '/organisations', { token: `x${made}` }),
    ],
  ])('%s is not one', async (_, ask) => {
    expect((await ask(await token(steward, ['propose']))).status).toBe(401);
  });
  test('beside a cookie, from another site, is refused as any write from there', async () => {
    const made = await token(steward, ['propose']);
    const answer = await api('POST', '/organisations', {
      token: made,
      cookie: 'terreau.session_token=x',
      origin: 'https://elsewhere.example',
    });
    expect(answer.status).toBe(403);
  });
  test('is the twentieth of its person at most', async () => {
    const jar = await signIn(app, 'vingt@example.org');
    const form = { nom: 'Essai', portee: 'propose', duree: '30', licence: 'oui' };
    for (let made = 0; made < 20; made++) expect((await jar.post('/compte/jetons', form)).status).toBe(200);
    expect((await jar.post('/compte/jetons', form)).status).toBe(409);
  });
  test('tells when it was last used', async () => {
    const jar = await signIn(app, 'usage@example.org');
    const made = await token(jar, ['propose']);
    expect(await (await jar.get('/compte/jetons')).text()).toContain('jamais');
    await api('POST', '/organisations', { token: made });
    expect(await (await jar.get('/compte/jetons')).text()).not.toContain('jamais');
  });
});

describe('a change', () => {
  test('of a record that one looks after is published, that field alone', async () => {
    const before = await again(mine);
    const made = await token(steward, ['edit']);
    const answer = await api('PATCH', pathOf(mine), {
      token: made,
      'if-match': version(before),
      body: changing('Par programme'),
    });
    expect([answer.status, answer.body.version]).toEqual([200, before.version + 1]);
    const after = await again(mine);
    expect(after.document).toEqual({ ...before.document, summary: 'Par programme' });
    expect(answer.headers.get('etag')).toBe(version(after));
  });
  test('takes the ETag that reading gave', async () => {
    const etag = (await app.get(`/api/v1${pathOf(mine)}`)).headers.get('etag') ?? '';
    const made = await token(steward, ['edit']);
    const answer = await api('PATCH', pathOf(mine), {
      token: made,
      'if-match': etag,
      body: changing('Lue puis changée'),
    });
    expect(answer.status).toBe(200);
    expect((await app.get(`/api/v1${pathOf(mine)}`)).headers.get('etag')).not.toBe(etag);
  });
  test('of somebody else’s record is a proposal, and the record stays', async () => {
    const before = await again(other);
    const made = await token(steward, ['propose', 'edit']);
    const answer = await api('PATCH', pathOf(other), {
      token: made,
      'if-match': version(before),
      body: changing('Proposé'),
    });
    expect([answer.status, answer.body.status]).toEqual([202, 'proposed']);
    expect(await again(other)).toEqual(before);
    const page = await steward.get(new URL(answer.headers.get('location') ?? '').pathname);
    expect(await page.text()).toContain('Proposé');
  });
  test.each([
    [['propose'], () => mine, 202],
    [['edit'], () => other, 403],
  ] as const)('with the scopes %j does no more than they say', async (scopes, which, status) => {
    const before = await again(which());
    const made = await token(steward, [...scopes]);
    const answer = await api('PATCH', pathOf(before), {
      token: made,
      'if-match': version(before),
      body: changing(`Portée ${status}`),
    });
    expect(answer.status).toBe(status);
    expect(await again(before)).toEqual(before);
  });
  test('by a token of an administrator is a proposal: such rights need a person in front of a page', async () => {
    const admin = await holding(app, 'admin2@example.org', 'administrator', null);
    const before = await again(other);
    const made = await token(admin, ['propose', 'edit']);
    const answer = await api('PATCH', pathOf(other), {
      token: made,
      'if-match': version(before),
      body: changing('Par administration'),
    });
    expect(answer.status).toBe(202);
  });
  test('without If-Match is refused (428), of a version gone by too (412)', async () => {
    const made = await token(steward, ['edit']);
    const before = await again(mine);
    const bare = await api('PATCH', pathOf(mine), { token: made, body: changing('Sans') });
    expect([bare.status, bare.body.version]).toEqual([428, before.version]);
    for (const match of ['W/"1"', '"9999"', 'rien']) {
      const stale = await api('PUT', pathOf(mine), {
        token: made,
        'if-match': match,
        body: { document: before.document, reason: 'Essai' },
      });
      expect([match, stale.status, stale.body.code]).toEqual([match, 412, 'changed_meanwhile']);
    }
    expect(await again(mine)).toEqual(before);
  });
  test.each([
    [{ changes: { summary: '' }, reason: 'Essai' }, 'changes.summary'],
    [{ changes: { secret: 'x' }, reason: 'Essai' }, 'changes.secret'],
    [{ changes: { name: null }, reason: 'Essai' }, 'changes.name'],
    [
      { changes: { territories: ['commune-35238', 'commune-99999'] }, reason: 'Essai' },
      'changes.territories.1',
    ],
    [
      { changes: { networks: ['00000000-0000-4000-8000-000000000000'] }, reason: 'Essai' },
      'changes.networks.0',
    ],
    [{ changes: { links: [{ url: 'javascript:alert(1)' }] }, reason: 'Essai' }, 'changes.links.0.url'],
    [{ changes: { summary: 'a\u0000b' }, reason: 'Essai' }, 'changes.summary'],
    [{ changes: { summary: 'a\ud800b' }, reason: 'Essai' }, 'changes.summary'],
    [{ changes: { summary: 'Bien' } }, 'reason'],
    [{ changes: { summary: 'Bien' }, reason: 'Essai', admin: true }, 'admin'],
  ])('that does not fit says where: %j', async (body, path) => {
    const before = await again(mine);
    const made = await token(steward, ['edit']);
    const answer = await api('PATCH', pathOf(mine), { token: made, 'if-match': version(before), body });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([422, 'application/problem+json']);
    expect(answer.body.errors?.map(({ path: at }) => at)).toContain(path);
    expect(await again(mine)).toEqual(before);
  });
  test.each([
    ['not JSON', '{', {}, 400],
    ['a form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ])('%s is refused', async (_, body, headers, status) => {
    const made = await token(steward, ['edit']);
    const answer = await api('PATCH', pathOf(mine), { token: made, 'if-match': '*', body, ...headers });
    expect(answer.status).toBe(status);
  });
  test('of a record that is not there, or on another shelf, is 404', async () => {
    const made = await token(steward, ['edit']);
    for (const path of ['/organisations/nulle-part', `/cooperations/${mine.id}`])
      expect((await api('PATCH', path, { token: made, 'if-match': '*', body: changing('x') })).status).toBe(
        404,
      );
  });
});

describe('an Idempotency-Key', () => {
  const fresh = (name: string) => ({
    document: { name, summary: 'Essai', kinds: ['funder'] },
    reason: 'Nouvelle organisation',
  });
  test('writes once, answers the same, and refuses another request', async () => {
    const made = await token(steward, ['propose']);
    const ask = (name: string) =>
      api('POST', '/organisations', { token: made, 'idempotency-key': 'une-fois', body: fresh(name) });
    const count = await proposals();
    const first = await ask('Une fois');
    expect(first.status, JSON.stringify(first.body)).toBe(202);
    const second = await ask('Une fois');
    expect([second.status, second.body]).toEqual([first.status, first.body]);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    const third = await ask('Autre chose');
    expect([third.status, third.body.code]).toEqual([422, 'other_request']);
    expect(await proposals()).toBe(count + 1);
  });
  test('used sixteen times at once writes once', async () => {
    const made = await token(steward, ['propose']);
    const count = await proposals();
    const answers = await Promise.all(
      Array.from({ length: 16 }, () =>
        api('POST', '/organisations', {
          token: made,
          'idempotency-key': 'ensemble',
          body: fresh('Ensemble'),
        }),
      ),
    );
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    expect(await proposals()).toBe(count + 1);
  });
  test('is of its token: another’s is another', async () => {
    const ask = async () =>
      api('POST', '/organisations', {
        token: await token(steward, ['propose']),
        'idempotency-key': 'commune',
        body: fresh('À deux'),
      });
    const [one, two] = [await ask(), await ask()];
    expect([one.status, two.status]).toEqual([202, 202]);
    expect(one.body.id).not.toBe(two.body.id);
  });
  test('is forgotten after a day', async () => {
    const made = await token(steward, ['propose']);
    const ask = () =>
      api('POST', '/organisations', { token: made, 'idempotency-key': 'hier', body: fresh('Hier') });
    const first = await ask();
    now = new Date(now.getTime() + 25 * 3_600_000);
    const second = await ask();
    now = new Date();
    expect(second.body.id).not.toBe(first.body.id);
  });
});

test('sixty writes a minute, told as they go; then 429 with how long to wait', async () => {
  const made = await token(await signIn(app, 'presse@example.org'), ['propose']);
  const first = await api('POST', '/organisations', { token: made });
  expect(first.headers.get('ratelimit')).toMatch(/^"minute";r=59;t=60, "day";r=1999;t=86400$/);
  for (let sent = 1; sent < 60; sent++) await api('POST', '/organisations', { token: made });
  const over = await api('POST', '/organisations', { token: made });
  expect([over.status, over.body.code, over.headers.get('ratelimit')?.startsWith('"minute";r=0')]).toEqual([
    429,
    'too_many',
    true,
  ]);
  expect(Number(over.headers.get('retry-after'))).toBeGreaterThan(0);
});
