/**
 * Records of a kind in the order of their changes, a page at a time, those merged into another included: for whoever
 * keeps a copy in step (OAI-PMH). A merge is a change of its own: its instant is the merge's.
 */
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/tables.ts';
import type { Document } from '../domain/changes.ts';
import type { FacetToken, RecordKind } from '../domain/kinds.ts';

export interface ChangedRecord {
  id: string;
  ordinal: number;
  slug: string;
  document: Document;
  facets: FacetToken[];
  at: Date;
  merged: boolean;
}

export interface ChangesAsked {
  kind: RecordKind;
  /** Both ends included. */
  from: Date | null;
  until: Date | null;
  /** Those that bear it alone. */
  facet: FacetToken | null;
  after: { at: Date; ordinal: number } | null;
}

/** Those that stand and those that were merged, each read by its own index. */
function parts(db: Database, { kind, from, until, facet, after }: ChangesAsked) {
  const standing = db
    .selectFrom('record')
    .select([
      'id',
      'ordinal',
      'slug',
      'document',
      'facets',
      'updated_at as at',
      sql<boolean>`false`.as('merged'),
    ])
    .where('kind', '=', kind)
    .where('merged_into', 'is', null)
    .$if(facet !== null, (query) => query.where(sql<boolean>`facets @> array[${facet}]::text[]`))
    .$if(from !== null, (query) => query.where('updated_at', '>=', from as Date))
    .$if(until !== null, (query) => query.where('updated_at', '<=', until as Date))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(updated_at, ordinal) > (${after?.at}::timestamptz, ${after?.ordinal}::int)`),
    );
  const merged = db
    .selectFrom('record')
    .innerJoin('record_merge', 'record_merge.merged_id', 'record.id')
    .select([
      'record.id',
      'ordinal',
      'slug',
      'document',
      'facets',
      'record_merge.at as at',
      sql<boolean>`true`.as('merged'),
    ])
    .where('kind', '=', kind)
    .where('record_merge.undone_at', 'is', null)
    .$if(facet !== null, (query) => query.where(sql<boolean>`facets @> array[${facet}]::text[]`))
    .$if(from !== null, (query) => query.where('record_merge.at', '>=', from as Date))
    .$if(until !== null, (query) => query.where('record_merge.at', '<=', until as Date))
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(record_merge.at, ordinal) > (${after?.at}::timestamptz, ${after?.ordinal}::int)`,
      ),
    );
  return { standing, merged };
}

/** One query. */
export async function changesPage(db: Database, asked: ChangesAsked, size: number): Promise<ChangedRecord[]> {
  const { standing, merged } = parts(db, asked);
  const both = standing.orderBy('updated_at').orderBy('ordinal').limit(size).as('standing');
  return db
    .selectFrom(both)
    .selectAll()
    .unionAll(db.selectFrom(merged.as('merged')).selectAll())
    .orderBy('at')
    .orderBy('ordinal')
    .limit(size)
    .execute();
}

/** How many there are in all. One query. */
export async function countChanges(db: Database, asked: Omit<ChangesAsked, 'after'>): Promise<number> {
  const { standing, merged } = parts(db, { ...asked, after: null });
  const { count } = await db
    .selectFrom(standing.as('standing'))
    .select(sql<number>`count(*) + (select count(*) from (${merged}) merged)`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** The record, whether it stands or was merged. One query. */
export async function changeOf(db: Database, kind: RecordKind, id: string): Promise<ChangedRecord | null> {
  const { standing, merged } = parts(db, { kind, from: null, until: null, facet: null, after: null });
  const found = await standing
    .where('id', '=', id)
    .unionAll(merged.where('record.id', '=', id))
    .executeTakeFirst();
  return found ?? null;
}

/** The instant of the first record of a kind; null when there is none. */
export async function firstChange(db: Database, kind: RecordKind): Promise<Date | null> {
  const { at } = await db
    .selectFrom('record')
    .select(sql<Date | null>`min(created_at)`.as('at'))
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow();
  return at;
}
