/**
 * `npm run bench -- snapshot [RECORDS]`: a whole base to a folder and back into an empty one, by the commands that an
 * operator types, in processes of their own; time and memory, beside bare COPY of the same tables to files and back into
 * tables without index, key or trigger. Memory is read in /proc: Linux.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { territoryIndex } from '../src/contexts/territories/public.ts';
import { geographyOf } from '../src/geography.ts';
import { PATHS } from '../src/paths.ts';
import { fill, type OpenDatabase, openDatabase } from '../src/start.ts';
import { fillTo, sizeOf } from './fill.ts';
import { readWorld } from './generator/world.ts';

const SAMPLE_MS = 100;
const quiet = () => {};

export async function benchSnapshot(records: number): Promise<void> {
  const kept = process.env.BENCH_DATA;
  const folder = await mkdtemp(join(tmpdir(), 'terreau-snapshot-'));
  const dataDir = kept ?? join(folder, 'from');
  try {
    console.log(
      `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadavg()[0]?.toFixed(1)}; ${records.toLocaleString('en')} made-up records`,
    );
    const database = await openDatabase({ dataDir, databaseUrl: undefined }, quiet);
    try {
      await fillWith(database, records);
      const before = await counts(database);
      const out = await bareOut(database, join(folder, 'bare'));
      const written = await command(dataDir, ['export', join(folder, 'copy')]);
      const back = await bareBack(database, join(folder, 'bare'));
      const read = await command(join(folder, 'to'), ['import', 'snapshot', join(folder, 'copy')]);
      console.log(table({ out, written, back, read, bytes: await weight(join(folder, 'copy')) }));
      const target = await openDatabase({ dataDir: join(folder, 'to'), databaseUrl: undefined }, quiet);
      try {
        const after = await counts(target);
        if (JSON.stringify(after) !== JSON.stringify(before))
          throw new Error('the copy does not hold what the base does');
      } finally {
        await target.stop();
      }
    } finally {
      await database.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function fillWith(database: OpenDatabase, organisations: number): Promise<void> {
  await fill(database, quiet);
  const territories = await territoryIndex(database.db);
  const world = await readWorld(PATHS.content, territories);
  const present = await sizeOf(database.db);
  const needs = { db: database.db, geography: geographyOf(territories), world, report: quiet };
  if (present.organisations < organisations)
    await fillTo(needs, present, { organisations, cooperations: present.cooperations });
  await database.pool.query('vacuum analyze');
}

interface Run {
  seconds: number;
  /** Resident memory in bytes, each tenth of a second. */
  resident: number[];
}

/** A command of the program as an operator types it, watched until it ends. */
async function command(dataDir: string, words: readonly string[]): Promise<Run> {
  const from = performance.now();
  const { DATABASE_URL: _another, ...env } = process.env;
  const child = spawn(process.execPath, [join(PATHS.root, 'dist/server/cli.js'), ...words], {
    env: { ...env, DATA_DIR: dataDir, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const resident: number[] = [];
  const watch = setInterval(() => resident.push(residentOf(child.pid)), SAMPLE_MS);
  const [code] = await once(child, 'exit');
  clearInterval(watch);
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}`);
  return { seconds: (performance.now() - from) / 1000, resident: resident.filter((bytes) => bytes > 0) };
}

function residentOf(pid: number | undefined): number {
  try {
    const [, kilobytes = '0'] = /^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) * 1024;
  } catch {
    return 0; // it ended meanwhile
  }
}

const tablesOf = async ({ pool }: OpenDatabase): Promise<string[]> =>
  (
    await pool.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and relname not in ('migration', 'search_word') order by 1`,
    )
  ).rows.map(({ name }) => name);

async function counts(database: OpenDatabase): Promise<[string, string][]> {
  const told: [string, string][] = [];
  for (const name of await tablesOf(database))
    told.push([name, (await database.pool.query(`select count(*) as n from "${name}"`)).rows[0].n]);
  return told;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
}

const bareOut = (database: OpenDatabase, folder: string): Promise<number> =>
  timed(async () => {
    await mkdir(folder);
    const client = await database.pool.connect();
    try {
      await client.query('set statement_timeout = 0');
      for (const name of await tablesOf(database))
        await pipeline(
          client.query(copyTo(`copy "${name}" to stdout`)),
          createWriteStream(join(folder, name)),
        );
    } finally {
      client.release(true);
    }
  });

const bareBack = (database: OpenDatabase, folder: string): Promise<number> =>
  timed(async () => {
    const client = await database.pool.connect();
    try {
      await client.query('set statement_timeout = 0');
      await client.query('begin');
      await client.query('create schema bare');
      for (const name of await tablesOf(database)) {
        // Columns and nothing else.
        await client.query(`create table bare."${name}" as select * from public."${name}" limit 0`);
        await pipeline(
          createReadStream(join(folder, name)),
          client.query(copyFrom(`copy bare."${name}" from stdin`)),
        );
      }
      await client.query('rollback');
    } finally {
      client.release(true);
    }
  });

async function weight(folder: string): Promise<number> {
  let bytes = 0;
  for (const name of await readdir(folder)) bytes += (await stat(join(folder, name))).size;
  return bytes;
}

interface Told {
  out: number;
  written: Run;
  back: number;
  read: Run;
  bytes: number;
}

function table({ out, written, back, read, bytes }: Told): string {
  const mb = (value: number) => `${(value / 1e6).toFixed(0)} MB`;
  const row = (name: string, bare: number, { seconds, resident }: Run) =>
    `| ${[
      name,
      `${bare.toFixed(1)} s`,
      `${seconds.toFixed(1)} s`,
      `${(seconds / bare).toFixed(1)} ×`,
      ...[0.25, 0.5, 0.75].map((part) => mb(resident[Math.floor(resident.length * part)] ?? 0)),
      mb(Math.max(...resident)),
    ].join(' | ')} |`;
  return [
    `The copy weighs ${mb(bytes)}.`,
    '',
    '|  | bare COPY | whole command | ratio | memory at a quarter | half | three quarters | most |',
    '|---|--:|--:|--:|--:|--:|--:|--:|',
    row('to a folder (`export`)', out, written),
    row('into an empty base (`import snapshot`)', back, read),
  ].join('\n');
}
