/** What an older database is behind with. */
import type { Database } from '../../../platform/db/tables.ts';
import type { Document } from '../domain/changes.ts';
import type { RecordKind } from '../domain/kinds.ts';
import '../tables.ts';

/** The version of what is worked out from documents that the rows hold. */
export async function projectionHeld(db: Database): Promise<number> {
  const { version } = await db.selectFrom('record_projection').select('version').executeTakeFirstOrThrow();
  return version;
}

export const recordsBehind = (
  db: Database,
  after: number,
  limit: number,
): Promise<{ ordinal: number; kind: RecordKind; document: Document }[]> =>
  db
    .selectFrom('record')
    .select(['ordinal', 'kind', 'document'])
    .where('ordinal', '>', after)
    .orderBy('ordinal')
    .limit(limit)
    .execute();
