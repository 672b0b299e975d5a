/**
 * Shows a second factor: a code of the authenticator, or a backup code. After ten wrong ones in a row nothing is looked
 * at for a quarter of an hour; a code that was right opens nothing twice, and none opens anything once a later one did.
 */
import { createHash } from 'node:crypto';
import type { Actor } from '../../../kernel/actor.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Database } from '../../../platform/db/tables.ts';
import type { Auth } from '../../../platform/session/auth.ts';
import { totpOf } from '../queries.ts';
import { countFailure, liftLock, note, strengthen, useCode } from '../store.ts';

const MOST_FAILURES = 10;
/** A code of an authenticator; anything else is taken for a backup code. */
const FIGURES = /^\d{6}$/;
const LOCK_MS = 15 * 60 * 1000;

export interface FactorNeeds {
  db: Database;
  auth: Auth;
  clock: () => Date;
}

export type FactorRefusal = 'none' | 'locked' | 'wrong';

/** The `Set-Cookie` lines to send along. `typed` is six figures, or a backup code. */
export async function showSecondFactor(
  { db, auth, clock }: FactorNeeds,
  actor: Actor,
  headers: Headers,
  typed: string,
): Promise<Outcome<readonly string[], FactorRefusal>> {
  const at = clock();
  const totp = await totpOf(db, actor.personId);
  if (!totp) return refused('none');
  if (totp.lockedUntil && totp.lockedUntil > at) return refused('locked');
  if (totp.lockedUntil) await transact(db, (tx) => liftLock(tx, actor.personId));
  const code = typed.replaceAll(/\s/g, '');
  const used = createHash('sha256').update(code).digest();
  const { right, step, cookies, sessionId } = await check(auth, headers, code, totp.verified);
  return transact(db, async (tx) => {
    const subject = `person:${actor.personId}`;
    const known = right && (step !== null || !FIGURES.test(code));
    if (known && (await useCode(tx, actor.personId, { code: used, step }))) {
      await strengthen(tx, sessionId ?? actor.sessionId, at);
      await note(tx, { at, actor: actor.personId, action: 'second_factor_shown', subject });
      return done(cookies);
    }
    await countFailure(tx, actor.personId, {
      most: MOST_FAILURES,
      until: new Date(at.getTime() + LOCK_MS),
    });
    await note(tx, { at, actor: actor.personId, action: 'second_factor_wrong', subject });
    return refused('wrong' as const);
  });
}

async function check(
  auth: Auth,
  headers: Headers,
  code: string,
  verified: boolean,
): ReturnType<Auth['checkTotp']> {
  if (FIGURES.test(code)) return auth.checkTotp(headers, code);
  const right = verified && (await auth.useBackupCode(headers, code));
  return { right, step: null, sessionId: null, cookies: [] };
}
