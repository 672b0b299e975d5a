import type { Database } from '../../platform/db/tables.ts';

/** The digest of the content loaded last; null when none ever was. */
export async function lastDigest(db: Database): Promise<string | null> {
  const row = await db
    .selectFrom('catalogue_load')
    .select('digest')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.digest ?? null;
}
