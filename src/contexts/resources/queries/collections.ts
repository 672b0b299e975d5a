/** Collections of works: chosen, in an order, with an introduction; some are reading lists for a need of the rules. */
import type { NeedCode } from '../../../kernel/resource-terms.ts';
import type { Stage } from '../../../kernel/vocabulary.ts';
import type { Database } from '../../../platform/db/tables.ts';

export interface Collection {
  id: string;
  slug: string;
  title: string;
  introduction: string;
  need: NeedCode | null;
  stage: Stage | null;
  published: boolean;
  version: number;
  updatedAt: Date;
}

export interface CollectionItem {
  recordId: string;
  note: string;
}

const FIELDS = [
  'id',
  'slug',
  'title',
  'introduction',
  'need',
  'stage',
  'published',
  'version',
  'updated_at as updatedAt',
] as const;

/** By title; `all`: those that are not published yet too. */
export const collections = (db: Database, all: boolean): Promise<Collection[]> =>
  db
    .selectFrom('resource_collection')
    .select(FIELDS)
    .$if(!all, (query) => query.where('published', '=', true))
    .orderBy('title')
    .limit(500)
    .execute();

export async function collectionAt(db: Database, slug: string): Promise<Collection | null> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) return null;
  const found = await db
    .selectFrom('resource_collection')
    .select(FIELDS)
    .where('slug', '=', slug)
    .executeTakeFirst();
  return found ?? null;
}

export const itemsOf = (db: Database, collectionId: string): Promise<CollectionItem[]> =>
  db
    .selectFrom('resource_collection_item')
    .select(['record_id as recordId', 'note'])
    .where('collection_id', '=', collectionId)
    .orderBy('place')
    .execute();

/** The published collections that hold a work. */
export const collectionsHolding = (
  db: Database,
  recordId: string,
): Promise<{ slug: string; title: string }[]> =>
  db
    .selectFrom('resource_collection_item as item')
    .innerJoin('resource_collection as collection', 'collection.id', 'item.collection_id')
    .select(['collection.slug', 'collection.title'])
    .where('item.record_id', '=', recordId)
    .where('collection.published', '=', true)
    .orderBy('collection.title')
    .execute();

export const slugsInUse = async (db: Database): Promise<Set<string>> =>
  new Set((await db.selectFrom('resource_collection').select('slug').execute()).map(({ slug }) => slug));

/** A reading list: the works that somebody chose for a need, at a stage or at any. */
export interface ReadingList {
  need: NeedCode;
  /** Null: at any stage. */
  stage: Stage | null;
  slug: string;
  title: string;
  recordIds: readonly string[];
}

/** Every published reading list. One query. */
export async function readingLists(db: Database): Promise<ReadingList[]> {
  const rows = await db
    .selectFrom('resource_collection as collection')
    .innerJoin('resource_collection_item as item', 'item.collection_id', 'collection.id')
    .select(['collection.need', 'collection.stage', 'collection.slug', 'collection.title', 'item.record_id'])
    .where('collection.published', '=', true)
    .where('collection.need', 'is not', null)
    .orderBy('collection.slug')
    .orderBy('item.place')
    .execute();
  return [...Map.groupBy(rows, ({ slug }) => slug).values()].flatMap((same) => {
    const [first] = same;
    return first?.need ? [{ ...first, need: first.need, recordIds: same.map((row) => row.record_id) }] : [];
  });
}
