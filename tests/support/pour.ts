/** Fills the tables that an older database has with the rows of another's. */
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/** Columns that are written, of every table of a schema but what the program counts by itself. */
const TABLES = `select c.relname as name, array_agg(quote_ident(a.attname) order by a.attnum) as columns
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not in ('migration', 'search_word', 'record_search') group by 1`;
const KEYS = `select conrelid::regclass::text as from, confrelid::regclass::text as to
  from pg_constraint where contype = 'f' and conrelid <> confrelid`;

const COUNTERS = `select c.relname as name, a.attname as column
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attidentity <> ''
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`;

/** The names of the tables that got rows. `to` loses what it had in them. */
export async function pour(from: string, to: string): Promise<string[]> {
  const [source, sink] = [new pg.Client({ connectionString: from }), new pg.Client({ connectionString: to })];
  await source.connect();
  await sink.connect();
  try {
    const { rows: all } = await sink.query<{ name: string; columns: string[] }>(TABLES);
    const { rows: keys } = await sink.query<{ from: string; to: string }>(KEYS);
    const rank = (table: string): number =>
      Math.max(0, ...keys.filter((key) => key.from === table).map((key) => rank(key.to) + 1));
    const tables: typeof all = [];
    for (const table of all)
      if ((await source.query(`select 1 from "${table.name}" limit 1`)).rowCount) tables.push(table);
    const ordered = tables.toSorted((a, b) => rank(a.name) - rank(b.name));
    for (const { name } of ordered.toReversed()) await sink.query(`delete from "${name}"`);
    for (const { name, columns } of ordered)
      await pipeline(
        source.query(copyTo(`copy "${name}" (${columns}) to stdout`)),
        sink.query(copyFrom(`copy "${name}" (${columns}) from stdin`)),
      );
    const { rows: counters } = await sink.query<{ name: string; column: string }>(COUNTERS);
    for (const { name, column } of counters)
      await sink.query(
        `select setval(pg_get_serial_sequence('"${name}"', '${column}'), greatest(1, (select max("${column}") from "${name}")))`,
      );
    return tables.map(({ name }) => name);
  } finally {
    await source.end();
    await sink.end();
  }
}
