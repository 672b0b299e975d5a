/** A database of the first version, full, is brought to the last: nothing is lost, and its pages are the same. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runChecks } from '../../checks/run-checks.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { testApp } from '../support/app.ts';
import { CHECKS, difference, empty, MIGRATIONS, openOn, pagesOf } from '../support/kept.ts';
import { pour } from '../support/pour.ts';
import { tableSums } from '../support/table-sums.ts';

/** The first schema that was given away: what came after is brought to it one migration at a time. */
const FIRST = '0006';
/** Rows of each schema in the making, by the number of the migration that they follow. */
const FIXTURES = join(import.meta.dirname, 'upgrade');

/** Kinds of records that the first version did not know. */
const LATER = `select id from record where kind = 'training'`;
const AS_AT_FIRST = `alter table revision disable trigger user;
  delete from revision where record_id in (${LATER}); delete from record where id in (${LATER});
  alter table revision enable trigger user`;

let folder: string;
let first: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'terreau-upgrade-'));
  first = join(folder, 'first');
  await mkdir(first);
  for (const file of (await readdir(MIGRATIONS)).filter((name) => name < FIRST))
    await cp(join(MIGRATIONS, file), join(first, file));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a database of the first version', () => {
  test('full, is brought to the last with its checks and its pages', async () => {
    const old = await empty('kept_old', first);
    const app = await testApp();
    try {
      await app.database.pool.query(AS_AT_FIRST);
      const moved = await pour(app.database.url, old.url);
      const wanted = await tableSums(app.database.pool, moved);
      const steps: string[] = [];
      await migrate({ pool: old.pool, folder: MIGRATIONS, report: (line) => void steps.push(line) });
      expect(await runChecks(old.pool, CHECKS)).toEqual([]);
      expect(await tableSums(old.pool, moved)).toEqual(wanted);
      const pages = await openOn(old.url, old.db, (each) => pagesOf(each));
      for (const [path, text] of await openOn(app.database.url, app.database.db, (each) => pagesOf(each)))
        expect(difference(pages.get(path), text), path).toBeNull();
    } finally {
      await old.end();
      await app.close();
    }
  });

  test('twenty times fuller, every table filled as it comes, loses no row at any step', async () => {
    const old = await empty('kept_full', first);
    const app = await testApp();
    const way = join(folder, 'way');
    await cp(first, way, { recursive: true });
    try {
      await app.database.pool.query(AS_AT_FIRST);
      await pour(app.database.url, old.url);
      await fill(old.pool, '0005');
      expect(await emptyTables(old.pool)).toEqual([]);
      let before = await state(old.pool);
      for (const file of (await readdir(MIGRATIONS)).filter((name) => name >= FIRST).sort()) {
        await cp(join(MIGRATIONS, file), join(way, file));
        expect(await migrate({ pool: old.pool, folder: way })).toEqual([file]);
        expect(changed(before, await state(old.pool)), file).toEqual([]);
        await fill(old.pool, file.slice(0, 4));
        before = await state(old.pool);
      }
      expect(await runChecks(old.pool, CHECKS)).toEqual([]);
      // Tables that had rows of some schema still have all of them; and every page of the twenty answers.
      const records = await old.pool.query('select count(*)::int as n from record');
      expect(records.rows[0].n).toBeGreaterThan(5_000);
      await openOn(old.url, old.db, async (upgraded) => {
        const { rows } = await old.pool.query(
          `select kind, slug from record where slug like '%-jumelle-7' order by slug limit 40`,
        );
        const shelf: Record<string, string> = {
          ...{ cooperation: 'cooperations', organisation: 'organisations' },
          ...{ programme: 'dispositifs', resource: 'ressources' },
        };
        for (const { kind, slug } of rows)
          for (const part of ['', '/historique'])
            expect([slug, part, (await upgraded.get(`/${shelf[kind]}/${slug}${part}`)).status]).toEqual([
              slug,
              part,
              200,
            ]);
        for (const path of [
          '/',
          '/cooperations',
          '/organisations?page=9',
          '/observatoire',
          '/subventions',
          '/carte',
        ])
          expect([path, (await upgraded.get(path)).status]).toEqual([path, 200]);
      });
    } finally {
      await old.end();
      await app.close();
    }
  });
});

/** Runs what fills the tables that a migration made or changed, when there is such a file. */
async function fill(pool: Pool, number: string): Promise<void> {
  const sql = await readFile(join(FIXTURES, `${number}.sql`), 'utf8').catch(() => null);
  if (sql === null) return;
  const client = await pool.connect();
  try {
    await client.query(sql);
  } finally {
    client.release(true);
  }
}

const tablesOf = async (pool: Pool): Promise<string[]> =>
  (
    await pool.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
    )
  ).rows.map(({ name }) => name);

async function emptyTables(pool: Pool): Promise<string[]> {
  const found: string[] = [];
  for (const name of await tablesOf(pool))
    if ((await pool.query(`select 1 from "${name}" limit 1`)).rowCount === 0) found.push(name);
  return found;
}

/** How many rows each table has, and what the register holds whatever its columns are: documents and histories. */
async function state(pool: Pool): Promise<Record<string, string>> {
  const told: Record<string, string> = {};
  for (const name of await tablesOf(pool)) {
    if (name === 'migration') continue;
    told[name] = (await pool.query(`select count(*) as n from "${name}"`)).rows[0].n;
  }
  const sum = async (query: string) => (await pool.query(query)).rows[0].sum;
  told['documents of records'] = await sum(
    `select md5(string_agg(md5(id::text || slug || version || document::text), '' order by id)) as sum from record`,
  );
  told['changes of revisions'] = await sum(
    `select md5(string_agg(md5(record_id::text || number || changes::text), '' order by record_id, number)) as sum from revision`,
  );
  return told;
}

/** What is not as it was. Tables that a migration makes, and rows that it adds to others, are no loss. */
const changed = (before: Record<string, string>, after: Record<string, string>): string[] =>
  Object.entries(before).flatMap(([name, was]) => {
    const is = after[name];
    const kept = is !== undefined && (is === was || (/^\d+$/.test(was) && Number(is) > Number(was)));
    return kept ? [] : [`${name}: ${was} → ${is ?? 'gone'}`];
  });
