/** Writes of tokens and of the answers that are given again. */
import type { Transaction } from '../../platform/db/tables.ts';
import type { Scope } from './domain/token.ts';
import type { KeptAnswer } from './queries.ts';
import './tables.ts';

export interface NewToken {
  id: string;
  personId: string;
  name: string;
  hash: Buffer;
  scopes: readonly Scope[];
  at: Date;
  expiresAt: Date;
}

export async function insertToken(tx: Transaction, token: NewToken): Promise<void> {
  await tx
    .insertInto('api_token')
    .values({
      id: token.id,
      person_id: token.personId,
      name: token.name,
      token_hash: token.hash,
      scopes: [...token.scopes],
      created_at: token.at,
      expires_at: token.expiresAt,
      ended_at: null,
      used_at: null,
    })
    .execute();
}

/** Ends a token of this person; false when it is none of theirs, or ended before. */
export async function endToken(tx: Transaction, personId: string, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('api_token')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export async function noteUse(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx.updateTable('api_token').set({ used_at: at }).where('id', '=', id).execute();
}

/** Keeps an answer, and forgets those older than `keep`. A second one under the same key breaks its transaction. */
export async function keepAnswer(tx: Transaction, answer: KeptAnswer, keep: Date): Promise<void> {
  await tx.deleteFrom('api_answer').where('at', '<', keep).execute();
  await tx
    .insertInto('api_answer')
    .values({
      token_id: answer.tokenId,
      key: answer.key,
      request_hash: answer.requestHash,
      status: answer.status,
      headers: JSON.stringify(answer.headers),
      body: JSON.stringify(answer.body),
      at: answer.at,
    })
    .execute();
}
