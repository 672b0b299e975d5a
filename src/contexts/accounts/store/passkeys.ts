/** Writes of the keys that people show as a second factor. */
import type { Transaction } from '../../../platform/db/tables.ts';
import type { KeptKey } from '../../../platform/session/passkeys.ts';
import '../tables.ts';

/** False: somebody has this very key already. */
export async function keepPasskey(
  tx: Transaction,
  { key, personId, label, at }: { key: KeptKey; personId: string; label: string; at: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('passkey')
    .values({
      id: key.id,
      person_id: personId,
      label,
      public_key: Buffer.from(key.publicKey),
      counter: key.counter,
      transports: [...key.transports],
      created_at: at,
      used_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Notes that a key was shown. False: its count did not grow, so that it may be a copy; or it is gone. */
export async function countPasskey(
  tx: Transaction,
  { id, personId, counter, at }: { id: string; personId: string; counter: number; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('passkey')
    .set({ counter, used_at: at })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where((eb) =>
      eb.or([eb('counter', '<', counter), eb.and([eb('counter', '=', 0), eb.val(counter === 0)])]),
    )
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** False: this person has no such key. */
export async function dropPasskey(
  tx: Transaction,
  { id, personId }: { id: string; personId: string },
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('passkey')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}
