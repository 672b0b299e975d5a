import type { Pool } from 'pg';

/**
 * Every table with the number of its rows and a sum over them, whatever their order: two that are equal hold the same.
 * `only`: these tables alone; the list of migrations is never one of them.
 */
export async function tableSums(
  pool: Pick<Pool, 'query'>,
  only?: readonly string[],
): Promise<Record<string, string>> {
  const { rows } = await pool.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  );
  const told: Record<string, string> = {};
  for (const { name } of rows) {
    if (name === 'migration' || only?.includes(name) === false) continue;
    const { rows: sums } = await pool.query(
      `select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as sum from "${name}" t`,
    );
    told[name] = sums[0].sum;
  }
  return told;
}

/**
 * What any write changes: of each table but these, how many rows it has and which transactions wrote them. Cheaper than
 * sums of what they hold; equal when nothing was written, rewritten or erased between the two.
 */
export async function tableStamps(
  pool: Pick<Pool, 'query'>,
  but: readonly string[] = [],
): Promise<Record<string, string>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
     and relname <> all($1) order by 1`,
    [but],
  );
  const each = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ' ' || coalesce(sum(xmin::text::bigint), 0) as stamp from "${name}"`,
  );
  const { rows } = await pool.query<{ name: string; stamp: string }>(each.join(' union all '));
  return Object.fromEntries(rows.map(({ name, stamp }) => [name, stamp]));
}
