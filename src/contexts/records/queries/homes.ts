/** Records by where they are at home, and what changed of them all, in the order of commits. */
import { sql } from 'kysely';
import type { Database, Transaction } from '../../../platform/db/tables.ts';
import type { RecordHome, Removal } from '../domain/home.ts';
import type { RecordKind } from '../domain/kinds.ts';
import { isSlug } from '../domain/slug.ts';
import type { StoredRecord } from './records.ts';

/** After this change of the public data, and this record of it. */
export interface ChangeCursor {
  changed: number;
  ordinal: number;
}

export interface ChangedHere
  extends Pick<StoredRecord, 'id' | 'kind' | 'slug' | 'version' | 'ordinal' | 'mergedInto'> {
  changed: number;
  updatedAt: Date;
  removed: Removal | null;
  withdrawn: boolean;
}

/** Records at home here that changed after a cursor, each once, as it stands now. One query. */
export const changedRecords = (
  db: Database,
  kinds: readonly RecordKind[],
  { changed, ordinal }: ChangeCursor,
  limit: number,
): Promise<ChangedHere[]> =>
  db
    .selectFrom('record')
    .select(['id', 'kind', 'slug', 'version', 'ordinal', 'changed', 'updated_at as updatedAt'])
    .select(['merged_into as mergedInto', 'removed', 'withdrawn'])
    .where(sql<boolean>`(changed, ordinal) > (${changed}::bigint, ${ordinal}::integer)`)
    .where('home', 'is', null)
    .where('kind', '=', sql<RecordKind>`any(${[...kinds]}::text[])`)
    .orderBy('changed')
    .orderBy('ordinal')
    .limit(limit)
    .execute();

export interface NamedRecord {
  by: string;
  id: string;
  name: string;
  home: RecordHome | null;
}

/** Whom each of these records names. One query. */
export async function namedByRecords(db: Database, ids: readonly string[]): Promise<NamedRecord[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('record_link')
    .innerJoin('record', 'record.id', 'record_link.to_id')
    .select(['record_link.from_id as by', 'record.id', 'record.name', 'record.home'])
    .distinct()
    .where('record_link.from_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
}

/** How many records stand, by kind and by the instance that they are at home in; null: here. One query. */
export const countsByHome = (
  db: Database,
): Promise<{ kind: RecordKind; instance: string | null; count: number }[]> =>
  db
    .selectFrom('record')
    .select(['kind', sql<string | null>`home ->> 'instance'`.as('instance')])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('merged_into', 'is', null)
    .where('removed', 'is', null)
    .where('withdrawn', '=', false)
    .groupBy(['kind', sql`home ->> 'instance'`])
    .execute();

/** Which of these identifiers are records of here that stand. */
export async function standingIds(
  db: Database | Transaction,
  ids: readonly string[],
): Promise<Map<string, { atHome: boolean }>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('record')
    .select(['id', sql<boolean>`home is null`.as('atHome')])
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where('removed', 'is', null)
    .where('withdrawn', '=', false)
    .execute();
  return new Map(rows.map(({ id, atHome }) => [id, { atHome }]));
}

/** Slugs of a kind that are borne, or were and still lead somewhere, among these. One query. */
export async function slugsAmong(
  tx: Transaction,
  kind: RecordKind,
  slugs: readonly string[],
): Promise<Set<string>> {
  const wanted = sql<string>`any(${[...slugs]}::text[])`;
  const rows = await tx
    .selectFrom('record')
    .select('slug')
    .where('kind', '=', kind)
    .where('slug', '=', wanted)
    .union(
      tx.selectFrom('record_former_slug').select('slug').where('kind', '=', kind).where('slug', '=', wanted),
    )
    .execute();
  return new Set(rows.map(({ slug }) => slug));
}

/** Why there is nothing at an address where there was a record. */
export async function removedAt(
  db: Database,
  kind: RecordKind,
  slug: string,
): Promise<{ id: string; removed: Removal; home: RecordHome | null } | null> {
  if (!isSlug(slug)) return null;
  const row = await db
    .selectFrom('record')
    .select(['id', 'removed', 'home'])
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row?.removed ? { id: row.id, removed: row.removed, home: row.home } : null;
}

/** Whether copies of an instance say that it answers no more. One query. */
export const silenceTold = async (db: Database, instance: string): Promise<boolean> =>
  (await db
    .selectFrom('record')
    .select('id')
    .where(sql<boolean>`home ->> 'instance' = ${instance} and home ? 'silent'`)
    .limit(1)
    .executeTakeFirst()) !== undefined;
