/** Tokens that open one thing, once, for a time. Only their hashes are kept. */
import { sql } from 'kysely';
import type { Transaction } from '../../../platform/db/tables.ts';
import type { Purpose } from '../domain/purpose.ts';
import '../tables.ts';

export async function keepToken(
  tx: Transaction,
  token: {
    hash: Buffer;
    purpose: Purpose;
    personId: string | null;
    data: Record<string, unknown>;
    at: Date;
    until: Date;
  },
): Promise<void> {
  await tx
    .insertInto('purpose_token')
    .values({
      token_hash: token.hash,
      purpose: token.purpose,
      person_id: token.personId,
      data: JSON.stringify(token.data),
      created_at: token.at,
      expires_at: token.until,
    })
    .execute();
}

export interface OpenedToken {
  personId: string | null;
  data: Record<string, unknown>;
}

/** Uses a token up; null when it opens nothing: used, too old, made up, or made for something else. */
export async function useToken(
  tx: Transaction,
  { hash, purpose, now }: { hash: Buffer; purpose: Purpose; now: Date },
): Promise<OpenedToken | null> {
  const row = await tx
    .deleteFrom('purpose_token')
    .where('purpose', '=', purpose)
    .where('token_hash', '=', hash)
    .where('expires_at', '>', now)
    .returning(['person_id as personId', 'data'])
    .executeTakeFirst();
  return row ?? null;
}

/** Takes back an invitation; null when there is none. */
export async function dropInvitation(tx: Transaction, hash: Buffer): Promise<OpenedToken | null> {
  const row = await tx
    .deleteFrom('purpose_token')
    .where('purpose', '=', 'invitation')
    .where('token_hash', '=', hash)
    .returning(['person_id as personId', 'data'])
    .executeTakeFirst();
  return row ?? null;
}

/** Tokens of a purpose that a person gave out; those of a claim only, when it is given. */
export async function dropTokensOf(
  tx: Transaction,
  { personId, purpose, claim }: { personId: string; purpose: Purpose; claim?: number },
): Promise<void> {
  await tx
    .deleteFrom('purpose_token')
    .where('purpose', '=', purpose)
    .where('person_id', '=', personId)
    .$if(claim !== undefined, (query) => query.where(sql<boolean>`data->>'claim' = ${String(claim)}`))
    .execute();
}
