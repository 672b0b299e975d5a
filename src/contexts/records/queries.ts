/** Reads of the register. All public records are public: no scope to apply yet. */
import { sql } from 'kysely';
import type { TerritoryId } from '../../kernel/territory.ts';
import type { Database, Transaction } from '../../platform/db/tables.ts';
import { matches, rank, type SearchQuery } from '../../platform/search/sql.ts';
import type { Change, Document, Json } from './domain/changes.ts';
import type { FacetToken, RecordKind } from './domain/kinds.ts';

export interface StoredRecord {
  id: string;
  kind: RecordKind;
  slug: string;
  version: number;
  document: Document;
  createdAt: Date;
  updatedAt: Date;
  lon: number | null;
  lat: number | null;
  approximate: boolean;
  ordinal: number;
}

const STORED = [
  'id',
  'kind',
  'slug',
  'version',
  'document',
  'created_at as createdAt',
  'updated_at as updatedAt',
  'lon',
  'lat',
  'approximate',
  'ordinal',
] as const;

/** The record at an address; or the slug it moved to; or null. One query, two when it is not there. */
export async function findRecord(
  db: Database,
  kind: RecordKind,
  slug: string,
): Promise<StoredRecord | { movedTo: string } | null> {
  const found = await db
    .selectFrom('record')
    .select(STORED)
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (found) return found;
  const former = await db
    .selectFrom('record_former_slug')
    .innerJoin('record', 'record.id', 'record_former_slug.record_id')
    .select('record.slug')
    .where('record_former_slug.kind', '=', kind)
    .where('record_former_slug.slug', '=', slug)
    .executeTakeFirst();
  return former ? { movedTo: former.slug } : null;
}

/** Records by identifier, in no order; locked for writing when asked within a transaction. */
export async function recordsById(
  db: Database | Transaction,
  ids: readonly string[],
  lock = false,
): Promise<StoredRecord[]> {
  if (ids.length === 0) return [];
  const query = db
    .selectFrom('record')
    .select(STORED)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`);
  return (lock ? query.forUpdate() : query).execute();
}

/** What a page says of a record that another names. */
export interface Mention {
  id: string;
  kind: RecordKind;
  slug: string;
  name: string;
  relation: string;
}

/** The records that this one names, and with which relation. */
export const namedBy = (db: Database, id: string): Promise<Mention[]> =>
  db
    .selectFrom('record_link')
    .innerJoin('record', 'record.id', 'record_link.to_id')
    .select(['record.id', 'record.kind', 'record.slug', 'record.name', 'record_link.relation'])
    .where('record_link.from_id', '=', id)
    .orderBy('record.name_key')
    .execute();

/** The records that name this one. */
export const naming = (db: Database, id: string): Promise<Mention[]> =>
  db
    .selectFrom('record_link')
    .innerJoin('record', 'record.id', 'record_link.from_id')
    .select(['record.id', 'record.kind', 'record.slug', 'record.name', 'record_link.relation'])
    .where('record_link.to_id', '=', id)
    .orderBy('record.name_key')
    .execute();

export interface Revision {
  number: number;
  at: Date;
  author: string;
  reason: string;
  changes: Change[];
}

/** A record's revisions, the latest first. */
export const revisionsOf = (db: Database, recordId: string): Promise<Revision[]> =>
  db
    .selectFrom('revision')
    .select(['number', 'at', 'author', 'reason', 'changes'])
    .where('record_id', '=', recordId)
    .orderBy('number', 'desc')
    .execute();

/** What a list shows of a record. */
export interface Card {
  ordinal: number;
  kind: RecordKind;
  slug: string;
  name: string;
  summary: string;
  card: { [key: string]: Json };
  territories: TerritoryId[];
  createdAt: Date;
  updatedAt: Date;
}

/** The cards of records, in the order asked. */
export async function cardsOf(db: Database, ordinals: readonly number[]): Promise<Card[]> {
  if (ordinals.length === 0) return [];
  const rows = await db
    .selectFrom('record')
    .select([
      'ordinal',
      'kind',
      'slug',
      'name',
      'summary',
      'card',
      'territories',
      'created_at as createdAt',
      'updated_at as updatedAt',
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
}

/** Records changed after a data version, by batches of `size` in order of ordinal: memory stays bounded. */
export async function* changedSince(
  db: Database,
  version: number,
  size = 10_000,
): AsyncGenerator<IndexRow[]> {
  let after = 0;
  for (;;) {
    const rows = await db
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
      ])
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

/** Whole records by ordinal, in the order asked, by batches: for exports of any length. */
export async function* documentsOf(
  db: Database,
  ordinals: Iterable<number>,
  size = 500,
): AsyncGenerator<StoredRecord[]> {
  let batch: number[] = [];
  const read = async () => {
    const rows = await db
      .selectFrom('record')
      .select(STORED)
      .where('ordinal', '=', sql<number>`any(${batch}::int[])`)
      .execute();
    const byOrdinal = new Map(rows.map((row) => [row.ordinal, row]));
    return batch.flatMap((ordinal) => byOrdinal.get(ordinal) ?? []);
  };
  for (const ordinal of ordinals) {
    batch.push(ordinal);
    if (batch.length < size) continue;
    yield await read();
    batch = [];
  }
  if (batch.length > 0) yield await read();
}

/** What imports last said of these records. */
export async function lastImports(
  db: Database | Transaction,
  ids: readonly string[],
): Promise<Map<string, Document>> {
  const rows = await db
    .selectFrom('record_import')
    .select(['record_id', 'document'])
    .where('record_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.record_id, row.document]));
}

/** Slugs already in use among those of a kind that begin like this one. */
export async function slugsLike(
  db: Database | Transaction,
  kind: RecordKind,
  slug: string,
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('record')
    .select('slug')
    .where('kind', '=', kind)
    .where((row) => row.or([row('slug', '=', slug), row('slug', 'like', `${slug}-%`)]))
    .execute();
  return new Set(rows.map((row) => row.slug));
}

/** The present version of the public data. */
export async function dataVersion(db: Database): Promise<number> {
  const row = await db.selectFrom('data_version').select('value').executeTakeFirstOrThrow();
  return row.value;
}

/** The ordinals of the records of a kind that a search finds, the best first: all of them. */
export async function searchOrdinals(db: Database, kind: RecordKind, query: SearchQuery): Promise<number[]> {
  const rows = await db
    .selectFrom('record')
    .select('ordinal')
    .where('kind', '=', kind)
    .where(matches(sql.ref('record.search'), query))
    .orderBy(rank(sql.ref('record.search'), query), 'desc')
    .orderBy('name_key')
    .execute();
  return rows.map((row) => row.ordinal);
}
