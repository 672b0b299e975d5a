/** Reads of the territories. */
import { sql } from 'kysely';
import { FRANCE, type TerritoryId, type TerritoryKind } from '../../kernel/territory.ts';
import type { Database } from '../../platform/db/tables.ts';
import type { Contents } from './domain/containment-index.ts';
import type { Shape } from './domain/outline.ts';
import type { Point } from './domain/territory.ts';
import { type IndexedFormer, type IndexedTerritory, TerritoryIndex } from './domain/territory-index.ts';

/** Everything in memory: four queries, about 36,000 rows. */
export async function territoryIndex(db: Database): Promise<TerritoryIndex> {
  const [territories, contents, former, { vintage }] = await Promise.all([
    indexedTerritories(db),
    contentsByTerritory(db),
    formerTerritories(db),
    db.selectFrom('territory_vintage').select('vintage').executeTakeFirstOrThrow(),
  ]);
  return new TerritoryIndex({ vintage, territories, contents, former });
}

/** The stamp of what is loaded; empty before the first load. */
export async function loadedStamp(db: Database): Promise<string> {
  const row = await db.selectFrom('territory_vintage').select('stamp').executeTakeFirstOrThrow();
  return row.stamp;
}

/** Every territory, retired ones included. */
export async function indexedTerritories(db: Database): Promise<IndexedTerritory[]> {
  const { rows } = await sql<{
    id: TerritoryId;
    kind: TerritoryKind;
    code: string;
    name: string;
    name_key: string;
    population: number | null;
    postcodes: string;
    lon: number | null;
    lat: number | null;
    approximate: boolean;
    departement_id: TerritoryId | null;
    retired: boolean;
    replaced_by: TerritoryId | null;
  }>`
    select id, kind, code, name, name_key, population, array_to_string(postcodes, ' ') as postcodes,
           lon, lat, approximate, departement_id, retired, replaced_by
    from territory
  `.execute(db);
  return rows.map((row) => ({
    territory: {
      id: row.id,
      kind: row.kind,
      code: row.code,
      name: row.name,
      population: row.population,
      postcodes: row.postcodes === '' ? [] : row.postcodes.split(' '),
      centre: pointOf(row),
      approximate: row.approximate,
      departement: row.departement_id,
    },
    key: row.name_key,
    retired: row.retired ? { replacedBy: row.replaced_by } : null,
  }));
}

/** What each territory but France strictly contains, one line of identifiers each: a third of the time of rows. */
async function contentsByTerritory(db: Database): Promise<Contents[]> {
  const { rows } = await sql<{ id: TerritoryId; contents: string }>`
    select ancestor_id as id, string_agg(descendant_id, ' ') as contents
    from territory_closure
    where ancestor_id <> descendant_id and ancestor_id <> ${FRANCE}
    group by ancestor_id
  `.execute(db);
  return rows.map(({ id, contents }) => [id, contents.split(' ')]);
}

const pointOf = ({ lon, lat }: { lon: number | null; lat: number | null }): Point | null =>
  lon === null || lat === null ? null : { lon, lat };

async function formerTerritories(db: Database): Promise<IndexedFormer[]> {
  const rows = await db.selectFrom('territory_alias').selectAll().execute();
  return rows.map((row) => ({ id: row.alias, name: row.name, key: row.name_key, present: row.territory_id }));
}

/** Exact centres that were imported, by territory. */
export async function importedCentres(db: Database): Promise<Map<TerritoryId, Point>> {
  const rows = await db
    .selectFrom('territory')
    .select(['id', 'lon', 'lat'])
    .where('imported', '=', true)
    .execute();
  return new Map(
    rows.flatMap((row) => {
      const centre = pointOf(row);
      return centre ? [[row.id, centre] as const] : [];
    }),
  );
}

/** Each territory with the communes it is made of, as loaded. */
export async function communesByTerritory(db: Database): Promise<Map<TerritoryId, TerritoryId[]>> {
  const { rows } = await sql<{ id: TerritoryId; communes: string | null }>`
    select t.id, string_agg(c.descendant_id, ' ') filter (where c.descendant_id like 'commune-%') as communes
    from territory t left join territory_closure c on c.ancestor_id = t.id
    group by t.id
  `.execute(db);
  return new Map(rows.map(({ id, communes }) => [id, (communes?.split(' ') ?? []) as TerritoryId[]]));
}

export interface DepartementRow {
  id: TerritoryId;
  name: string;
  contour: Shape | null;
}

/** Every département, by code. */
export function departementRows(db: Database): Promise<DepartementRow[]> {
  return db
    .selectFrom('territory')
    .select(['id', 'name', 'contour'])
    .where('kind', '=', 'departement')
    .where('retired', '=', false)
    .orderBy('code')
    .execute();
}

/** The territories of a kind whose contour was imported, by code. */
export function contourRows(db: Database, kind: TerritoryKind): Promise<DepartementRow[]> {
  return db
    .selectFrom('territory')
    .select(['id', 'name', 'contour'])
    .where('kind', '=', kind)
    .where('retired', '=', false)
    .where('contour', 'is not', null)
    .orderBy('code')
    .execute();
}

/** A territory with its imported contour, when it has one. */
export function contourRow(db: Database, id: TerritoryId): Promise<DepartementRow | undefined> {
  return db.selectFrom('territory').select(['id', 'name', 'contour']).where('id', '=', id).executeTakeFirst();
}

/** The départements that make up a territory exactly; none when communes are left over. */
export async function departementsFilling(db: Database, id: TerritoryId): Promise<TerritoryId[]> {
  const { rows } = await sql<{ departements: TerritoryId[]; whole: boolean }>`
    with inside as (
      select t.id, t.kind from territory_closure c join territory t on t.id = c.descendant_id
      where c.ancestor_id = ${id} and not t.retired
    ), departement as (
      select id from inside where kind = 'departement'
    )
    select array(select id from departement order by id) as departements,
           (select count(*) from inside where kind = 'commune') = (
             -- No commune is in two départements.
             select count(*) from territory_closure c
             join departement d on d.id = c.ancestor_id
             join territory t on t.id = c.descendant_id
             where t.kind = 'commune' and not t.retired
           ) as whole
  `.execute(db);
  return rows.flatMap(({ departements, whole }) => (whole ? departements : []));
}
