/** Writes down that know-how passed, and answers what the other side wrote down. Public once both said so. */
import { randomUUID } from 'node:crypto';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import { admit, type Refusal } from '../../conduct/public.ts';
import { otherSide, type Side } from '../domain/conversation.ts';
import type { Direction, Form } from '../domain/offer.ts';
import { standsByItself, type TransferSide, type Useful } from '../domain/transfer.ts';
import { type Conversation, findConversation } from '../queries/conversations.ts';
import type { OwnedOffer } from '../queries/offer-rows.ts';
import { waitingTransfer } from '../queries/transfers.ts';
import { insertTransfer, settleTransfer } from '../store/transfers.ts';
import { tellOther } from './carry-on.ts';
import type { PeerNeeds, Sender } from './needs.ts';

type Needs = Pick<PeerNeeds, 'db' | 'clock' | 'jobs' | 'secret'>;

/** Who gives: the author of an offer, or whoever answers a request. */
export const transferSide = (side: Side, direction: Direction): TransferSide =>
  (side === 'owner') === (direction === 'offer') ? 'giver' : 'receiver';

export interface TransferInput {
  title: string;
  form: Form;
  happened: string;
  adapted: string;
  useful: Useful | null;
  /** How this side is named in public, when it speaks for no record. */
  author: string;
}

export async function recordTransfer(
  needs: Needs,
  offer: OwnedOffer,
  conversation: Conversation,
  side: Side,
  input: TransferInput,
  sender: Sender,
): Promise<Outcome<null, Refusal | { reason: 'shut' }>> {
  const mine = transferSide(side, offer.direction);
  const partyOf = (of: Side) => ({
    recordId: of === 'owner' ? offer.recordId : conversation.guestRecord,
    personId: of === 'owner' ? conversation.ownerId : conversation.guestId,
    // The other side chooses its own name when it confirms.
    author: of === side ? input.author : '',
  });
  return transact(needs.db, async (tx) => {
    const now = await findConversation(tx, conversation.id, true);
    if (now?.state !== 'open') return refused({ reason: 'shut' });
    const text = `${input.title}\n${input.adapted}`;
    const admitted = await admit(tx, needs, { act: 'peer', recordId: null, text, form: null, ...sender });
    if (!admitted.ok) return admitted;
    await insertTransfer(
      tx,
      {
        ...input,
        id: randomUUID(),
        offerId: offer.id,
        conversationId: conversation.id,
        competences: [...offer.competences],
        themes: [...offer.themes],
        proposedBy: mine,
        parties:
          mine === 'giver'
            ? { giver: partyOf(side), receiver: partyOf(otherSide(side)) }
            : { giver: partyOf(otherSide(side)), receiver: partyOf(side) },
      },
      needs.clock(),
    );
    await tellOther(needs, tx, { conversationId: conversation.id, side }, 'transfer');
    return done(null);
  });
}

/** The other side confirms or refuses, once. */
export async function answerTransfer(
  needs: Needs,
  { offer, conversation, side }: { offer: OwnedOffer; conversation: Conversation; side: Side },
  id: string,
  answer: { confirmed: boolean; useful: Useful | null; author: string },
): Promise<Outcome<null, 'gone'>> {
  const mine = transferSide(side, offer.direction);
  const owner = { recordId: offer.recordId, personId: conversation.ownerId };
  const guest = { recordId: conversation.guestRecord, personId: conversation.guestId };
  const held = !standsByItself({ giver: owner, receiver: guest });
  return transact(needs.db, async (tx) => {
    const waiting = await waitingTransfer(tx, id, conversation.id);
    if (!waiting || waiting.proposedBy === mine) return refused('gone');
    await settleTransfer(tx, id, { ...answer, held, side: mine }, needs.clock());
    await tellOther(needs, tx, { conversationId: conversation.id, side }, 'answer');
    return done(null);
  });
}
