/** Whole records, by address, identifier or ordinal. */
import { sql } from 'kysely';
import type { Database, Transaction } from '../../../platform/db/tables.ts';
import type { Document } from '../domain/changes.ts';
import type { RecordHome, Removal } from '../domain/home.ts';
import type { RecordKind } from '../domain/kinds.ts';
import { isSlug } from '../domain/slug.ts';

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
  /** The record that this one was a double of; null for one that stands. */
  mergedInto: string | null;
  /** The import that brought it was undone: its address says so. */
  withdrawn: boolean;
  /** Null: at home here. */
  home: RecordHome | null;
  /** Null: not taken away. */
  removed: Removal | null;
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
  'merged_into as mergedInto',
  'withdrawn',
  'home',
  'removed',
] as const;

/** The record at an address; or the slug it moved to; or null. One query, two when it is not there. */
export async function findRecord(
  db: Database,
  kind: RecordKind,
  slug: string,
): Promise<StoredRecord | { movedTo: string } | null> {
  if (!isSlug(slug)) return null;
  const found = await db
    .selectFrom('record')
    .select(STORED)
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (found?.mergedInto) return movedInto(db, found.mergedInto);
  if (found) return found.withdrawn || found.removed ? null : found;
  const former = await db
    .selectFrom('record_former_slug')
    .innerJoin('record', 'record.id', 'record_former_slug.record_id')
    .select('record.slug')
    .where('record_former_slug.kind', '=', kind)
    .where('record_former_slug.slug', '=', slug)
    .where('record.withdrawn', '=', false)
    .where('record.removed', 'is', null)
    .executeTakeFirst();
  return former ? { movedTo: former.slug } : null;
}

/** The slug of the record that another was merged into. */
async function movedInto(db: Database, id: string): Promise<{ movedTo: string } | null> {
  const into = await db.selectFrom('record').select('slug').where('id', '=', id).executeTakeFirst();
  return into ? { movedTo: into.slug } : null;
}

/** The record whose slug this is, whether it stands or was merged into another: for its history. Not one taken away. */
export async function recordAt(db: Database, kind: RecordKind, slug: string): Promise<StoredRecord | null> {
  if (!isSlug(slug)) return null;
  const found = await db
    .selectFrom('record')
    .select(STORED)
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .where('removed', 'is', null)
    .executeTakeFirst();
  return found ?? null;
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

/** Whether the register holds anything at all. */
export async function anyRecord(db: Database): Promise<boolean> {
  return (await db.selectFrom('record').select('id').limit(1).executeTakeFirst()) !== undefined;
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

/** Identifier, slug and normalised name of every record of a kind: for imports, which meet them all. One query. */
export const namesOf = (
  db: Database | Transaction,
  kind: RecordKind,
): Promise<{ id: string; slug: string; nameKey: string; withdrawn: boolean }[]> =>
  db
    .selectFrom('record')
    .select(['id', 'slug', 'name_key as nameKey', 'withdrawn'])
    .where('kind', '=', kind)
    .execute();

/** Records of a kind that bear one of these names, as `normalise` writes them; a name borne twice is there twice. */
export async function recordsNamed(
  db: Database,
  kind: RecordKind,
  nameKeys: readonly string[],
): Promise<{ id: string; nameKey: string }[]> {
  if (nameKeys.length === 0) return [];
  return db
    .selectFrom('record')
    .select(['id', 'name_key as nameKey'])
    .where('kind', '=', kind)
    .where('name_key', '=', sql<string>`any(${[...nameKeys]}::text[])`)
    .where('merged_into', 'is', null)
    .where('removed', 'is', null)
    .where('withdrawn', '=', false)
    .execute();
}

/** Names of records by identifier. */
export async function namesById(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('record')
    .select(['id', 'name'])
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The ordinals of records by identifier; one that does not exist is left out. One query. */
export async function ordinalsOf(db: Database, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('record')
    .select(['id', 'ordinal'])
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(rows.map(({ id, ordinal }) => [id, ordinal]));
}

/** Some fields of records by ordinal, in no order: for a look at hundreds, whose texts would take most of the time. */
export const documentFields = (
  db: Database,
  ordinals: readonly number[],
  fields: readonly string[],
): Promise<{ ordinal: number; fields: Document }[]> =>
  db
    .selectFrom('record')
    .select([
      'ordinal',
      sql<Document>`jsonb_strip_nulls(jsonb_build_object(${sql.join(
        fields.flatMap((field) => [sql`${field}::text`, sql`document -> ${field}::text`]),
      )}))`.as('fields'),
    ])
    .where('ordinal', '=', sql<number>`any(${[...ordinals]}::int[])`)
    .execute();

/** Whole records of a kind that stand, after an ordinal and in its order: for reading all of them in one transaction. */
export const recordsAfter = (
  tx: Transaction,
  kind: RecordKind,
  after: number,
  size: number,
): Promise<StoredRecord[]> =>
  tx
    .selectFrom('record')
    .select(STORED)
    .where('kind', '=', kind)
    .where('merged_into', 'is', null)
    .where('removed', 'is', null)
    .where('withdrawn', '=', false)
    .where('ordinal', '>', after)
    .orderBy('ordinal')
    .limit(size)
    .execute();

/** Identifiers of records by ordinal. One query. */
export async function identifiersOf(db: Database, ordinals: readonly number[]): Promise<Map<number, string>> {
  if (ordinals.length === 0) return new Map();
  const rows = await db
    .selectFrom('record')
    .select(['ordinal', 'id'])
    .where('ordinal', '=', sql<number>`any(${[...ordinals]}::int[])`)
    .execute();
  return new Map(rows.map(({ ordinal, id }) => [ordinal, id]));
}

/** The record that stands for each of these: itself, or the one that it was merged into, however many times. */
export async function standingFor(
  db: Database | Transaction,
  ids: readonly string[],
): Promise<Map<string, { id: string; slug: string; name: string; kind: RecordKind }>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ asked: string; id: string; slug: string; name: string; kind: RecordKind }>`
    with recursive led as (
      select id as asked, id, slug, name, kind, merged_into from record where id = any(${[...ids]}::uuid[])
      union all
      select led.asked, record.id, record.slug, record.name, record.kind, record.merged_into
      from led join record on record.id = led.merged_into
    )
    select asked, id, slug, name, kind from led where merged_into is null`.execute(db);
  return new Map(rows.map(({ asked, ...standing }) => [asked, standing]));
}
