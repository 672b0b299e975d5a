/** Whether all that was acknowledged is in the database: read there, not through the program. */
import type { Pool } from 'pg';
import type { Acknowledged } from './traffic.ts';

/** What is missing, one line each. */
export async function missingOf(
  pool: Pool,
  { edits, proposals, decisions, letters }: Acknowledged,
): Promise<string[]> {
  const missing: string[] = [];
  for (const { id, version, note } of edits) {
    const { rows } = await pool.query(
      `select record.version, revision.changes::text as changes from record
       left join revision on revision.record_id = record.id and revision.number = $2 where record.id = $1`,
      [id, version],
    );
    if (!rows[0] || rows[0].version < version) missing.push(`record ${id} is not at version ${version}`);
    else if (!rows[0].changes?.includes(note))
      missing.push(`version ${version} of ${id} is not what was said`);
  }
  const ids = async (query: string, values: readonly string[]) =>
    new Set((await pool.query(query, [[...values]])).rows.map(({ id }) => id));
  const there = await ids('select id::text from proposal where id = any($1::uuid[])', [...proposals]);
  const taken = await ids(`select id::text from proposal where state = 'accepted' and id = any($1::uuid[])`, [
    ...decisions,
  ]);
  const heard = await ids('select email as id from proposal where email = any($1)', [...letters]);
  missing.push(...[...proposals].filter((id) => !there.has(id)).map((id) => `proposal ${id} is gone`));
  missing.push(...[...decisions].filter((id) => !taken.has(id)).map((id) => `proposal ${id} was taken`));
  missing.push(
    ...[...letters].filter((email) => !heard.has(email)).map(() => 'a proposal without an account'),
  );
  return missing;
}
