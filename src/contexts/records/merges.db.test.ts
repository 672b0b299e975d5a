import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runChecks } from '../../../checks/run-checks.ts';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { KINDS } from '../../declared.ts';
import {
  type Document,
  documentAt,
  findRecord,
  mergeRecords,
  naming,
  type RecordKind,
  recordAt,
  recordsById,
  revisionsOf,
  saveRecord,
  unmergeRecord,
} from './public.ts';

let database: TestDatabase;
const checks = join(import.meta.dirname, '../../../checks');
const needs = () => ({
  db: database.db,
  kinds: KINDS,
  geography: { centre: () => null, regions: () => [], words: () => [] },
  clock: () => new Date('2026-11-24T10:00:00Z'),
});
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  expect(await runChecks(database.pool, checks)).toEqual([]);
  await database.close();
});

const said = { author: 'essai', reason: 'essai' };
async function saved(kind: RecordKind, document: Document, id = randomUUID(), seen: number | null = null) {
  const whole = {
    summary: 'Pour essayer.',
    ...(kind === 'organisation' && { kinds: ['network'] }),
    ...document,
  };
  const outcome = await saveRecord(needs(), KINDS[kind], { id, document: whole, seen, ...said });
  if (!outcome.ok) throw new Error(outcome.reason);
  return { id, ...outcome.value };
}
const present = async (id: string) => {
  const [record] = await recordsById(database.db, [id]);
  if (!record) throw new Error('no record');
  return record;
};

/** Two records of one network, and a cooperation that names the second. */
async function pair(name: string) {
  const stays = await saved('organisation', { name });
  const goes = await saved('organisation', { name: `${name} bis`, note: 'Le second' });
  const third = await saved('cooperation', {
    name: `Avec ${name}`,
    stakeholders: [{ organisation: goes.id, roles: ['funder'] }],
  });
  const asked = {
    stays: { id: stays.id, seen: 1 },
    goes: { id: goes.id, seen: 1 },
    fields: ['note'],
    ...said,
  };
  return { stays, goes, third, asked };
}

describe('merging two records', () => {
  test('the one that stays takes the fields chosen, others name it, and the other leads to it', async () => {
    const { stays, goes, third, asked } = await pair('Réseau un');
    expect(await mergeRecords(needs(), asked)).toEqual({ ok: true, value: stays.slug });
    expect((await present(stays.id)).document).toMatchObject({ name: 'Réseau un', note: 'Le second' });
    expect(await findRecord(database.db, 'organisation', goes.slug)).toEqual({ movedTo: stays.slug });
    expect((await naming(database.db, stays.id)).map(({ id }) => id)).toEqual([third.id]);
    expect((await revisionsOf(database.db, third.id)).map(({ number }) => number)).toEqual([2, 1]);
    expect(await recordAt(database.db, 'organisation', goes.slug)).toMatchObject({ mergedInto: stays.id });
    expect(await runChecks(database.pool, checks)).toEqual([]);
  });
  test('is undone: both documents, both addresses, and who named which', async () => {
    const { stays, goes, third, asked } = await pair('Réseau deux');
    const before = await Promise.all(
      [stays, goes, third].map(async ({ id }) => (await present(id)).document),
    );
    await mergeRecords(needs(), asked);
    expect(await unmergeRecord(needs(), { id: goes.id, ...said })).toEqual({ slug: goes.slug, kept: [] });
    const after = await Promise.all([stays, goes, third].map(async ({ id }) => (await present(id)).document));
    expect(after).toEqual(before);
    expect(await findRecord(database.db, 'organisation', goes.slug)).toMatchObject({ id: goes.id });
    expect((await present(stays.id)).version).toBe(3);
    expect(await unmergeRecord(needs(), { id: goes.id, ...said })).toBeNull();
    expect(await runChecks(database.pool, checks)).toEqual([]);
  });
  test('what changed again since is left alone, and told', async () => {
    const { stays, goes, asked } = await pair('Réseau trois');
    await mergeRecords(needs(), asked);
    const now = await present(stays.id);
    await saved('organisation', { ...now.document, note: 'Depuis' }, stays.id, now.version);
    const undone = await unmergeRecord(needs(), { id: goes.id, ...said });
    expect(undone?.kept).toEqual([{ id: stays.id, fields: ['note'] }]);
    expect((await present(stays.id)).document.note).toBe('Depuis');
  });
  test('a document that still names the merged record names the one that stays once written', async () => {
    const { stays, third, asked } = await pair('Réseau quatre');
    await mergeRecords(needs(), asked);
    const first = (await documentAt(database.db, third.id, 1)) ?? {};
    await saved('cooperation', { ...first, note: 'rétablie' }, third.id, 2);
    expect((await naming(database.db, stays.id)).map(({ id }) => id)).toEqual([third.id]);
  });
  test('merged twice over, the first address leads to the last', async () => {
    const { stays, goes, asked } = await pair('Réseau cinq');
    await mergeRecords(needs(), asked);
    const last = await saved('organisation', { name: 'Réseau six' });
    const more = { ...asked, fields: [], stays: { id: last.id, seen: 1 }, goes: { id: stays.id, seen: 2 } };
    expect((await mergeRecords(needs(), more)).ok).toBe(true);
    expect(await findRecord(database.db, 'organisation', goes.slug)).toEqual({ movedTo: stays.slug });
    expect(await findRecord(database.db, 'organisation', stays.slug)).toEqual({ movedTo: last.slug });
  });
  test.each([
    ['a version that was not seen', { goes: { seen: 7 } }, 'changed_meanwhile'],
    ['itself', { goes: 'stays' }, 'not_alike'],
    ['a record of another kind', { goes: 'third' }, 'not_alike'],
  ] as const)('is refused: %s', async (name, change, reason) => {
    const { asked, ...records } = await pair(`Refus ${name}`);
    const goes =
      typeof change.goes === 'string'
        ? { id: records[change.goes].id, seen: 1 }
        : { ...asked.goes, ...change.goes };
    expect(await mergeRecords(needs(), { ...asked, goes })).toEqual({ ok: false, reason });
  });
  test('a merged record is written no more', async () => {
    const { goes, asked } = await pair('Réseau sept');
    await mergeRecords(needs(), asked);
    await expect(saved('organisation', { name: 'Autre' }, goes.id, 1)).rejects.toThrow('changed_meanwhile');
  });
});
