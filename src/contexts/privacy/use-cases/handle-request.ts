/**
 * Requests of people about what concerns them. An address confirms its request first; the month of the law begins
 * there. Beyond the limit nothing is kept and no letter leaves, and the page is the same.
 */
import { randomUUID } from 'node:crypto';
import { parisDay } from '../../../kernel/day.ts';
import type { EmailAddress } from '../../../kernel/email-address.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { hashOf, newToken, type Token } from '../../../platform/ids/token.ts';
import { note } from '../../accounts/public.ts';
import { monthAfter } from '../domain/request.ts';
import type { ReadRequest } from '../forms.ts';
import { requestsBy } from '../queries.ts';
import { answerRequest, confirmRequest, insertRequest } from '../store.ts';

const DAY_MS = 86_400_000;
const CONFIRM_DAYS = 2;
/** A day, for an address. */
const MOST_A_DAY = 3;

interface RequestNeeds {
  db: Database;
  clock: () => Date;
}

/** The token to confirm it by; null beyond the limit. */
export async function makeRequest(
  { db, clock }: RequestNeeds,
  { right, ...request }: ReadRequest,
  locale: Locale,
): Promise<Token | null> {
  const at = clock();
  const token = newToken();
  const since = new Date(at.getTime() - DAY_MS);
  if ((await requestsBy(db, request.address, since)) >= MOST_A_DAY) return null;
  await transact(db, (tx) =>
    insertRequest(tx, {
      ...request,
      ...{ id: randomUUID(), locale, right_asked: right, token_hash: hashOf(token), asked_at: at },
    }),
  );
  return token;
}

export function confirm({ db, clock }: RequestNeeds, token: Token): Promise<boolean> {
  const at = clock();
  const askedSince = new Date(at.getTime() - CONFIRM_DAYS * DAY_MS);
  const dueOn = monthAfter(parisDay(at));
  return transact(db, (tx) => confirmRequest(tx, hashOf(token), { at, askedSince, dueOn }));
}

/** To whom the answer goes; undefined when it was answered before, or is not known. */
export function answer(
  { db, clock }: RequestNeeds,
  id: string,
  { by, text }: { by: string; text: string },
): Promise<{ address: EmailAddress; locale: Locale } | undefined> {
  const at = clock();
  return transact(db, async (tx) => {
    const to = await answerRequest(tx, id, { at, by, answer: text });
    if (to) await note(tx, { at, actor: by, action: 'privacy_request_answered', subject: `request:${id}` });
    return to;
  });
}
