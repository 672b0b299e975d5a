/** Writes of accounts that are not published yet. */
import type { Transaction } from '../../../platform/db/tables.ts';
import type { StoredFile } from '../domain/file.ts';
import type { TypedAccount } from '../domain/telling.ts';

interface Written {
  id: string;
  personId: string;
  at: Date;
}

export async function insertDraft(
  tx: Transaction,
  { id, personId, at }: Written,
  typed: TypedAccount,
): Promise<void> {
  await tx
    .insertInto('resource_draft')
    .values({
      id,
      person_id: personId,
      typed: JSON.stringify(typed),
      files: '[]',
      created_at: at,
      updated_at: at,
    })
    .execute();
}

export async function updateDraft(
  tx: Transaction,
  { id, personId, at }: Written,
  { typed, files }: { typed?: TypedAccount; files?: readonly StoredFile[] },
): Promise<void> {
  await tx
    .updateTable('resource_draft')
    .set({
      updated_at: at,
      ...(typed && { typed: JSON.stringify(typed) }),
      ...(files && { files: JSON.stringify(files) }),
    })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .execute();
}

/** Whether it was still there: of two sendings of one account, one is published. */
export async function deleteDraft(tx: Transaction, { id, personId }: Omit<Written, 'at'>): Promise<boolean> {
  const gone = await tx
    .deleteFrom('resource_draft')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}
