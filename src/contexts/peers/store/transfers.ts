/** Writes of transfers. What both sides confirmed is public: it opens a new version of the public data. */
import type { Tables, Transaction } from '../../../platform/db/tables.ts';
import { nextDataVersion } from '../../records/public.ts';
import type { Form } from '../domain/offer.ts';
import type { TransferSide, Useful } from '../domain/transfer.ts';
import '../tables.ts';

export interface WrittenParty {
  recordId: string | null;
  author: string;
  personId: string | null;
}

export interface NewTransfer {
  id: string;
  offerId: string;
  conversationId: string;
  title: string;
  competences: Tables['peer_transfer']['competences'];
  themes: Tables['peer_transfer']['themes'];
  form: Form;
  happened: string;
  adapted: string;
  proposedBy: TransferSide;
  parties: Readonly<Record<TransferSide, WrittenParty>>;
  useful: Useful | null;
}

export async function insertTransfer(tx: Transaction, transfer: NewTransfer, at: Date): Promise<void> {
  await tx
    .insertInto('peer_transfer')
    .values({
      id: transfer.id,
      offer_id: transfer.offerId,
      conversation_id: transfer.conversationId,
      title: transfer.title,
      competences: transfer.competences,
      themes: transfer.themes,
      form: transfer.form,
      happened: transfer.happened,
      adapted: transfer.adapted,
      proposed_by_side: transfer.proposedBy,
      state: 'proposed',
      proposed_at: at,
    })
    .execute();
  await tx
    .insertInto('peer_transfer_party')
    .values(
      (['giver', 'receiver'] as const).map((side) => ({
        transfer_id: transfer.id,
        side,
        record_id: transfer.parties[side].recordId,
        author: transfer.parties[side].author,
        person_id: transfer.parties[side].personId,
        confirmed_at: side === transfer.proposedBy ? at : null,
        useful: side === 'receiver' ? transfer.useful : null,
      })),
    )
    .execute();
}

/** The answer of the other side; its row was locked. */
export async function settleTransfer(
  tx: Transaction,
  id: string,
  answer: { side: TransferSide; confirmed: boolean; useful: Useful | null; author: string },
  at: Date,
): Promise<void> {
  await tx
    .updateTable('peer_transfer')
    .set({ state: answer.confirmed ? 'confirmed' : 'refused', settled_at: at })
    .where('id', '=', id)
    .execute();
  if (!answer.confirmed) return;
  await nextDataVersion(tx);
  await tx
    .updateTable('peer_transfer_party')
    .set({
      confirmed_at: at,
      author: answer.author,
      ...(answer.side === 'receiver' && { useful: answer.useful }),
    })
    .where('transfer_id', '=', id)
    .where('side', '=', answer.side)
    .execute();
}
