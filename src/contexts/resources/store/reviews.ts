import type { Transaction } from '../../../platform/db/tables.ts';

/** False when this person’s review of this work waits or is published already. */
export async function insertReview(
  tx: Transaction,
  review: {
    id: string;
    recordId: string;
    personId: string;
    author: string;
    usedFor: string;
    changed: string;
    at: Date;
  },
): Promise<boolean> {
  const { id, author, changed } = review;
  const written = await tx
    .insertInto('resource_review')
    .values({
      ...{ id, author, changed },
      record_id: review.recordId,
      person_id: review.personId,
      used_for: review.usedFor,
      created_at: review.at,
      state: 'waiting',
      decided_at: null,
      decided_by: null,
      decision: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (written.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Once: false when somebody decided meanwhile. */
export async function decideReview(
  tx: Transaction,
  {
    id,
    state,
    by,
    reason,
    at,
  }: { id: string; state: 'published' | 'refused'; by: string; reason: string; at: Date },
): Promise<boolean> {
  const decided = await tx
    .updateTable('resource_review')
    .set({ state, decided_at: at, decided_by: by, decision: reason || null })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return decided.numUpdatedRows > 0n;
}
