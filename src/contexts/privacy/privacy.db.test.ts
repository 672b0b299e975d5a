import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { RETENTION_DAY as NOW, retentionCases } from '../../../tests/support/retention-cases.ts';
import { REGISTER } from '../../declared.ts';
import { rulesOf, tablesOf } from './domain/register.ts';
import { applyRetention } from './use-cases/apply-retention.ts';

let base: TestDatabase;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());

const all = async (query: string, values: unknown[] = []) => (await base.pool.query(query, values)).rows;

/** Names of columns that may bear on a person. */
const LOOKS_PERSONAL =
  /mail|^address|address_key|ip_address|user_agent|person|name$|^author|^actor|_by$|phone|birth|identifier|token|password|secret|signer|contact|_hash$|^hash$/;

/** Columns that look personal and are not, with the reason. A new line here is a claim somebody answers for. */
const NOT_PERSONAL: Readonly<Record<string, string>> = {
  'record.name': 'the name of a public record',
  'territory.name': 'the name of a place',
  'territory_alias.name': 'the name of a place',
  'territory.replaced_by': 'the place that took its place',
  'migration.name': 'the name of a file',
  'awarded_grant.funder_name': 'a public body',
  'awarded_grant.beneficiary_name':
    'a body: imports leave natural persons out (grants/domain/natural-person.ts)',
  'link.address': 'the web address that a public record states',
  'link_use.address': 'the same',
  'file_import.licence_name': 'a licence',
  'file_import_row.name': 'the name that a public record would bear',
  'proposal.name': 'the name of a public record, and shown to its author',
  'peer_instance.name': 'the name that another instance gives itself',
  'peer_instance.address': 'the web address of another instance',
};

describe('the register', () => {
  test('declares every column that looks personal', async () => {
    const columns: { table: string; column: string }[] = await all(
      `select table_name as table, column_name as column from information_schema.columns where table_schema = 'public'`,
    );
    const declared = new Set(
      tablesOf(REGISTER).flatMap(({ table, shown, sealed }) =>
        [...shown, ...sealed].map((column) => `${table}.${column}`),
      ),
    );
    const silent = columns
      .filter(({ column }) => LOOKS_PERSONAL.test(column))
      .map(({ table, column }) => `${table}.${column}`)
      .filter((name) => !declared.has(name) && NOT_PERSONAL[name] === undefined);
    expect(silent).toEqual([]);
    expect(columns.length).toBeGreaterThan(100);
  });

  test('declares only tables and columns that exist', async () => {
    const columns = await all(
      `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'`,
    );
    const known = new Set(columns.map(({ name }) => name));
    const named = [
      ...tablesOf(REGISTER).flatMap(({ table, of, shown, sealed, erasure }) => {
        const touched = typeof erasure === 'object' ? [erasure.sign, ...erasure.empty] : [];
        return [...of.map(({ column }) => column), ...shown, ...sealed, ...touched].map(
          (column) => `${table}.${column}`,
        );
      }),
      ...rulesOf(REGISTER).flatMap(({ table, from, only, unless, empty = [] }) =>
        [from, ...(only ? [only.column] : []), ...(unless ? [unless] : []), ...empty].map(
          (column) => `${table}.${column}`,
        ),
      ),
    ];
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  test('a rule has one code, and so has a processing', () => {
    for (const codes of [rulesOf(REGISTER).map(({ code }) => code), REGISTER.map(({ code }) => code)])
      expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  });
});

const CASES = retentionCases(all);

describe('retention', () => {
  let erased: Record<string, number>;
  beforeAll(async () => {
    await all(
      `insert into person (id, name, email, email_verified, created_at, updated_at) values ('p', 'P', 'p@example.org', true, $1, $1)`,
      [NOW],
    );
    for (const { put } of Object.values(CASES)) await put();
    erased = await applyRetention({ db: base.db, clock: () => NOW, register: REGISTER });
  });

  test('every declared rule has a case here', () => {
    expect(Object.keys(CASES).sort()).toEqual(
      rulesOf(REGISTER)
        .map(({ code }) => code)
        .sort(),
    );
  });
  test.each(Object.entries(CASES))(
    '%s erases what is over, to the second, and nothing else',
    async (code, { left, keys }) => {
      expect((await all(left)).map(({ key }) => key)).toEqual(keys);
      expect(erased[code]).toBe(1);
    },
  );
  test('each run is noted, and adds up', async () => {
    await applyRetention({ db: base.db, clock: () => NOW, register: REGISTER });
    const runs = await all(`select rule, ran_at, erased, erased_in_all from retention_run order by rule`);
    expect(runs).toEqual(
      Object.keys(CASES)
        .sort()
        .map((rule) => ({ rule, ran_at: NOW, erased: 0, erased_in_all: 1 })),
    );
  });
  test('a rule that fails stops no other, and is told', async () => {
    const [first] = REGISTER;
    const [rule] = rulesOf(REGISTER);
    if (!first || !rule) throw new Error('the register is empty');
    const broken = { ...first, retention: [{ ...rule, table: 'no_such_table', code: 'broken' }] };
    const later = () => new Date(NOW.getTime() + 1000);
    await expect(
      applyRetention({ db: base.db, clock: later, register: [broken, ...REGISTER] }),
    ).rejects.toThrow('rules of retention failed');
    expect(await all(`select count(*)::int as n from retention_run where ran_at > $1`, [NOW])).toEqual([
      { n: Object.keys(CASES).length },
    ]);
  });
});
