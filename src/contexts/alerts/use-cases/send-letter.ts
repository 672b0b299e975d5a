/** Answers the form: a link to confirm, or, to who follows this already, the links to change or end it. */
import { randomUUID } from 'node:crypto';
import { transact } from '../../../platform/db/connect.ts';
import { type Alert, HOLDS_MS } from '../domain/alert.ts';
import type { Source } from '../domain/digest.ts';
import type { Written } from '../domain/letters.ts';
import { findAlert } from '../queries.ts';
import { eraseAlert, prolongAsk } from '../store.ts';
import { addressIn, linkPath, mintToken } from './make-links.ts';
import type { SendNeeds } from './send-needs.ts';

export async function sendLetter(needs: SendNeeds, alertId: string): Promise<void> {
  const { db, clock, mailer, sources } = needs;
  const alert = await findAlert(db, alertId);
  const source = alert && sources.get(alert.subject.kind);
  if (!alert || !source) return;
  const written = await writeLetter(needs, alert, source, clock());
  const { address: to, locale } = alert;
  const sent = await mailer.send({ to, locale, id: randomUUID(), ...written });
  // Nobody is at this address: no reason to keep it until tomorrow.
  if (!sent.ok && !alert.confirmed) await transact(db, (tx) => eraseAlert(tx, alertId));
}

async function writeLetter(
  { db, baseUrl, letters }: SendNeeds,
  { id, subject, locale, rhythm, confirmed, suspended }: Alert,
  source: Source,
  at: Date,
): Promise<Written & { unsubscribe?: string }> {
  const address = (path: string) => addressIn(baseUrl, locale, path);
  const title = source.title(subject.text, locale);
  const about = { locale, rhythm, title, list: address(source.path(subject.text)) };
  return transact(db, async (tx) => {
    if (!confirmed || suspended) {
      await prolongAsk(tx, id, new Date(at.getTime() + HOLDS_MS.confirm));
      return letters.confirmation({
        ...about,
        confirm: address(linkPath('confirm', await mintToken(tx, id, 'confirm', at))),
      });
    }
    const manage = address(linkPath('manage', await mintToken(tx, id, 'manage', at)));
    const unsubscribe = address(linkPath('unsubscribe', await mintToken(tx, id, 'unsubscribe', at)));
    return { ...letters.already({ ...about, manage, unsubscribe }), unsubscribe };
  });
}
