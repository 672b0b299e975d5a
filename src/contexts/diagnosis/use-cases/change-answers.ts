/** Puts new answers in the place of those of a diagnosis, unless somebody else changed them meanwhile. */
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { expiryOf } from '../domain/keeping.ts';
import type { Situation } from '../domain/situation.ts';
import type { Token } from '../domain/token.ts';
import { lockDiagnosis, updateDiagnosis } from '../store.ts';
import { hashOf } from './token.ts';

export type ChangeRefusal = { reason: 'gone' } | { reason: 'changed_meanwhile'; updatedAt: Date };

/**
 * `seen`: the `updatedAt` of the answers that the form was filled from. When they are no longer the last ones,
 * nothing is overwritten, and the refusal tells which are.
 */
export async function changeAnswers(
  { db, clock }: { db: Database; clock: () => Date },
  token: Token,
  { facts, place }: Situation,
  { rulePack, seen }: { rulePack: string; seen: Date },
): Promise<Outcome<null, ChangeRefusal>> {
  const at = clock();
  const hash = hashOf(token);
  return transact(db, async (tx) => {
    const updatedAt = await lockDiagnosis(tx, hash, at);
    if (updatedAt === undefined) return refused({ reason: 'gone' as const });
    if (updatedAt.getTime() !== seen.getTime())
      return refused({ reason: 'changed_meanwhile' as const, updatedAt });
    await updateDiagnosis(tx, hash, { facts, place, rulePack, at, expiresAt: expiryOf(at) });
    return done(null);
  });
}
