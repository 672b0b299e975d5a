import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { ask, onDatabase } from '../../../tests/support/database-setup.ts';
import { folderStore } from '../files/folder-store.ts';
import { type Connection, connect } from './connect.ts';
import { migrate } from './migrate.ts';
import { exportSnapshot, importSnapshot } from './snapshot.ts';

const MIGRATIONS = join(import.meta.dirname, '../../../db/migrations');
const EMPTY = 'snapshot_target';

let source: TestDatabase;
let target: Connection;
let folder: string;
/** No file here: `tests/house/keep.route.test.ts` copies some. */
const files = { store: folderStore(tmpdir()), keys: async () => [] };

beforeAll(async () => {
  source = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), 'terreau-snapshot-'));
  await ask(inject('testServer'), `create database ${EMPTY}`);
  target = connect(onDatabase(inject('testServer'), EMPTY));
  await migrate({ pool: target.pool, folder: MIGRATIONS });
});
afterAll(async () => {
  await target.close();
  await ask(inject('testServer'), `drop database ${EMPTY}`);
  await source.close();
  rmSync(folder, { recursive: true });
});

const digest = async ({ pool }: Pick<Connection, 'pool'>, table: string): Promise<string> => {
  const { rows } = await pool.query(
    `select md5(string_agg(row::text, e'\\n' order by row::text)) as digest from ${table} row`,
  );
  return rows[0].digest;
};

describe('a whole database to a folder and back', () => {
  it('gives the same rows in every table, and goes on from there', async () => {
    await exportSnapshot({ ...source, files }, folder, () => {});
    await importSnapshot({ ...target, files, inUse: async () => false }, folder, () => {});
    for (const table of [
      'record',
      'revision',
      'record_link',
      'record_import',
      'territory',
      'territory_closure',
      'data_version',
    ]) {
      expect(await digest(target, table), table).toBe(await digest(source, table));
    }
    const { rows } = await target.pool.query('select count(*)::int as words from search_word');
    expect(rows[0].words).toBeGreaterThan(1000);
    const next =
      "select nextval(pg_get_serial_sequence('record', 'ordinal')) > (select max(ordinal) from record) as free";
    expect((await target.pool.query(next)).rows[0].free).toBe(true);
  });
  it('refuses a folder that holds something', async () => {
    await expect(exportSnapshot({ ...source, files }, folder, () => {})).rejects.toThrow('n’est pas vide');
  });
  it('refuses an instance that holds records', async () => {
    await expect(
      importSnapshot({ ...source, files, inUse: async () => true }, folder, () => {}),
    ).rejects.toThrow('contient déjà des fiches');
  });
  it('refuses a copy of another version', async () => {
    writeFileSync(
      join(folder, 'manifest.json'),
      JSON.stringify({ format: 1, migrations: ['0001-other.sql'], tables: [] }),
    );
    await expect(
      importSnapshot({ ...target, files, inUse: async () => false }, folder, () => {}),
    ).rejects.toThrow('autre version');
  });
});
