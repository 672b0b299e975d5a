import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { connect } from './connect.ts';
import { migrate } from './migrate.ts';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'terreau-migrations-'));
  // The prepared database already has the project's own migrations: these tests bring theirs.
  await database.pool.query('drop table if exists migration, soil, worm');
});
afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, sql: string) => writeFile(join(folder, name), sql);
const run = () => migrate({ pool: database.pool, folder });
const tables = async () =>
  (await database.pool.query(`select to_regclass('soil') as soil, to_regclass('worm') as worm`)).rows[0];

describe('migrate', () => {
  it('runs each file once, in order', async () => {
    await write('0002-worms.sql', 'create table worm (soil int references soil (id));');
    await write('0001-soil.sql', 'create table soil (id int primary key);');
    expect(await run()).toEqual(['0001-soil.sql', '0002-worms.sql']);
    expect(await run()).toEqual([]);
    await write('0003-more.sql', 'alter table worm add length int;');
    expect(await run()).toEqual(['0003-more.sql']);
  });

  it('keeps nothing of a file that fails, and says which line', async () => {
    await write('0001-soil.sql', 'create table soil (id int);\n\ninsert into worms values (1);\n');
    await expect(run()).rejects.toMatchObject({
      code: 'migrationFailed',
      message: expect.stringContaining('ligne 3'),
    });
    expect(await tables()).toEqual({ soil: null, worm: null });
    await write('0001-soil.sql', 'create table soil (id int);');
    expect(await run()).toEqual(['0001-soil.sql']);
  });

  it('keeps the files that ran before the one that fails', async () => {
    await write('0001-soil.sql', 'create table soil (id int);');
    await write('0002-worms.sql', 'create table worm (id nonsense);');
    await expect(run()).rejects.toMatchObject({ code: 'migrationFailed' });
    expect(await tables()).toEqual({ soil: 'soil', worm: null });
  });

  it.each([
    {
      name: 'a file that changed after it ran',
      change: () => write('0001-soil.sql', 'create table soil (id bigint);'),
      code: 'migrationChanged',
    },
    {
      name: 'a file that ran and is gone',
      change: () => rm(join(folder, '0001-soil.sql')),
      code: 'migrationUnknown',
    },
    {
      name: 'two files with one number',
      change: () => write('0001-worms.sql', ''),
      code: 'migrationSameNumber',
    },
    { name: 'a file without a number', change: () => write('worms.sql', ''), code: 'migrationBadName' },
  ])('refuses $name', async ({ change, code }) => {
    await write('0001-soil.sql', 'create table soil (id int);');
    await run();
    await change();
    await expect(run()).rejects.toMatchObject({ code });
  });

  it('takes Windows line ends for the same file', async () => {
    await write('0001-soil.sql', 'create table soil (\n  id int\n);\n');
    await run();
    await write('0001-soil.sql', 'create table soil (\r\n  id int\r\n);\r\n');
    expect(await run()).toEqual([]);
  });

  it('is run by one process at a time', async () => {
    await write('0001-soil.sql', 'select pg_sleep(0.2); create table soil (id int);');
    const other = connect(database.url);
    const said: string[] = [];
    const report = (line: string) => said.push(line);
    const ran = await Promise.all([
      migrate({ pool: database.pool, folder, report }),
      migrate({ pool: other.pool, folder, report }),
    ]);
    await other.close();
    expect(ran.flat()).toEqual(['0001-soil.sql']);
  });
});
