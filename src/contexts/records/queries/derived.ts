/** Which records take fields from which, in the register. */
import { sql } from 'kysely';
import type { Database, Transaction } from '../../../platform/db/tables.ts';

/** Of these records and of those that take from them: who takes from whom. One query. */
export const derivedFrom = (
  db: Database | Transaction,
  relation: string,
  ids: readonly string[],
): Promise<{ id: string; parent: string }[]> => {
  const these = sql<string>`any(${[...ids]}::uuid[])`;
  return db
    .selectFrom('record_link')
    .select(['from_id as id', 'to_id as parent'])
    .where('relation', '=', relation)
    .where((row) => row.or([row('from_id', '=', these), row('to_id', '=', these)]))
    .execute();
};

/** From what a record would take, up to the top, the nearest first. A chain that comes back on itself ends there. */
export async function ancestry(
  db: Database | Transaction,
  relation: string,
  from: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive up (id, depth) as (
      select ${from}::uuid, 0
      union all
      select link.to_id, up.depth + 1 from up
      join record_link link on link.from_id = up.id and link.relation = ${relation}
    ) cycle id set back using path
    select id from up where not back order by depth`.execute(db);
  return rows.map(({ id }) => id);
}
