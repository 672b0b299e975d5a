/** Reads of letters of freshness. */
import type { Database, Transaction } from '../../platform/db/tables.ts';
import './tables.ts';

export interface LetterState {
  personId: string;
  sentAt: Date | null;
  stoppedAt: Date | null;
}

export async function letterOf(db: Database | Transaction, personId: string): Promise<LetterState> {
  const row = await db
    .selectFrom('freshness_letter')
    .select(['sent_at as sentAt', 'stopped_at as stoppedAt'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return { personId, sentAt: null, stoppedAt: null, ...row };
}

/** Whose letter an address is of; null when it is of none, or over. */
export async function letterByToken(db: Database, hash: Buffer, now: Date): Promise<LetterState | null> {
  const row = await db
    .selectFrom('freshness_letter')
    .select(['person_id as personId', 'sent_at as sentAt', 'stopped_at as stoppedAt'])
    .where('token_hash', '=', hash)
    .where('token_until', '>', now)
    .executeTakeFirst();
  return row ?? null;
}
