/** Confirms an alert by its link: once, within its day. What its list holds now is known; what comes later is told. */
import { parisDay } from '../../../kernel/day.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { hashOf, type Token } from '../../../platform/ids/token.ts';
import { giveConsent } from '../../consents/public.ts';
import { nextLook } from '../domain/alert.ts';
import type { Sources } from '../domain/digest.ts';
import { alertOfToken } from '../queries.ts';
import { beginAlert, useToken } from '../store.ts';
import { mintToken } from './make-links.ts';

/** The link to see and change it from now on. */
export async function confirmAlert(
  { db, clock, sources }: { db: Database; clock: () => Date; sources: Sources },
  token: Token,
): Promise<Outcome<Token, 'gone'>> {
  const at = clock();
  const hash = hashOf(token);
  const alert = await alertOfToken(db, hash, 'confirm', at);
  const source = alert && sources.get(alert.subject.kind);
  if (!alert || !source) return refused('gone');
  // One that begins again goes on from what it last told.
  const look = await source.look(alert.subject.text, alert.memory, alert.locale, at);
  if (look.ended) return refused('gone');
  const memory = alert.memory ?? look.memory;
  return transact(db, async (tx) => {
    if (!(await useToken(tx, hash, 'confirm', at))) return refused('gone' as const);
    await beginAlert(tx, alert.id, { memory, dueOn: nextLook(alert.rhythm, parisDay(at)), at });
    const subject = `alert:${alert.id}`;
    await giveConsent(tx, { subject, personId: null, purpose: 'alert', channel: 'mail', at });
    return done(await mintToken(tx, alert.id, 'manage', at));
  });
}
