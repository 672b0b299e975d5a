/** Changes the rhythm of an alert, or ends it, by a link of its letters. */
import { parisDay } from '../../../kernel/day.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { hashOf, type Token } from '../../../platform/ids/token.ts';
import { withdrawConsent } from '../../consents/public.ts';
import { nextLook, type Purpose, type Rhythm } from '../domain/alert.ts';
import { alertOfToken } from '../queries.ts';
import { eraseAlert, setRhythm } from '../store.ts';

interface ChangeNeeds {
  db: Database;
  clock: () => Date;
}

/** False when the link leads to nothing. */
export async function changeRhythm(
  { db, clock }: ChangeNeeds,
  token: Token,
  rhythm: Rhythm,
): Promise<boolean> {
  const at = clock();
  const alert = await alertOfToken(db, hashOf(token), 'manage', at);
  if (!alert?.confirmed) return false;
  if (alert.rhythm !== rhythm)
    await transact(db, (tx) => setRhythm(tx, alert.id, rhythm, nextLook(rhythm, parisDay(at))));
  return true;
}

/** Erases the alert, its address with it. False when the link leads to nothing. */
export async function endAlert({ db, clock }: ChangeNeeds, token: Token, purpose: Purpose): Promise<boolean> {
  const at = clock();
  const alert = await alertOfToken(db, hashOf(token), purpose, at);
  if (!alert) return false;
  await transact(db, async (tx) => {
    await eraseAlert(tx, alert.id);
    await withdrawConsent(tx, `alert:${alert.id}`, at);
  });
  return true;
}
