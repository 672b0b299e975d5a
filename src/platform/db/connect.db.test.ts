import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { type AskedQuery, connect, countQueries, transact } from './connect.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await database.pool.query('create table pot (name text primary key)');
});
afterAll(() => database.close());

const one = (text: string) => sql<{ value: unknown }>`select ${sql.raw(text)} as value`.execute(database.db);
const pots = async () =>
  (await sql<{ name: string }>`select name from pot order by name`.execute(database.db)).rows;

describe('values read', () => {
  it.each([
    { sql: 'count(*) from (values (1), (2)) as v', value: 2 },
    { sql: '9007199254740991::int8', value: Number.MAX_SAFE_INTEGER },
    { sql: `'2026-11-21'::date`, value: '2026-11-21' },
    { sql: `'2026-11-21 10:00+01'::timestamptz`, value: new Date('2026-11-21T09:00:00Z') },
    { sql: 'null::int8', value: null },
  ])('$sql', async ({ sql, value }) => {
    const { rows } = await one(sql.replace(/^(count\(\*\))( from .*)$/, '(select $1$2)'));
    expect(rows[0]?.value).toEqual(value);
  });

  it('refuses a 64-bit integer that a number would round', async () => {
    await expect(one('9007199254740993::int8')).rejects.toThrow(RangeError);
  });

  it('works in UTF-8, and knows letters beyond ASCII', async () => {
    expect((await one(`lower('ÉCHIROLLES ŒUVRE')`)).rows[0]?.value).toBe('échirolles œuvre');
    expect((await one('pg_client_encoding()')).rows[0]?.value).toBe('UTF8');
  });
});

describe('transact', () => {
  it('keeps every write, or none', async () => {
    await transact(database.db, async (tx) => {
      await sql`insert into pot values ('basil')`.execute(tx);
    });
    const refusal = transact(database.db, async (tx) => {
      await sql`insert into pot values ('mint')`.execute(tx);
      throw new Error('changed my mind');
    });
    await expect(refusal).rejects.toThrow('changed my mind');
    expect(await pots()).toEqual([{ name: 'basil' }]);
  });
});

describe('countQueries', () => {
  it('counts every query made inside, and none made outside', async () => {
    const outside = one('0');
    const { value, queries } = await countQueries(async () => {
      await Promise.all([one('1'), one('2')]);
      return (await pots()).length;
    });
    await outside;
    expect(value).toBe(1);
    expect(queries).toHaveLength(3);
    expect(queries).toContain('select name from pot order by name');
  });

  it('counts transactions and refused queries', async () => {
    const { queries } = await countQueries(() =>
      transact(database.db, (tx) => sql`select 1 / 0`.execute(tx)).catch(() => null),
    );
    expect(queries).toEqual(['begin', 'select 1 / 0', 'rollback']);
  });

  it('keeps two counts made at once apart, and adds a nested one to the outer', async () => {
    const twice = () => countQueries(async () => [await one('1'), await one('2')]);
    const { value, queries } = await countQueries(() => Promise.all([twice(), twice()]));
    expect(value.map((inner) => inner.queries.length)).toEqual([2, 2]);
    expect(queries).toHaveLength(4);
  });
});

describe('connect', () => {
  it('tells each query with its time, and the refusal', async () => {
    const asked: AskedQuery[] = [];
    const { db, close } = connect(database.url, { onQuery: (query) => asked.push(query) });
    await sql`select 1`.execute(db);
    await sql`select nonsense`.execute(db).catch(() => null);
    await close();
    expect(asked).toMatchObject([{ sql: 'select 1' }, { sql: 'select nonsense', error: { code: '42703' } }]);
    expect(asked.every(({ milliseconds }) => milliseconds >= 0)).toBe(true);
  });

  it('survives the loss of an idle connection', async () => {
    const lost: Error[] = [];
    const connection = connect(database.url, { max: 1, onLost: (error) => lost.push(error) });
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(connection.db);
    await database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await expect.poll(() => lost.length, { timeout: 60_000 }).toBe(1);
    expect((await sql`select 1`.execute(connection.db)).rows).toHaveLength(1);
    await connection.close();
  });
});

describe('the connection asked without a promise of the driver’s', () => {
  it('answers a promise, a callback and a query object alike', async () => {
    const { pool } = database;
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    const client = await pool.connect();
    try {
      expect((await client.query('select $1::int as one', [1])).rows).toEqual([{ one: 1 }]);
      expect((await client.query({ text: 'select $1::int as one', values: [2] })).rows).toEqual([{ one: 2 }]);
      const called = await new Promise((resolve) => {
        client.query('select 3 as one', (_: Error, answer: { rows: unknown }) => resolve(answer.rows));
      });
      expect(called).toEqual([{ one: 3 }]);
      await expect(client.query('select nothing_of_the_kind')).rejects.toMatchObject({ code: '42703' });
      expect((await client.query('select 4 as one')).rows).toEqual([{ one: 4 }]);
    } finally {
      client.release();
    }
  });
});
