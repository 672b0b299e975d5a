import type { Transaction } from '../../../platform/db/tables.ts';
import type { Collection, CollectionItem } from '../queries/collections.ts';

type Written = Pick<Collection, 'id' | 'slug' | 'title' | 'introduction' | 'need' | 'stage' | 'published'>;

export async function insertCollection(tx: Transaction, written: Written, at: Date): Promise<void> {
  await tx
    .insertInto('resource_collection')
    .values({ ...written, version: 1, created_at: at, updated_at: at })
    .execute();
}

/** False when somebody wrote it since `version`. Its address stays. */
export async function updateCollection(
  tx: Transaction,
  { id, slug, ...written }: Written,
  { version, at }: { version: number; at: Date },
): Promise<boolean> {
  const updated = await tx
    .updateTable('resource_collection')
    .set({ ...written, version: version + 1, updated_at: at })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return updated.numUpdatedRows > 0n;
}

/** The whole list, in its order. */
export async function writeItems(
  tx: Transaction,
  collectionId: string,
  items: readonly CollectionItem[],
): Promise<void> {
  await tx.deleteFrom('resource_collection_item').where('collection_id', '=', collectionId).execute();
  if (items.length === 0) return;
  await tx
    .insertInto('resource_collection_item')
    .values(
      items.map(({ recordId, note }, at) => ({
        collection_id: collectionId,
        place: at + 1,
        record_id: recordId,
        note,
      })),
    )
    .execute();
}
