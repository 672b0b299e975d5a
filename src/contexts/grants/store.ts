/** Writes of grants: rows are gathered beside, then compared and written at once, all in one transaction. */
import { type Selectable, sql } from 'kysely';
import type { Tables, Transaction } from '../../platform/db/tables.ts';
import './tables.ts';

type Stored = Selectable<Tables['awarded_grant']>;

/** The columns that make a grant what it is: a difference in one of them is a change. */
const COLUMNS = [
  'funder_name',
  'funder_key',
  'funder_siret',
  'beneficiary_name',
  'beneficiary_key',
  'beneficiary_siret',
  'beneficiary_rna',
  'agreed_on',
  'decision',
  'object',
  'amount',
  'part',
  'share',
  'cash',
  'in_kind',
  'payment',
  'paid_from',
  'paid_until',
  'rae',
  'eu_notified',
  'programme',
  'place',
  'other',
] as const satisfies readonly (keyof Stored)[];
const CONTENT = sql.raw(COLUMNS.join(', '));
const of = (table: string) => sql.raw(COLUMNS.map((column) => `${table}.${column}`).join(', '));

/** A row of a file as it is gathered: what a grant is, its line, its key, and the parts of its search vector. */
export type GrantRow = Pick<Stored, (typeof COLUMNS)[number] | 'row_key'> & {
  line: number;
  exact: string;
  to_stem: string;
};

export interface GrantSource {
  source: string;
  label: string;
  licence: string | null;
  page: string | null;
  at: Date;
}

/** Opens a gathering: nothing of it outlives the transaction, which may last as long as a large file needs. */
export async function gather(
  tx: Transaction,
  { source, label, licence, page, at }: GrantSource,
): Promise<void> {
  await sql`set local statement_timeout = 0`.execute(tx);
  await tx
    .insertInto('grant_source')
    .values({ source, label, licence, page, imported_at: at })
    .onConflict((conflict) =>
      conflict.column('source').doUpdateSet({ label, licence, page, imported_at: at }),
    )
    .execute();
  await sql`create temporary table gathered_grant on commit drop as
    select 0 as line, row_key, ${CONTENT}, ''::text as exact, ''::text as to_stem from awarded_grant limit 0`.execute(
    tx,
  );
}

export async function gatherRows(tx: Transaction, rows: readonly GrantRow[]): Promise<void> {
  await sql`insert into gathered_grant
    select * from json_populate_recordset(null::gathered_grant, ${JSON.stringify(rows)}::json)`.execute(tx);
}

export interface Settled {
  created: number;
  changed: number;
  unchanged: number;
  /** Lines of grants that another source already tells. */
  elsewhere: { line: number; source: string }[];
}

/** Compares what was gathered with what is there, and writes what is new or different. */
export async function settle(tx: Transaction, source: string): Promise<Settled> {
  const { rows: elsewhere } = await sql<{ line: number; source: string }>`
    with taken as (
      delete from gathered_grant using awarded_grant known
      where known.row_key = gathered_grant.row_key and known.source <> ${source}
      returning gathered_grant.line, known.source)
    select * from taken order by line`.execute(tx);
  await sql`analyze gathered_grant`.execute(tx);
  const { rows } = await sql<{ gathered: number; created: number; written: number }>`
    with written as (
      insert into awarded_grant (source, row_key, ${CONTENT}, search, gone_since)
      select ${source}, row_key, ${CONTENT}, exact::tsvector || french_stems(to_stem), null
      from gathered_grant fresh
      where not exists (
        select from awarded_grant known where known.row_key = fresh.row_key and known.gone_since is null
          and (${of('known')}) is not distinct from (${of('fresh')}))
      order by line
      on conflict (row_key) do update set
        (${CONTENT}, search, gone_since) = row(${of('excluded')}, excluded.search, null)
      returning (xmax = 0) as fresh)
    select (select count(*) from gathered_grant) as gathered, count(*) as written,
      count(*) filter (where fresh) as created
    from written`.execute(tx);
  const { gathered = 0, created = 0, written = 0 } = rows[0] ?? {};
  return { created, changed: written - created, unchanged: gathered - written, elsewhere };
}

/** Of the grants that a source told, how many it told, and those that it no longer tells. */
export async function absent(tx: Transaction, source: string): Promise<{ told: number; ids: number[] }> {
  const { rows } = await sql<{ told: number; ids: number[] | null }>`
    select count(*) as told, array_agg(known.id::integer) filter (where fresh.row_key is null) as ids
    from awarded_grant known left join gathered_grant fresh on fresh.row_key = known.row_key
    where known.source = ${source} and known.gone_since is null`.execute(tx);
  return { told: rows[0]?.told ?? 0, ids: rows[0]?.ids ?? [] };
}

export async function markGone(tx: Transaction, ids: readonly number[], day: string): Promise<void> {
  await tx
    .updateTable('awarded_grant')
    .set({ gone_since: day })
    .where('id', '=', sql<number>`any(${[...ids]}::bigint[])`)
    .execute();
}
