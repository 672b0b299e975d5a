/** Accounts being written, each its author's alone. */
import type { Database } from '../../../platform/db/tables.ts';
import type { StoredFile } from '../domain/file.ts';
import type { TypedAccount } from '../domain/telling.ts';

export interface Draft {
  id: string;
  typed: TypedAccount;
  files: readonly StoredFile[];
  updatedAt: Date;
}

export async function draftOf(db: Database, personId: string, id: string): Promise<Draft | null> {
  const found = await db
    .selectFrom('resource_draft')
    .select(['id', 'typed', 'files', 'updated_at as updatedAt'])
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return found ?? null;
}

/** The last touched first; as many as a person may have. */
export const draftsOf = (db: Database, personId: string): Promise<Draft[]> =>
  db
    .selectFrom('resource_draft')
    .select(['id', 'typed', 'files', 'updated_at as updatedAt'])
    .where('person_id', '=', personId)
    .orderBy('updated_at', 'desc')
    .limit(50)
    .execute();
