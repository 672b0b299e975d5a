/** Writes of transfers. What both sides confirmed is public: it opens a new version of the public data. */
import type { EmailAddress } from '../../../kernel/email-address.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { Tables, Transaction } from '../../../platform/db/tables.ts';
import type { TokenHash } from '../../../platform/ids/token.ts';
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
  /** Null: it passed outside an exchange. */
  offerId: string | null;
  conversationId: string | null;
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

export interface NewAsk {
  transferId: string;
  toldAs: string;
  email: EmailAddress | null;
  locale: Locale;
}

export async function insertAsk(tx: Transaction, ask: NewAsk, at: Date): Promise<void> {
  await tx
    .insertInto('peer_transfer_ask')
    .values({
      transfer_id: ask.transferId,
      told_as: ask.toldAs,
      email: ask.email,
      hash: null,
      locale: ask.locale,
      asked_at: at,
    })
    .execute();
}

/** The link in the letter that leaves now: the one of an earlier try opens nothing more. */
export async function putAskLink(tx: Transaction, transferId: string, hash: TokenHash): Promise<void> {
  await tx
    .updateTable('peer_transfer_ask')
    .set({ hash })
    .where('transfer_id', '=', transferId)
    .where('email', 'is not', null)
    .execute();
}

/** Once answered, the address that was given serves no more. */
export async function deleteAsk(tx: Transaction, transferId: string): Promise<void> {
  await tx.deleteFrom('peer_transfer_ask').where('transfer_id', '=', transferId).execute();
}

/** The answer of the other side; its row was locked. */
export async function settleTransfer(
  tx: Transaction,
  id: string,
  answer: {
    side: TransferSide;
    confirmed: boolean;
    /** Somebody looks before it is public. */
    held: boolean;
    useful: Useful | null;
    author: string;
    /** Who answered, when it was not known before. */
    personId?: string | null;
  },
  at: Date,
): Promise<void> {
  await tx
    .updateTable('peer_transfer')
    .set({ state: !answer.confirmed ? 'refused' : answer.held ? 'held' : 'confirmed', settled_at: at })
    .where('id', '=', id)
    .execute();
  if (!answer.confirmed) return;
  if (!answer.held) await nextDataVersion(tx);
  await tx
    .updateTable('peer_transfer_party')
    .set({
      confirmed_at: at,
      author: answer.author,
      ...(answer.personId && { person_id: answer.personId }),
      ...(answer.side === 'receiver' && { useful: answer.useful }),
    })
    .where('transfer_id', '=', id)
    .where('side', '=', answer.side)
    .execute();
}

/** What waited for somebody's look is public, or never will be. False when it was decided meanwhile. */
export async function settleHeld(
  tx: Transaction,
  id: string,
  published: boolean,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('peer_transfer')
    .set({ state: published ? 'confirmed' : 'refused', settled_at: at })
    .where('id', '=', id)
    .where('state', '=', 'held')
    .executeTakeFirstOrThrow();
  if (numUpdatedRows > 0n && published) await nextDataVersion(tx);
  return numUpdatedRows > 0n;
}
