/**
 * Opens a session by a sign-in link, in the browser that asked for it or with the code it shows. An address that the
 * configuration names as an administrator's becomes one on its first session; the audit trail says so. A link that was
 * tried with a few wrong codes opens nothing any more.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { SignedIn } from '../../../platform/session/auth.ts';
import { giveConsent } from '../../consents/public.ts';
import { browserOf } from '../domain/browser.ts';
import { emailOf, linkFailures } from '../queries.ts';
import { countLinkFailure, grantRelation, note, noteBrowser, noteLocale } from '../store.ts';
import { codeFor, type LinkNeeds } from './ask-link.ts';

/** A code of forty bits is not guessed in five tries; whoever mistypes it five times asks for another link. */
const MOST_WRONG = 5;
const HOUR_MS = 3_600_000;

interface OpenNeeds extends LinkNeeds {
  /** Addresses that the configuration names. */
  administrators: readonly string[];
}

export async function openSession(
  needs: OpenNeeds,
  { token, code, userAgent, locale }: { token: string; code: string; userAgent: string; locale: Locale },
): Promise<Outcome<SignedIn & { elsewhere: boolean }, 'wrong_code' | 'no_link'>> {
  const hash = createHash('sha256').update(token).digest();
  if ((await linkFailures(needs.db, hash)) >= MOST_WRONG) return refused('no_link');
  if (!same(codeFor(needs.secret, token), code)) {
    const now = needs.clock();
    const keep = new Date(now.getTime() - HOUR_MS);
    const wrong = await transact(needs.db, (tx) => countLinkFailure(tx, { token: hash, at: now, keep }));
    return refused(wrong >= MOST_WRONG ? 'no_link' : 'wrong_code');
  }
  const signedIn = await needs.auth.openByLink(token, userAgent);
  if (!signedIn) return refused('no_link');
  const { personId } = signedIn;
  const at = needs.clock();
  const browser = createHmac('sha256', needs.secret)
    .update(`browser ${personId} ${browserOf(userAgent)}`)
    .digest();
  const seen = await transact(needs.db, async (tx) => {
    await note(tx, { at, actor: personId, action: 'signed_in', subject: `person:${personId}` });
    await giveConsent(tx, {
      ...{ subject: `person:${personId}`, personId, at },
      purpose: 'account',
      channel: 'mail',
    });
    await noteLocale(tx, personId, locale);
    const met = await noteBrowser(tx, { personId, browser, at });
    const email = await emailOf(tx, personId);
    if (!email || !needs.administrators.includes(email)) return met;
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
    return met;
  });
  return done({ ...signedIn, elsewhere: seen === 'new' });
}

function same(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
