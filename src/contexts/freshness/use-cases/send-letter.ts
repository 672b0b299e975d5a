/** The letter of a month to somebody who looks after records that are due. Nothing due: no letter. */
import { randomUUID } from 'node:crypto';
import type { EmailAddress } from '../../../kernel/email-address.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { href } from '../../../kernel/page.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { hashOf, newToken } from '../../../platform/ids/token.ts';
import type { Mailer } from '../../../platform/mail/letter.ts';
import { emailOf, localeOf } from '../../accounts/public.ts';
import { mayWrite, PAGE_DAYS } from '../domain/due.ts';
import { letterOf } from '../queries.ts';
import { noteLetter } from '../store.ts';
import { keptDue } from './kept-due.ts';

export interface LetterNeeds {
  db: Database;
  clock: () => Date;
  baseUrl: string;
  mailer: Mailer;
  /** The words of the letter. */
  write: (
    locale: Locale,
    names: readonly string[],
    total: number,
    page: string,
  ) => { subject: string; text: string };
}

const NAMED = 10;
const DAY_MS = 86_400_000;

export async function sendLetter(needs: LetterNeeds, personId: string): Promise<'sent' | 'nothing'> {
  const { db, clock, baseUrl, mailer, write } = needs;
  const now = clock();
  if (!mayWrite(await letterOf(db, personId), now)) return 'nothing';
  const due = await keptDue(needs, personId);
  const to = (await emailOf(db, personId)) as EmailAddress | null; // read as one before the account was made
  if (due.length === 0 || to === null) return 'nothing';
  const token = newToken();
  // The address must open something when the letter is read: it is written before the letter leaves.
  await transact(db, (tx) =>
    noteLetter(tx, personId, {
      token_hash: hashOf(token),
      token_until: new Date(now.getTime() + PAGE_DAYS * DAY_MS),
    }),
  );
  const names = due.slice(0, NAMED).map(({ record }) => String(record.document.name));
  const locale = await localeOf(db, personId);
  const written = write(
    locale,
    names,
    due.length,
    `${baseUrl}${href({ locale }, `/verifications/${token}`)}`,
  );
  const unsubscribe = `${baseUrl}/verifications/desabonnement/${token}`;
  await mailer.send({ to, locale, id: randomUUID(), unsubscribe, ...written });
  await transact(db, (tx) => noteLetter(tx, personId, { sent_at: now }));
  return 'sent';
}
