/** Which of these answers are there. */
import type { Database } from '../../../platform/db/tables.ts';
import '../tables.ts';

/** One query. */
export async function answersAmong(db: Database, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('survey_answer')
    .select('id')
    .where('id', 'in', [...ids])
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Which of these answers were erased by whoever held them. One query. */
export async function erasedAmong(db: Database, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('survey_erased')
    .select('answer_id as id')
    .where('answer_id', 'in', [...ids])
    .execute();
  return new Set(rows.map(({ id }) => id));
}
