/** Reads of the keys that people show as a second factor. */
import type { Database } from '../../../platform/db/tables.ts';
import type { KeptKey } from '../../../platform/session/passkeys.ts';
import '../tables.ts';

export interface Passkey extends KeptKey {
  label: string;
  createdAt: Date;
  usedAt: Date | null;
}

/** Keys of a person, the first first. */
export const passkeysOf = (db: Database, personId: string): Promise<Passkey[]> =>
  db
    .selectFrom('passkey')
    .select([
      'id',
      'label',
      'public_key as publicKey',
      'counter',
      'transports',
      'created_at as createdAt',
      'used_at as usedAt',
    ])
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .execute();

/** When the session of a person was opened. */
export async function sessionOpened(db: Database, sessionId: string): Promise<Date | null> {
  const row = await db
    .selectFrom('person_session')
    .select('created_at')
    .where('id', '=', sessionId)
    .executeTakeFirst();
  return row?.created_at ?? null;
}
