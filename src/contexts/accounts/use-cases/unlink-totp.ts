/** Unlinks the authenticator of one's account; no session is strong any more. */
import type { Actor } from '../../../kernel/actor.ts';
import { transact } from '../../../platform/db/connect.ts';
import { note, weaken } from '../store.ts';
import type { FactorNeeds } from './show-second-factor.ts';

/** The `Set-Cookie` lines of the session that takes the place of this one. */
export async function unlinkTotp(
  { db, auth, clock }: FactorNeeds,
  actor: Actor,
  headers: Headers,
): Promise<readonly string[]> {
  const { ended, cookies } = await auth.endTotp(headers);
  if (!ended) return [];
  const subject = `person:${actor.personId}`;
  await transact(db, async (tx) => {
    await weaken(tx, actor.personId);
    await note(tx, { at: clock(), actor: actor.personId, action: 'second_factor_removed', subject });
  });
  return cookies;
}
