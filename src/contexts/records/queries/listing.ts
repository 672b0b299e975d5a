/** What lists, the index in process and search read of records. */
import { type RawBuilder, sql } from 'kysely';
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { Database, Transaction } from '../../../platform/db/tables.ts';
import { matches, ranksByTitle, type SearchQuery } from '../../../platform/search/sql.ts';
import type { Json } from '../domain/changes.ts';
import type { RecordHome } from '../domain/home.ts';
import type { FacetToken, RecordKind } from '../domain/kinds.ts';

/** What a list shows of a record. */
export interface Card {
  id: string;
  ordinal: number;
  kind: RecordKind;
  slug: string;
  name: string;
  summary: string;
  card: { [key: string]: Json };
  territories: TerritoryId[];
  createdAt: Date;
  updatedAt: Date;
  /** Null: at home here. */
  home: RecordHome | null;
}

/** The cards of records, in the order asked. */
export async function cardsOf(db: Database, ordinals: readonly number[]): Promise<Card[]> {
  if (ordinals.length === 0) return [];
  const rows = await db
    .selectFrom('record')
    .select([
      'id',
      'ordinal',
      'kind',
      'slug',
      'name',
      'summary',
      'card',
      'territories',
      'created_at as createdAt',
      'updated_at as updatedAt',
      'home',
    ])
    .where('ordinal', '=', sql<number>`any(${[...ordinals]}::int[])`)
    .execute();
  const byOrdinal = new Map(rows.map((row) => [row.ordinal, row]));
  return ordinals.flatMap((ordinal) => byOrdinal.get(ordinal) ?? []);
}

/** What the index in process keeps of a record. */
export interface IndexRow {
  ordinal: number;
  kind: RecordKind;
  slug: string;
  name: string;
  nameKey: string;
  facets: FacetToken[];
  territories: TerritoryId[];
  lon: number | null;
  lat: number | null;
  approximate: boolean;
  createdAt: Date;
  /** It was another's double, or was taken away: it stands no more. */
  merged: boolean;
  /** It is at home in another instance. */
  elsewhere: boolean;
}

const indexRows = (db: Database) =>
  db
    .selectFrom('record')
    .select([
      'ordinal',
      'kind',
      'slug',
      'name',
      'name_key as nameKey',
      'facets',
      'territories',
      'lon',
      'lat',
      'approximate',
      'created_at as createdAt',
      sql<boolean>`merged_into is not null or withdrawn or removed is not null`.as('merged'),
      sql<boolean>`home is not null`.as('elsewhere'),
    ]);

/** The same of records by ordinal, whether they changed or not. */
export const indexRowsOf = (db: Database, ordinals: readonly number[]): Promise<IndexRow[]> =>
  indexRows(db)
    .where('ordinal', '=', sql<number>`any(${[...ordinals]}::int[])`)
    .execute();

/** Records changed after a data version, by batches of `size` in order of ordinal: memory stays bounded. */
export async function* changedSince(
  db: Database,
  version: number,
  size = 10_000,
): AsyncGenerator<IndexRow[]> {
  let after = 0;
  for (;;) {
    const rows = await indexRows(db)
      .where('changed', '>', version)
      .where('ordinal', '>', after)
      .orderBy('ordinal')
      .limit(size)
      .execute();
    if (rows.length > 0) yield rows;
    if (rows.length < size) return;
    after = rows.at(-1)?.ordinal ?? after;
  }
}

/** The present version of the public data. */
export async function dataVersion(db: Database | Transaction): Promise<number> {
  const row = await db.selectFrom('data_version').select('value').executeTakeFirstOrThrow();
  return row.value;
}

/** Where else the words of a kind's records may stand: a query of the ordinals that a search finds there, each once. */
export type FoundElsewhere = (query: SearchQuery) => RawBuilder<{ ordinal: number }>;

/** Ordinals of records, the best first. */
export interface Answering {
  /** Those whose titles bear all that is asked. */
  byTitle: number[];
  /** The others; those that are only found elsewhere come last. */
  beyond: number[];
}

/**
 * The records of a kind that a search finds: all of them, for the facets count them all. They come as one text: tens of
 * thousands of rows would take longer to read than to find. One query.
 */
export async function searchOrdinals(
  db: Database,
  kind: RecordKind,
  query: SearchQuery,
  elsewhere?: FoundElsewhere,
): Promise<Answering> {
  const [byTitle, byAll] = ranksByTitle({ title: sql.ref('title'), all: sql.ref('search') }, query);
  const found = db
    .selectFrom('record_search')
    .select(['ordinal', byTitle.as('by_title')])
    .where('kind', '=', kind)
    .where(matches(sql.ref('search'), query))
    .orderBy('by_title', 'desc')
    .orderBy(byAll, 'desc')
    .orderBy('name_key');
  const inFiles = elsewhere
    ? sql<string | null>`(select string_agg(ordinal::text, ' ') from (${elsewhere(query)}) elsewhere)`
    : sql<string | null>`null`;
  const { titled, others, files } = await db
    .selectFrom(found.as('found'))
    .select([
      sql<string | null>`string_agg(ordinal::text, ' ') filter (where by_title > 0)`.as('titled'),
      sql<string | null>`string_agg(ordinal::text, ' ') filter (where by_title = 0)`.as('others'),
      inFiles.as('files'),
    ])
    .executeTakeFirstOrThrow();
  const numbers = (text: string | null) => (text === null ? [] : text.split(' ').map(Number));
  const [inTitle, beyond] = [numbers(titled), numbers(others)];
  if (files === null) return { byTitle: inTitle, beyond };
  const known = new Set(inTitle);
  const all = new Set([...beyond, ...numbers(files)]);
  return { byTitle: inTitle, beyond: [...all].filter((ordinal) => !known.has(ordinal)) };
}

/** The same for several searches at once, without their order. One query. */
export async function searchEach(
  db: Database,
  kind: RecordKind,
  queries: readonly SearchQuery[],
): Promise<Set<number>[]> {
  const [first, ...others] = queries.map((query, index) =>
    db
      .selectFrom('record_search')
      .select([sql<number>`${sql.lit(index)}::int`.as('asked'), 'ordinal'])
      .where('kind', '=', kind)
      .where(matches(sql.ref('search'), query)),
  );
  const found = queries.map(() => new Set<number>());
  if (!first) return found;
  const all = others.reduce((union, next) => union.unionAll(next), first);
  for (const { asked, ordinal } of await all.execute()) found[asked]?.add(ordinal);
  return found;
}
