/** Writes of the territories. Rows travel as one JSON document a table: one statement each, whatever their number. */
import { sql } from 'kysely';
import type { TerritoryId } from '../../kernel/territory.ts';
import type { Transaction } from '../../platform/db/tables.ts';
import type { Shape } from './domain/outline.ts';
import type { TerritoryRow } from './tables.ts';

/** What a load writes of a territory; its contour is left as it is. */
export type LoadedTerritory = Omit<TerritoryRow, 'contour'>;

/** Adds the territories, or rewrites those that exist. */
export async function upsertTerritories(tx: Transaction, rows: readonly LoadedTerritory[]): Promise<void> {
  await sql`
    insert into territory (id, kind, code, name, name_key, population, postcodes, lon, lat, approximate, imported,
                           departement_id, retired, replaced_by)
    select id, kind, code, name, name_key, population, postcodes, lon, lat, approximate, imported,
           departement_id, retired, replaced_by
    from jsonb_populate_recordset(null::territory, ${JSON.stringify(rows)}::jsonb)
    on conflict (id) do update set
      name = excluded.name, name_key = excluded.name_key, population = excluded.population,
      postcodes = excluded.postcodes, lon = excluded.lon, lat = excluded.lat,
      approximate = excluded.approximate, imported = excluded.imported,
      departement_id = excluded.departement_id, retired = excluded.retired, replaced_by = excluded.replaced_by
  `.execute(tx);
}

/** Marks territories that the present vintage no longer has. */
export async function retire(
  tx: Transaction,
  retired: readonly { id: TerritoryId; replacedBy: TerritoryId | null }[],
): Promise<void> {
  for (const { id, replacedBy } of retired) {
    await tx
      .updateTable('territory')
      .set({ retired: true, replaced_by: replacedBy })
      .where('id', '=', id)
      .execute();
  }
}

/** Replaces the whole closure. Each territory comes with what strictly contains it. */
export async function replaceClosure(
  tx: Transaction,
  containers: ReadonlyMap<TerritoryId, readonly TerritoryId[]>,
): Promise<void> {
  const inner = [...containers.keys()];
  // A commune has five containers: one line of identifiers each is a tenth of the parameters of one row each.
  const outer = inner.map((id) => [id, ...(containers.get(id) ?? [])].join(' '));
  await sql`truncate territory_closure`.execute(tx);
  await sql`
    insert into territory_closure (ancestor_id, descendant_id)
    select string_to_table(outer_ids, ' '), inner_id
    from unnest(${inner}::text[], ${outer}::text[]) as lines (inner_id, outer_ids)
  `.execute(tx);
}

export interface AliasRow {
  alias: TerritoryId;
  name: string;
  name_key: string;
  territory_id: TerritoryId;
}

/** Replaces every former code and name. */
export async function replaceAliases(tx: Transaction, rows: readonly AliasRow[]): Promise<void> {
  await tx.deleteFrom('territory_alias').execute();
  await sql`
    insert into territory_alias (alias, name, name_key, territory_id)
    select alias, name, name_key, territory_id
    from jsonb_populate_recordset(null::territory_alias, ${JSON.stringify(rows)}::jsonb)
  `.execute(tx);
}

/** Remembers which vintage is loaded. */
export async function setVintage(tx: Transaction, vintage: string, stamp: string): Promise<void> {
  await tx.updateTable('territory_vintage').set({ vintage, stamp }).execute();
}

/** Waits for other loaders and returns the stamp of what is loaded; nobody else loads until the end of `tx`. */
export async function lockVintage(tx: Transaction): Promise<string> {
  const row = await tx.selectFrom('territory_vintage').select('stamp').forUpdate().executeTakeFirstOrThrow();
  return row.stamp;
}

/** Lets the planner know how many rows it has to do with now. */
export async function describeToPlanner(tx: Transaction): Promise<void> {
  await sql`analyze territory, territory_closure, territory_alias`.execute(tx);
}

/** Sets measured centres; returns how many were not there already. */
export async function setCentres(
  tx: Transaction,
  rows: readonly { id: TerritoryId; lon: number; lat: number }[],
): Promise<number> {
  const { numAffectedRows } = await sql`
    update territory t set lon = r.lon, lat = r.lat, approximate = false, imported = true
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
         as r (id text, lon double precision, lat double precision)
    where t.id = r.id and (t.lon, t.lat, t.imported) is distinct from (r.lon, r.lat, true)
  `.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** Moves centres that are derived from others. */
export async function moveCentres(
  tx: Transaction,
  rows: readonly { id: TerritoryId; lon: number | null; lat: number | null; approximate: boolean }[],
): Promise<void> {
  await sql`
    update territory t set lon = r.lon, lat = r.lat, approximate = r.approximate
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
         as r (id text, lon double precision, lat double precision, approximate boolean)
    where t.id = r.id
  `.execute(tx);
}

/** Sets contours; returns how many were not there already. */
export async function setContours(
  tx: Transaction,
  rows: readonly { id: TerritoryId; contour: Shape }[],
): Promise<number> {
  const { numAffectedRows } = await sql`
    update territory t set contour = r.contour
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id text, contour jsonb)
    where t.id = r.id and t.contour is distinct from r.contour
  `.execute(tx);
  return Number(numAffectedRows ?? 0);
}
