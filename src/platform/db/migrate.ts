/**
 * Brings the database to the shape this version of the program expects: plain SQL files named
 * `NNNN-context-what.sql`, each run once, in order, in one transaction with the row that remembers it.
 * A file that has run is never edited: a change is a new file.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool, PoolClient } from 'pg';
import { LaunchError } from './errors.ts';
import { DETAILS, STEPS } from './messages.ts';

/** Any constant shared by all processes of Terreau on one database. */
const LOCK = 4_201_986;
const FILE_NAME = /^(\d{4})-[a-z0-9]+(-[a-z0-9]+)*\.sql$/;

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

export interface MigrateOptions {
  pool: Pool;
  /** The folder of the SQL files. */
  folder: string;
  report?: (line: string) => void;
}

/** Runs the migrations that have not run, and returns their names. Throws a `LaunchError` told in plain words. */
export async function migrate({ pool, folder, report = () => {} }: MigrateOptions): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = await pool.connect();
  try {
    // Building an index on a large table may rightly take longer than any request.
    await client.query('set statement_timeout = 0');
    await lock(client, report);
    await client.query(`create table if not exists migration (
      name text primary key, checksum text not null, at timestamptz not null default now())`);
    const waiting = await notYetRun(client, migrations);
    for (const migration of waiting) {
      report(STEPS.migration(migration.name));
      await run(client, migration);
    }
    return waiting.map(({ name }) => name);
  } finally {
    // The session holds the lock and the lifted timeout: it is not given back to the pool.
    client.release(true);
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const numbers = new Map<string, string>();
  const migrations: Migration[] = [];
  for (const name of names) {
    const number = FILE_NAME.exec(name)?.[1];
    if (number === undefined) throw LaunchError.of('migrationBadName', { name });
    const other = numbers.get(number);
    if (other !== undefined) throw LaunchError.of('migrationSameNumber', { name, other });
    numbers.set(number, name);
    // Git may check files out with Windows line ends: they are the same migration.
    const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
    migrations.push({ name, sql, checksum: createHash('sha256').update(sql).digest('hex') });
  }
  return migrations;
}

async function lock(client: PoolClient, report: (line: string) => void): Promise<void> {
  const { rows } = await client.query<{ free: boolean }>('select pg_try_advisory_lock($1) as free', [LOCK]);
  if (rows[0]?.free) return;
  report(STEPS.waitingForMigration);
  await client.query('select pg_advisory_lock($1)', [LOCK]);
}

async function notYetRun(client: PoolClient, migrations: readonly Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from migration',
  );
  const done = new Map(rows.map(({ name, checksum }) => [name, checksum]));
  const known = new Set(migrations.map(({ name }) => name));
  for (const name of done.keys()) if (!known.has(name)) throw LaunchError.of('migrationUnknown', { name });
  for (const { name, checksum } of migrations) {
    const recorded = done.get(name);
    if (recorded !== undefined && recorded !== checksum) throw LaunchError.of('migrationChanged', { name });
  }
  return migrations.filter(({ name }) => !done.has(name));
}

async function run(client: PoolClient, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query('insert into migration (name, checksum) values ($1, $2)', [name, checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw LaunchError.of('migrationFailed', { name, why: whereItFailed(sql, error) }, error);
  }
}

/** `line 12: relation "x" does not exist`, as PostgreSQL gives only a position in the whole file. */
function whereItFailed(sql: string, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const position = error instanceof Error && 'position' in error ? Number(error.position) : Number.NaN;
  if (!Number.isFinite(position)) return message;
  return DETAILS.atLine(sql.slice(0, position).split('\n').length, message);
}
