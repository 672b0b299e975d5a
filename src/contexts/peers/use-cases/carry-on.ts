/** What either side does in an exchange. Each is one transaction with the letter that tells the other side. */

import { randomUUID } from 'node:crypto';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import { admit, type Refusal } from '../../conduct/public.ts';
import { dayBefore, MESSAGES_A_DAY, otherSide, type Side } from '../domain/conversation.ts';
import type { About } from '../domain/letters.ts';
import { findConversation, messagesSince } from '../queries/conversations.ts';
import {
  blockConversation,
  confirmConversation,
  insertMessage,
  insertReport,
  revealSide,
  unblockConversation,
} from '../store/conversations.ts';
import type { PeerNeeds, Sender } from './needs.ts';
import { LETTER } from './queues.ts';

type Needs = Pick<PeerNeeds, 'db' | 'clock' | 'jobs' | 'secret'>;
interface At {
  conversationId: string;
  side: Side;
}

export async function tellOther(
  { jobs }: Pick<PeerNeeds, 'jobs'>,
  tx: Transaction,
  { conversationId, side }: At,
  about: About,
  messageId?: number,
): Promise<void> {
  const letter = { conversationId, side: otherSide(side), about, ...(messageId && { messageId }) };
  await jobs.enqueue(tx, LETTER, letter);
}

/** The guest's button: only then is the author written to. */
export async function confirmExchange(needs: Needs, conversationId: string): Promise<void> {
  await transact(needs.db, async (tx) => {
    if (await confirmConversation(tx, conversationId, needs.clock()))
      await tellOther(needs, tx, { conversationId, side: 'guest' }, 'message');
  });
}

export async function sendMessage(
  needs: Needs,
  at: At,
  body: string,
  sender: Sender,
): Promise<Outcome<null, Refusal | { reason: 'shut' } | { reason: 'too_many' }>> {
  const now = needs.clock();
  return transact(needs.db, async (tx) => {
    const conversation = await findConversation(tx, at.conversationId, true);
    if (conversation?.state !== 'open') return refused({ reason: 'shut' });
    if ((await messagesSince(tx, at.conversationId, at.side, dayBefore(now))) >= MESSAGES_A_DAY)
      return refused({ reason: 'too_many' });
    const admitted = await admit(tx, needs, {
      act: 'peer',
      recordId: null,
      text: body,
      form: null,
      ...sender,
    });
    if (!admitted.ok) return admitted;
    const messageId = await insertMessage(tx, { ...at, body }, now);
    await tellOther(needs, tx, at, 'message', messageId);
    return done(null);
  });
}

/** Shows one's own address to the other side, and to nobody else. */
export async function revealAddress(needs: Needs, at: At): Promise<void> {
  await transact(needs.db, async (tx) => {
    if (await revealSide(tx, at.conversationId, at.side, needs.clock()))
      await tellOther(needs, tx, at, 'reveal');
  });
}

/** Shuts the exchange, and the door to whoever is on the other side. Nobody is written to. */
export const shutExchange = ({ db }: Needs, at: At): Promise<void> =>
  transact(db, (tx) => blockConversation(tx, at.conversationId, at.side));

export const openAgain = ({ db }: Needs, at: At): Promise<void> =>
  transact(db, (tx) => unblockConversation(tx, at.conversationId, at.side));

/** Those who answer for the instance will read the exchange, and decide. */
export const reportExchange = (needs: Needs, at: At, reason: string, sender: Sender) =>
  report(needs, { offerId: null, conversationId: at.conversationId, reason }, sender);

/** `sender`: null for whoever did not sign in, who is counted by their network before. */
export const reportOffer = (needs: Needs, offerId: string, reason: string, sender: Sender | null) =>
  report(needs, { offerId, conversationId: null, reason }, sender);

const report = (
  needs: Needs,
  told: { offerId: string | null; conversationId: string | null; reason: string },
  sender: Sender | null,
): Promise<Outcome<null, Refusal>> =>
  transact(needs.db, async (tx) => {
    const sent = { act: 'report' as const, recordId: null, text: told.reason, form: null };
    const admitted = sender && (await admit(tx, needs, { ...sent, ...sender }));
    if (admitted && !admitted.ok) return admitted;
    await insertReport(tx, { id: randomUUID(), ...told }, needs.clock());
    return done(null);
  });
