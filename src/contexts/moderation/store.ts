/** Writes of appeals. */
import type { EmailAddress } from '../../kernel/email-address.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { Transaction } from '../../platform/db/tables.ts';
import './tables.ts';

/** False when another look was asked for before. */
export async function insertAppeal(
  tx: Transaction,
  appeal: {
    id: string;
    about: string;
    personId: string | null;
    email: EmailAddress | null;
    locale: Locale;
    body: string;
    territories: readonly string[];
    firstBy: string;
    at: Date;
  },
): Promise<boolean> {
  const { personId, firstBy, at, territories, ...rest } = appeal;
  const added = await tx
    .insertInto('appeal')
    .values({
      ...rest,
      territories: [...territories],
      person_id: personId,
      first_by: firstBy,
      created_at: at,
      state: 'open',
    })
    .onConflict((conflict) => conflict.column('about').doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

/** False when somebody decided before. */
export async function closeAppeal(
  tx: Transaction,
  {
    id,
    state,
    at,
    by,
    answer,
  }: { id: string; state: 'upheld' | 'overturned'; at: Date; by: string; answer: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('appeal')
    .set({ state, decided_at: at, decided_by: by, answer })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
