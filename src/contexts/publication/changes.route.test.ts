/** What another instance reads to follow this one. */
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { bringBackRecord, recordsById, removeRecords, saveRecord } from '../records/public.ts';
import { type Change, changesPage, instanceManifest } from './domain/changes.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

async function pageAt(query: string) {
  const answer = await app.get(`/api/v1/changes?${query}`);
  const page = changesPage.parse(await answer.json());
  return { ...page, changes: page.changes as Change[], etag: answer.headers.get('etag') ?? '' };
}
async function everything(query = ''): Promise<Change[]> {
  const all: Change[] = [];
  for (let after = '0-0'; ; ) {
    const page = await pageAt(`after=${after}&${query}`);
    all.push(...page.changes);
    if (!page.more) return all;
    after = page.next;
  }
}

test('an instance says its licence and how much it holds', async () => {
  const manifest = instanceManifest.parse(await (await app.get('/api/v1/instance')).json());
  expect(manifest).toMatchObject({
    instance: 'http://terreau.test',
    licence: { code: 'licence-ouverte-2.0' },
  });
  const { rows } = await app.database.pool.query('select count(*)::int as n from record');
  expect(manifest.records.reduce((sum, { own }) => sum + own, 0)).toBe(rows[0]?.n);
});

test('page after page, each record is there once, with the sum of what it says', async () => {
  const all = await everything();
  const { rows } = await app.database.pool.query('select count(*)::int as n from record');
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.length).toBe(rows[0]?.n);
  for (const each of all)
    if (each.state === 'stands')
      expect(each.sha256).toBe(createHash('sha256').update(JSON.stringify(each.document)).digest('hex'));
});

test('heads come without documents, and kinds may be chosen', async () => {
  const heads = await everything('heads=1&kinds=resource');
  expect(heads.length).toBeGreaterThan(50);
  for (const each of heads) {
    expect(each.kind).toBe('resource');
    expect(each).not.toHaveProperty('document');
  }
});

test('what changed comes last; taken away, it says so; nothing new is told in one word', async () => {
  const [last] = (await everything()).slice(-1);
  const end = await pageAt('heads=1');
  expect(end.more).toBe(false);
  const same = await app.get(`/api/v1/changes?after=${end.next}`, { 'if-none-match': end.etag });
  expect([same.status, await same.text()]).toEqual([304, '']);
  const id = randomUUID();
  await saveRecord(app.services, app.services.kinds.organisation, {
    ...{ id, seen: null, author: 'Essai', reason: 'Essai' },
    document: { name: 'La Gerbe', summary: 'Une ferme.', kinds: ['bearer'] },
  });
  expect((await pageAt(`after=${end.next}`)).changes).toMatchObject([{ id, state: 'stands', version: 1 }]);
  await removeRecords(app.services, { records: [{ id }], by: 'Essai', why: 'withdrawn' });
  expect((await pageAt(`after=${end.next}`)).changes).toMatchObject([{ id, state: 'withdrawn' }]);
  expect((await app.get('/organisations/la-gerbe')).status).toBe(410);
  await bringBackRecord(app.services, id);
  expect((await pageAt(`after=${end.next}`)).changes).toMatchObject([{ id, state: 'stands' }]);
  expect((await recordsById(app.services.db, [id]))[0]?.removed).toBeNull();
  expect(last?.id).not.toBe(id);
});

test.each(['x', '1', '-1-0', '1-99999999999', "0-0'; drop table record"])(
  'the cursor %j is none',
  async (cursor) => {
    const answer = await app.get(`/api/v1/changes?after=${encodeURIComponent(cursor)}`);
    expect([answer.status, (await answer.json()).error]).toEqual([400, 'bad_cursor']);
  },
);

test('Murmurations: a list for machines, a page for people, a profile each', async () => {
  const list = await (await app.get('/api/v1/murmurations.json')).json();
  expect(list.total).toBeGreaterThan(100);
  const [first] = list.profiles;
  const profile = await app.get(new URL(first.profile_url).pathname);
  expect(await profile.json()).toMatchObject({
    linked_schemas: ['organizations_schema-v1.0.0'],
    name: first.name,
  });
  for (const path of ['/murmurations', '/en/murmurations?page=2'])
    expect(await (await app.get(path)).text()).toContain('murmurations.json');
});
