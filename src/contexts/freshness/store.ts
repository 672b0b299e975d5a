/** Writes of letters of freshness. */
import type { Insertable } from 'kysely';
import type { Tables, Transaction } from '../../platform/db/tables.ts';
import './tables.ts';

/** What changes of a person's letters; the rest stays. */
export async function noteLetter(
  tx: Transaction,
  personId: string,
  changes: Partial<Omit<Insertable<Tables['freshness_letter']>, 'person_id'>>,
): Promise<void> {
  await tx
    .insertInto('freshness_letter')
    .values({ person_id: personId, ...changes })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(changes))
    .execute();
}
