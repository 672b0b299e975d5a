/**
 * Answers an offer. Whoever signed in is taken at their word; anybody else confirms an address first, and nothing
 * reaches the author before. Whether the author shut the door is told to nobody: the answer is the same.
 */
import { randomUUID } from 'node:crypto';
import type { EmailAddress } from '../../../kernel/email-address.ts';
import { addressKey } from '../../../kernel/email-address.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import { admit, type Refusal } from '../../conduct/public.ts';
import { BEGUN_A_DAY, dayBefore } from '../domain/conversation.ts';
import { standingOf } from '../queries/conversations.ts';
import type { OwnedOffer } from '../queries/offer-rows.ts';
import { insertConversation, insertMessage } from '../store/conversations.ts';
import { inTurn } from '../store/offers.ts';
import type { PeerNeeds } from './needs.ts';
import { LETTER } from './queues.ts';

export interface Answer {
  author: string;
  email: EmailAddress;
  personId: string | null;
  recordId: string | null;
  locale: Locale;
  body: string;
  network: string | null;
}

export async function beginExchange(
  { db, clock, jobs, secret }: Pick<PeerNeeds, 'db' | 'clock' | 'jobs' | 'secret'>,
  offer: OwnedOffer,
  { body, network, ...guest }: Answer,
): Promise<Outcome<null, Refusal | { reason: 'too_many' }>> {
  const at = clock();
  return transact(db, async (tx) => {
    await inTurn(tx, addressKey(guest.email));
    const { begun, shut } = await standingOf(tx, guest.email, offer.personId, dayBefore(at));
    if (begun >= BEGUN_A_DAY) return refused({ reason: 'too_many' });
    const { personId, email } = guest;
    const sent = { act: 'peer' as const, personId, email, network, recordId: null, text: body, form: null };
    const admitted = await admit(tx, { clock, secret }, sent);
    if (!admitted.ok) return admitted;
    if (shut) return done(null);
    const id = randomUUID();
    const confirmed = guest.personId !== null;
    await insertConversation(tx, { ...guest, id, offerId: offer.id, confirmed }, at);
    await insertMessage(tx, { conversationId: id, side: 'guest', body }, at);
    const letter = confirmed
      ? ({ conversationId: id, side: 'owner', about: 'message' } as const)
      : ({ conversationId: id, side: 'guest', about: 'confirm' } as const);
    await jobs.enqueue(tx, LETTER, letter);
    return done(null);
  });
}
