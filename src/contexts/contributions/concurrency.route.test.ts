import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runChecks } from '../../../checks/run-checks.ts';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { holding, type Jar, signIn } from '../../../tests/support/jar.ts';
import { buildApp } from '../../app.ts';
import { parseEmailAddress } from '../../kernel/email-address.ts';
import { recordsById, revisionsOf, type StoredRecord, saveRecord, typedFrom } from '../records/public.ts';
import { editRecord } from './use-cases/edit-record.ts';
import { lookUp } from './use-cases/look-up.ts';
import { propose } from './use-cases/propose.ts';

const WRITERS = 32;
const everyone = Array.from({ length: WRITERS }, (_, n) => n);

let app: TestApp;
let administrator: Jar;
let records: StoredRecord[];
beforeAll(async () => {
  app = await testApp(() => new Date());
  administrator = await holding(app, 'all@example.org', 'administrator', null);
  const rows = await app.services.db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'cooperation')
    .orderBy('slug')
    .limit(WRITERS + 4)
    .execute();
  records = await recordsById(
    app.services.db,
    rows.map(({ id }) => id),
  );
  expect(records.length).toBeGreaterThan(WRITERS + 3);
});
afterAll(async () => {
  expect(await runChecks(app.database.pool, join(import.meta.dirname, '../../../checks'))).toEqual([]);
  await app.close();
});

const nth = (at: number): StoredRecord => {
  const record = records[at];
  if (!record) throw new Error(`no record ${at}`);
  return record;
};
const present = async ({ id }: StoredRecord) => (await recordsById(app.services.db, [id]))[0] ?? nth(0);

async function create(name: string): Promise<StoredRecord> {
  const id = randomUUID();
  await saveRecord(app.services, app.services.kinds.cooperation, {
    ...{ id, seen: null, author: 'essai', reason: 'essai' },
    document: { name, summary: `Pour essayer : ${name}.`, territories: ['commune-35238'] },
  });
  const [record] = await recordsById(app.services.db, [id]);
  return record ?? never();
}

/** What a browser sends of the whole form, with one field changed. */
async function sent(record: StoredRecord, changed: Record<string, string>) {
  const form = app.services.forms[record.kind];
  const lookups = await lookUp(app.services, form, 'fr', { values: [record.document] });
  const typed = typedFrom(form, record.document, lookups);
  const signed = { motif: 'essai', licence: 'oui', vu: String(record.version) };
  return {
    ...Object.fromEntries([...typed].map(([path, texts]) => [path, [...texts]])),
    ...signed,
    ...changed,
  };
}

const wait = (record: StoredRecord) =>
  propose(app.services, {
    kind: record.kind,
    record,
    document: { ...record.document, born: 1901 },
    reason: 'essai',
    source: null,
    author: 'essai',
    personId: null,
    email: parseEmailAddress('author@example.org') ?? never(),
    ...{ locale: 'fr', network: null, form: null },
  });
const never = () => {
  throw new Error('not what was expected');
};

