/**
 * Moves a diagnosis to the present rules: its answers stay, those that these rules no longer admit are dropped, and
 * the version under which it was made is now theirs. Nothing else changes, so a form that is open elsewhere still holds.
 */
import { transact } from '../../../platform/db/connect.ts';
import type { Token } from '../domain/token.ts';
import { lockDiagnosis, setRules } from '../store.ts';
import type { ChangeNeeds } from './change-answers.ts';
import { hashOf } from './token.ts';

/** False when the address leads to nothing. */
export async function adoptRules({ db, clock, pack, read }: ChangeNeeds, token: Token): Promise<boolean> {
  const hash = hashOf(token);
  return transact(db, async (tx) => {
    const stored = await lockDiagnosis(tx, hash, clock());
    if (!stored) return false;
    await setRules(tx, hash, { facts: read(stored).facts, rulePack: pack.version });
    return true;
  });
}
