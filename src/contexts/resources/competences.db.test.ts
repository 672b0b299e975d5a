/** Works that bear the codes of competences of before, once the list is one (migration 0103). */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runChecks } from '../../../checks/run-checks.ts';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { PATHS } from '../../paths.ts';

let database: TestDatabase;
let id: string;
beforeAll(async () => {
  database = await testDatabase();
  const { pool } = database;
  const work = await database.db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'resource')
    .orderBy('ordinal')
    .limit(1)
    .executeTakeFirstOrThrow();
  id = work.id;
  // As the program of before wrote it: the document, its facets, and the revision that says so.
  const codes = '["territory", "strategy", "local_authorities"]';
  await pool.query(
    `insert into revision (record_id, number, at, author, reason, changes)
     select id, version + 1, now(), 'Test', 'Test', jsonb_build_array(jsonb_build_object('field', 'competences',
       'from', coalesce(document -> 'competences', 'null'::jsonb), 'to', $2::jsonb)) from record where id = $1`,
    [id, codes],
  );
  await pool.query(
    `update record set document = jsonb_set(document, '{competences}', $2::jsonb), version = version + 1,
       facets = facets || array['competence:territory', 'competence:local_authorities']
     where id = $1`,
    [id, codes],
  );
  const migration = await readFile(join(PATHS.migrations, '0103-resources-competences.sql'), 'utf8');
  const client = await pool.connect();
  try {
    await client.query(`begin; ${migration}; commit`);
  } finally {
    client.release();
  }
});
afterAll(() => database.close());

describe('a work filed under the codes of before', () => {
  test('is filed under those of today, in its document and in the facets', async () => {
    const { rows } = await database.pool.query('select document, facets from record where id = $1', [id]);
    expect(rows[0].document.competences).toEqual(['territory_knowledge', 'strategy', 'consultation']);
    expect(rows[0].facets).toEqual(
      expect.arrayContaining(['competence:territory_knowledge', 'competence:consultation']),
    );
    expect(rows[0].facets).not.toContain('competence:territory');
  });
  test('tells so in its history, which replays to what it says', async () => {
    expect(await runChecks(database.pool, join(PATHS.root, 'checks'))).toEqual([]);
  });
});
