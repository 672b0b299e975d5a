import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { addressSentTo, holding, Jar } from '../../../tests/support/jar.ts';
import { transact } from '../../platform/db/connect.ts';
import { findRecord, type StoredRecord, saveRecord } from '../records/public.ts';
import { DUE } from './jobs.ts';

let app: TestApp;
let now = new Date();
let target: StoredRecord;
beforeAll(async () => {
  app = await testApp(() => now);
  const { slug } = await app.services.db
    .selectFrom('record')
    .select('slug')
    .where('kind', '=', 'cooperation')
    .orderBy('slug')
    .limit(1)
    .executeTakeFirstOrThrow();
  target = await record(slug);
  const { checked: _, ...document } = target.document;
  await saveRecord(app.services, app.services.kinds.cooperation, {
    ...{ id: target.id, document, seen: target.version, author: 'test', reason: 'essai' },
  });
  target = await record(slug);
});
afterAll(() => app.close());

async function record(slug: string): Promise<StoredRecord> {
  const found = await findRecord(app.services.db, 'cooperation', slug);
  if (!found || 'movedTo' in found) throw new Error('no record');
  return found;
}
async function month() {
  await transact(app.services.db, (tx) => app.services.jobs.enqueue(tx, DUE, {}));
  await app.runJobs();
}
const lettersTo = async (email: string) =>
  (await app.services.outbox.list(100)).filter(({ to }) => to.includes(email));
async function pageOfLetter(email: string): Promise<string> {
  const [letter] = await lettersTo(email);
  const whole = letter && (await app.services.outbox.read(letter.name));
  return /\/verifications\/[\w-]{32}/.exec(JSON.stringify(whole ?? ''))?.[0] ?? '';
}

test('the letter and its page are in the language in which the person last signed in', async () => {
  const { db } = app.services;
  await holding(app, 'english@example.org', 'steward', `record:${target.id}`);
  const jar = new Jar(app);
  await jar.post('/en/connexion', { courriel: 'english@example.org' });
  const jeton =
    new URLSearchParams(addressSentTo(app, 'english@example.org').split('?')[1]).get('jeton') ?? '';
  expect((await jar.post('/en/connexion/lien', { jeton })).status).toBe(303);
  await month();
  const [letter] = await lettersTo('english@example.org');
  const whole = JSON.stringify(letter && (await app.services.outbox.read(letter.name)));
  expect(whole).toContain('/en/verifications/');
  expect(letter?.subject).toContain('to check');
  await db.deleteFrom('relation').where('subject', '=', `record:${target.id}`).execute();
});

describe('the monthly letter', () => {
  test('tells a steward once what is due; its page says still right in one gesture, without signing in', async () => {
    await holding(app, 'mensuel@example.org', 'steward', `record:${target.id}`);
    await month();
    await month();
    expect(await lettersTo('mensuel@example.org')).toHaveLength(1);
    const page = await pageOfLetter('mensuel@example.org');
    const text = await (await app.get(page)).text();
    expect(text).toContain(String(target.document.name));
    // Reading changes nothing.
    expect((await record(target.slug)).version).toBe(target.version);
    const other = await app.services.db
      .selectFrom('record')
      .select('id')
      .where('id', '<>', target.id)
      .limit(1)
      .executeTakeFirstOrThrow();
    expect((await app.post(`${page}/${other.id}`, { vu: '1' })).status).toBe(404);
    expect((await app.post(`${page}/${target.id}`, { vu: '999' })).status).toBe(409);
    const said = await app.post(`${page}/${target.id}`, { vu: String(target.version) });
    expect(said.headers.get('location')).toContain('fait=exact');
    const after = await record(target.slug);
    expect([after.version, typeof after.document.checked]).toEqual([target.version + 1, 'string']);
    expect(await (await app.get(page)).text()).toContain('Tout est à jour');
  });

  test('is ended by its page or by a mail program, taken up again, and opens nothing once it is old', async () => {
    const { db } = app.services;
    const rest = await db
      .selectFrom('record')
      .select('id')
      .where('kind', '=', 'organisation')
      .orderBy('slug')
      .limit(1)
      .executeTakeFirstOrThrow();
    const jar = await holding(app, 'stop@example.org', 'steward', `record:${rest.id}`);
    now = new Date(now.getTime() + 3 * 366 * 86_400_000);
    await month();
    const page = await pageOfLetter('stop@example.org');
    const elsewhere = { origin: 'https://courrier.example', 'sec-fetch-site': 'cross-site' };
    expect(
      (await app.post(page.replace('/verifications/', '/verifications/desabonnement/'), {}, elsewhere))
        .status,
    ).toBe(303);
    expect(await (await app.get(page)).text()).toContain('ne recevez plus');
    now = new Date(now.getTime() + 28 * 86_400_000);
    await month();
    expect(await lettersTo('stop@example.org')).toHaveLength(1);
    await app.post(`${page}/lettres`, { geste: 'reprendre' });
    expect(await (await app.get(page)).text()).not.toContain('ne recevez plus');
    now = new Date(now.getTime() + 31 * 86_400_000);
    expect((await app.get(page)).status).toBe(404);
    expect(jar.cookies.size).toBeGreaterThan(0);
  });
});
