import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runChecks } from '../../../checks/run-checks.ts';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { COOPERATION } from '../cooperations/public.ts';
import {
  type Document,
  dataVersion,
  findRecord,
  type Geography,
  importRecords,
  revisionsOf,
  saveRecord,
} from './public.ts';

const geography: Geography = {
  centre: (id) => (id === 'commune-35238' ? { lon: -1.68, lat: 48.11 } : null),
  regions: (id) => (id === 'commune-35238' ? ['region-53' as typeof id] : []),
  words: (id) => (id === 'commune-35238' ? ['Rennes', 'Ille-et-Vilaine', 'Bretagne'] : []),
};
const at = new Date('2026-11-21T10:00:00Z');
const author = 'test';

let database: TestDatabase;
const needs = () => ({ db: database.db, geography, clock: () => at });
const document = (name: string, more: Document = {}): Document => ({
  name,
  summary: 'Une coopération pour le test.',
  ...more,
});

async function stored(slug: string) {
  const found = await findRecord(database.db, 'cooperation', slug);
  if (!found || 'movedTo' in found) throw new Error(`no record ${slug}`);
  return found;
}

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  expect(await runChecks(database.pool, join(import.meta.dirname, '../../../checks'))).toEqual([]);
  await database.close();
});

describe('saving a record', () => {
  it('creates it with a first revision that tells every field', async () => {
    const id = randomUUID();
    const saved = await saveRecord(needs(), COOPERATION, {
      id,
      document: document('Jardins de Lune', { territories: ['commune-35238'] }),
      seen: null,
      author,
      reason: 'création',
    });
    expect(saved).toEqual({ ok: true, value: { slug: 'jardins-de-lune', version: 1 } });
    const record = await stored('jardins-de-lune');
    expect(record).toMatchObject({ lon: -1.68, lat: 48.11, approximate: true, version: 1 });
    const [first] = await revisionsOf(database.db, id);
    expect(first?.changes).toContainEqual({ field: 'name', from: null, to: 'Jardins de Lune' });
  });

  it('keeps what changed, from what to what, and takes the next version', async () => {
    const id = randomUUID();
    await saveRecord(needs(), COOPERATION, {
      id,
      document: document('Le Moulin Commun'),
      seen: null,
      author,
      reason: 'création',
    });
    const changed = document('Le Moulin Commun', { born: 2019 });
    const saved = await saveRecord(needs(), COOPERATION, {
      id,
      document: changed,
      seen: 1,
      author,
      reason: 'année de naissance',
    });
    expect(saved).toEqual({ ok: true, value: { slug: 'le-moulin-commun', version: 2 } });
    const [last] = await revisionsOf(database.db, id);
    expect(last).toMatchObject({
      number: 2,
      reason: 'année de naissance',
      changes: [{ field: 'born', from: null, to: 2019 }],
    });
  });

  it('refuses to overwrite what changed meanwhile', async () => {
    const id = randomUUID();
    await saveRecord(needs(), COOPERATION, {
      id,
      document: document('La Ressourcerie du Pont'),
      seen: null,
      author,
      reason: 'création',
    });
    await saveRecord(needs(), COOPERATION, {
      id,
      document: document('La Ressourcerie du Pont', { born: 2020 }),
      seen: 1,
      author,
      reason: 'a',
    });
    const late = await saveRecord(needs(), COOPERATION, {
      id,
      document: document('La Ressourcerie du Pont', { born: 1999 }),
      seen: 1,
      author,
      reason: 'b',
    });
    expect(late).toEqual({ ok: false, reason: 'changed_meanwhile' });
    expect((await stored('la-ressourcerie-du-pont')).document.born).toBe(2020);
  });

  it('writes nothing when nothing changes', async () => {
    const id = randomUUID();
    await saveRecord(needs(), COOPERATION, {
      id,
      document: document('Fournil Partagé'),
      seen: null,
      author,
      reason: 'création',
    });
    const before = await dataVersion(database.db);
    const again = await saveRecord(needs(), COOPERATION, {
      id,
      document: document('Fournil Partagé'),
      seen: 1,
      author,
      reason: 'rien',
    });
    expect(again).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await revisionsOf(database.db, id)).toHaveLength(1);
    expect(await dataVersion(database.db)).toBeGreaterThanOrEqual(before);
  });

  it('gives two records of one name two addresses', async () => {
    const slugs = [];
    for (const id of [randomUUID(), randomUUID()]) {
      const saved = await saveRecord(needs(), COOPERATION, {
        id,
        document: document('Terres Jumelles'),
        seen: null,
        author,
        reason: 'création',
      });
      slugs.push(saved.ok ? saved.value.slug : saved.reason);
    }
    expect(slugs).toEqual(['terres-jumelles', 'terres-jumelles-2']);
  });

  it('refuses a document that is not of its kind, and writes nothing', async () => {
    const id = randomUUID();
    await expect(
      saveRecord(needs(), COOPERATION, {
        id,
        document: document('Mauvais stade', { stages: [{ stage: 'apogee' }] }),
        seen: null,
        author,
        reason: 'x',
      }),
    ).rejects.toThrow();
    expect(await findRecord(database.db, 'cooperation', 'mauvais-stade')).toBeNull();
  });

  it('lets two writers at once both be told the truth: one is written, one is refused', async () => {
    const id = randomUUID();
    await saveRecord(needs(), COOPERATION, {
      id,
      document: document('Course commune'),
      seen: null,
      author,
      reason: 'création',
    });
    const both = await Promise.all(
      [2001, 2002].map((born) =>
        saveRecord(needs(), COOPERATION, {
          id,
          document: document('Course commune', { born }),
          seen: 1,
          author,
          reason: 'course',
        }),
      ),
    );
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await revisionsOf(database.db, id)).toHaveLength(2);
  });
});

describe('history', () => {
  it.each(['update revision set reason = reason', 'delete from revision'])(
    'cannot be rewritten: %s',
    async (statement) => {
      await expect(sql.raw(statement).execute(database.db)).rejects.toThrow('append-only');
    },
  );
});

describe('importing again and again', () => {
  const id = randomUUID();
  const incoming = (more: Document = {}) => [
    { kind: COOPERATION, id, slug: 'import-de-lune', document: document('Import de Lune', more) },
  ];

  it('creates, then changes nothing, then takes over what the source changed, and leaves people’s words alone', async () => {
    expect(await importRecords(needs(), 'source', 'import', incoming({ born: 2001 }))).toMatchObject({
      created: 1,
    });
    const before = await dataVersion(database.db);
    expect(await importRecords(needs(), 'source', 'import', incoming({ born: 2001 }))).toEqual({
      created: 0,
      changed: 0,
      unchanged: 1,
      followed: 0,
      kept: [],
    });
    expect(await dataVersion(database.db)).toBe(before);

    const present = await stored('import-de-lune');
    await saveRecord(needs(), COOPERATION, {
      id,
      document: { ...present.document, summary: 'Les mots d’une personne.' },
      seen: 1,
      author: 'quelqu’un',
      reason: 'mieux',
    });
    const report = await importRecords(needs(), 'source', 'import', [
      {
        kind: COOPERATION,
        id,
        slug: 'import-de-lune',
        document: { ...document('Import de Lune', { born: 2002 }), summary: 'Les mots de la source.' },
      },
    ]);
    expect(report).toMatchObject({ changed: 1, kept: [{ slug: 'import-de-lune', fields: ['summary'] }] });
    expect((await stored('import-de-lune')).document).toMatchObject({
      born: 2002,
      summary: 'Les mots d’une personne.',
    });
  });
});