describe(`${WRITERS} writers at once`, () => {
  test('on one record, each with a line of their own: every line stands, versions have no gap', async () => {
    const target = nth(0);
    const own = (n: number) => ({ url: `https://ecrivain-${n}.example/` });
    await Promise.all(
      everyone.map(async (n) => {
        for (;;) {
          const now = await present(target);
          const sources = Array.isArray(now.document.sources) ? now.document.sources : [];
          const document = { ...now.document, sources: [...sources, own(n)] };
          const written = {
            kind: now.kind,
            id: now.id,
            seen: now.version,
            author: { name: `${n}`, personId: null },
            reason: 'essai',
          };
          if ((await editRecord(app.services, { ...written, document })).ok) return;
        }
      }),
    );
    const after = await present(target);
    for (const n of everyone) expect(after.document.sources).toContainEqual(own(n));
    const numbers = (await revisionsOf(app.services.db, target.id)).map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: after.version }, (_, at) => after.version - at));
  });
  test('on one field, from one version: one is written, the others are told and nothing is overwritten', async () => {
    const target = nth(1);
    const forms = await Promise.all(everyone.map((n) => sent(target, { born: String(1900 + n) })));
    const path = `/cooperations/${target.slug}/modifier`;
    const answers = await Promise.all(forms.map((form) => administrator.post(path, form)));
    const written = answers.flatMap(({ status }, n) => (status === 303 ? [1900 + n] : []));
    expect(answers.every(({ status }) => status === 303 || status === 409)).toBe(true);
    const after = await present(target);
    expect([written, after.version]).toEqual([[after.document.born], target.version + 1]);
  });
  test('on as many records: all are written', async () => {
    const targets = everyone.map((n) => nth(n + 3));
    const forms = await Promise.all(targets.map((target) => sent(target, { born: '1850' })));
    const answers = await Promise.all(
      forms.map((form, n) => administrator.post(`/cooperations/${targets[n]?.slug}/modifier`, form)),
    );
    expect(answers.map(({ status }) => status)).toEqual(everyone.map(() => 303));
    for (const target of targets)
      expect(await present(target)).toMatchObject({ version: target.version + 1, document: { born: 1850 } });
  });
  test('deciding on one proposal: it is taken once', async () => {
    const target = nth(2);
    const proposed = await wait(target);
    if (!proposed.ok) throw new Error(proposed.reason.reason);
    const { id } = proposed.value;
    await app.services.db.updateTable('proposal').set({ state: 'open' }).where('id', '=', id).execute();
    const decision = { geste: 'prendre', vu: String(target.version), champ: ['born'] };
    const answers = await Promise.all(
      everyone.map(() => administrator.post(`/propositions/${id}/decision`, decision)),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(WRITERS - 1);
    expect(await present(target)).toMatchObject({ version: target.version + 1, document: { born: 1901 } });
  });
  test('merging two records: it is done once, nothing of either is lost, and undone once', async () => {
    const [one, other] = [await create('La Fabrique du Bief'), await create('La Fabrique du Bief, bis')];
    const path = `/cooperations/${one.slug}`;
    const form = {
      ...{ avec: other.slug, vu: '1', 'vu-autre': '1', motif: 'La même', 'garder.name': 'ici' },
      'garder.summary': 'autre',
    };
    // Half of them the other way round.
    const back = { ...form, avec: one.slug };
    const merged = await Promise.all(
      everyone.map((n) =>
        n % 2 === 0
          ? administrator.post(`${path}/fusion`, form)
          : administrator.post(`/cooperations/${other.slug}/fusion`, back),
      ),
    );
    expect(merged.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(merged.filter(({ status }) => status >= 500)).toEqual([]);
    const { db } = app.services;
    const merges = await db.selectFrom('record_merge').selectAll().where('undone_at', 'is', null).execute();
    expect(merges).toHaveLength(1);
    const [{ merged_id: gone } = { merged_id: '' }] = merges;
    const slug = gone === one.id ? one.slug : other.slug;
    const parted = await Promise.all(
      everyone.map(() => administrator.post(`/cooperations/${slug}/separation`)),
    );
    expect(parted.filter(({ status }) => status >= 500)).toEqual([]);
    expect(await db.selectFrom('record_merge').select('id').where('undone_at', 'is', null).execute()).toEqual(
      [],
    );
    const undone = await db.selectFrom('audit').select('seq').where('action', 'like', '%merge%').execute();
    expect(undone.length).toBeLessThanOrEqual(2);
    for (const { id, document } of [one, other]) {
      const [now] = await recordsById(db, [id]);
      expect(now?.document).toEqual(document);
      const numbers = (await revisionsOf(db, id)).map(({ number }) => number);
      expect(numbers).toEqual(numbers.map((_, at) => numbers.length - at));
    }
  });
  test('editing a record while it is merged: the change stands, or its author is told', async () => {
    const [one, other] = [await create('Le Moulin à Paroles'), await create('Le Moulin à Paroles, bis')];
    const path = `/cooperations/${other.slug}`;
    const merge = {
      ...{ avec: other.slug, vu: '1', 'vu-autre': '1', motif: 'La même', 'garder.name': 'ici' },
      'garder.summary': 'ici',
    };
    const forms = await Promise.all(everyone.map((n) => sent(other, { born: String(1900 + n) })));
    const answers = await Promise.all([
      administrator.post(`/cooperations/${one.slug}/fusion`, merge),
      ...forms.map((form) => administrator.post(`${path}/modifier`, form)),
    ]);
    const [mergedOne, ...edits] = answers;
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    const written = edits.flatMap(({ status, headers }, n) =>
      status === 303 && headers.get('location')?.startsWith(path) ? [1900 + n] : [],
    );
    const revisions = await revisionsOf(app.services.db, other.id);
    // What was acknowledged is in the history, once each; a merge that came after saw it, or was told.
    expect(written.length).toBeLessThanOrEqual(1);
    const born = revisions.flatMap(({ changes }) => changes.filter(({ field }) => field === 'born'));
    expect(born.map(({ to }) => to).filter((to) => to !== null && to !== undefined)).toEqual(written);
    expect([303, 409]).toContain(mergedOne?.status);
  });
  test('asking for the care of one record, and confirming each claim: one claim a person, granted once', async () => {
    const target = nth(1);
    const path = `/cooperations/${target.slug}/garde`;
    const people = await Promise.all([0, 1, 2, 3].map((n) => signIn(app, `gardienne-${n}@example.org`)));
    const asked = await Promise.all(
      everyone.map((n) => people[n % people.length]?.post(path, { motif: 'Je m’en occupe.' })),
    );
    expect(asked.map((answer) => answer?.status)).toEqual(everyone.map(() => 303));
    const { db } = app.services;
    const claims = () =>
      db
        .selectFrom('relation')
        .selectAll()
        .where('subject', '=', `record:${target.id}`)
        .orderBy('id')
        .execute();
    expect((await claims()).map(({ state }) => state)).toEqual(people.map(() => 'asked'));
    const decide = { geste: 'confirmer', motif: 'Connue du territoire.' };
    const ids = (await claims()).map(({ id }) => id);
    await Promise.all(
      everyone.map((n) => administrator.post(`/gardes/${ids[n % ids.length]}/decision`, decide)),
    );
    expect((await claims()).map(({ state }) => state)).toEqual(people.map(() => 'held'));
    const granted = await db
      .selectFrom('audit')
      .select('seq')
      .where('action', '=', 'claim_granted')
      .execute();
    expect(granted).toHaveLength(people.length);
  });
  test('sending one request of a program under one key: it is written once, and told the same to all', async () => {
    const made = await administrator.post('/compte/jetons', {
      ...{ nom: 'Essai', portee: ['propose', 'edit'], duree: '30', licence: 'oui' },
    });
    const [, token = ''] = /<code>(terreau_[\w-]{32})<\/code>/.exec(await made.text()) ?? [];
    const api = buildApp(app.services);
    const send = (name: string, key: string) =>
      api.request('http://terreau.test/api/v1/organisations', {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        body: JSON.stringify({ document: { name, summary: 'Essai', kinds: ['network'] }, reason: 'essai' }),
      });
    const answers = await Promise.all(everyone.map(() => send('Écrite une seule fois', 'clef-1')));
    const [first, ...others] = await Promise.all(answers.map((answer) => answer.json()));
    for (const other of others) expect(other).toEqual(first);
    expect(answers.every(({ status }) => status === answers[0]?.status && status < 300)).toBe(true);
    expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === null)).toHaveLength(1);
    const { db } = app.services;
    const named = (name: string) => db.selectFrom('proposal').select('id').where('name', '=', name).execute();
    expect(await named('Écrite une seule fois')).toHaveLength(1);
    // One key for another request is refused, and writes nothing.
    expect((await send('Une autre', 'clef-1')).status).toBeGreaterThanOrEqual(400);
    expect(await named('Une autre')).toEqual([]);
  });
});
