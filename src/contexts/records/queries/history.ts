/** What happened to a record: revisions, and what imports said of it. */
import { sql } from 'kysely';
import type { Database, Transaction } from '../../../platform/db/tables.ts';
import type { Change, Document } from '../domain/changes.ts';

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
