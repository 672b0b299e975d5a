/** Keeps a collective's answers under a new unguessable address. */
import { transact } from '../../../platform/db/connect.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { expiryOf } from '../domain/keeping.ts';
import type { Situation } from '../domain/situation.ts';
import type { Token } from '../domain/token.ts';
import { deleteExpired, insertDiagnosis } from '../store.ts';
import { hashOf, newToken } from './token.ts';

export interface RecordNeeds {
  db: Database;
  clock: () => Date;
  /** 24 bytes nobody can foresee. */
  random: () => Uint8Array;
}

/** The address of the new diagnosis. Those whose time is over go in the same transaction. */
export async function recordAnswers(
  { db, clock, random }: RecordNeeds,
  { facts, place }: Situation,
  rulePack: string,
): Promise<Token> {
  const token = newToken(random);
  const at = clock();
  await transact(db, async (tx) => {
    await deleteExpired(tx, at);
    await insertDiagnosis(tx, hashOf(token), { facts, place, rulePack, at, expiresAt: expiryOf(at) });
  });
  return token;
}
