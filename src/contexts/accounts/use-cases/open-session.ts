/**
 * Opens a session by a sign-in link, in the browser that asked for it or with the code it shows. An address that the
 * configuration names as an administrator's becomes one on its first session; the audit trail says so.
 */
import { timingSafeEqual } from 'node:crypto';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { SignedIn } from '../../../platform/session/auth.ts';
import { giveConsent } from '../../consents/public.ts';
import { emailOf } from '../queries.ts';
import { grantRelation, note } from '../store.ts';
import { codeFor, type LinkNeeds } from './ask-link.ts';

interface OpenNeeds extends LinkNeeds {
  /** Addresses that the configuration names. */
  administrators: readonly string[];
}

export async function openSession(
  needs: OpenNeeds,
  { token, code, userAgent }: { token: string; code: string; userAgent: string },
): Promise<Outcome<SignedIn, 'wrong_code' | 'no_link'>> {
  if (!same(codeFor(needs.secret, token), code)) return refused('wrong_code');
  const signedIn = await needs.auth.openByLink(token, userAgent);
  if (!signedIn) return refused('no_link');
  const { personId } = signedIn;
  const at = needs.clock();
  await transact(needs.db, async (tx) => {
    await note(tx, { at, actor: personId, action: 'signed_in', subject: `person:${personId}` });
    await giveConsent(tx, {
      ...{ subject: `person:${personId}`, personId, at },
      purpose: 'account',
      channel: 'mail',
    });
    const email = await emailOf(tx, personId);
    if (!email || !needs.administrators.includes(email)) return;
    const role = 'administrator';
    const granted = await grantRelation(tx, { personId, role, subject: null, by: 'instance', at });
    if (granted)
      await note(tx, {
        at,
        actor: 'instance',
        action: 'granted',
        subject: `person:${personId}`,
        detail: { role },
      });
  });
  return done(signedIn);
}

function same(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
