/** Writes of who may do what, beyond a plain grant. Relations end; they are not deleted. */
import type { Role } from '../../../kernel/actor.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import '../tables.ts';

/** A relation that is held or asked, as it stands within a transaction. */
export interface RelationNow {
  id: number;
  personId: string;
  role: Role;
  subject: string | null;
}

/** Locks a relation in a state until the end of the transaction; null when it is not in it any more. */
export async function lockRelation(
  tx: Transaction,
  id: number,
  state: 'asked' | 'held' | 'refused',
): Promise<RelationNow | null> {
  const row = await tx
    .selectFrom('relation')
    .select(['id', 'person_id as personId', 'role', 'subject'])
    .where('id', '=', id)
    .where('state', '=', state)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** How many administrators there are; none ends before this transaction does. */
export async function lockAdministrators(tx: Transaction): Promise<number> {
  const rows = await tx
    .selectFrom('relation')
    .select('id')
    .where('role', '=', 'administrator')
    .where('state', '=', 'held')
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.length;
}

/** Whether a person is an administrator now, and stays one until the end of the transaction. */
export async function isStillAdministrator(tx: Transaction, personId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('relation')
    .select('id')
    .where('person_id', '=', personId)
    .where('role', '=', 'administrator')
    .where('state', '=', 'held')
    .forShare()
    .executeTakeFirst();
  return row !== undefined;
}

export async function settleRelation(
  tx: Transaction,
  { id, state, by, at }: { id: number; state: 'held' | 'refused' | 'ended'; by: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('relation')
    .set({ state, decided_at: at, decided_by: by })
    .where('id', '=', id)
    .execute();
}

/** Asks to look after something; null when it is asked or held already. */
export async function askRelation(
  tx: Transaction,
  asked: { personId: string; subject: string; reason: string; at: Date },
): Promise<number | null> {
  const row = await tx
    .insertInto('relation')
    .values({
      person_id: asked.personId,
      role: 'steward',
      subject: asked.subject,
      state: 'asked',
      reason: asked.reason,
      asked_at: asked.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}
