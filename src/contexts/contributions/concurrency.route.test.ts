import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runChecks } from '../../../checks/run-checks.ts';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { holding, type Jar } from '../../../tests/support/jar.ts';
import { parseEmailAddress } from '../../kernel/email-address.ts';
import { recordsById, revisionsOf, type StoredRecord, typedFrom } from '../records/public.ts';
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
  throw new Error('not an address');
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
});
