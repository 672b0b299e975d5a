/** Writes of exchanges, of the links into them, of reports. */
import type { EmailAddress } from '../../../kernel/email-address.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import type { TokenHash } from '../../../platform/ids/token.ts';
import type { Side } from '../domain/conversation.ts';
import '../tables.ts';

export interface NewConversation {
  id: string;
  offerId: string;
  author: string;
  email: EmailAddress;
  personId: string | null;
  recordId: string | null;
  locale: Locale;
  confirmed: boolean;
}

export async function insertConversation(tx: Transaction, begun: NewConversation, at: Date): Promise<void> {
  await tx
    .insertInto('peer_conversation')
    .values({
      id: begun.id,
      offer_id: begun.offerId,
      author: begun.author,
      email: begun.email,
      person_id: begun.personId,
      record_id: begun.recordId,
      locale: begun.locale,
      state: begun.confirmed ? 'open' : 'unconfirmed',
      created_at: at,
      last_at: at,
    })
    .execute();
}

export async function insertMessage(
  tx: Transaction,
  { conversationId, side, body }: { conversationId: string; side: Side; body: string },
  at: Date,
): Promise<number> {
  const { id } = await tx
    .insertInto('peer_message')
    .values({ conversation_id: conversationId, side, body, at })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx.updateTable('peer_conversation').set({ last_at: at }).where('id', '=', conversationId).execute();
  return id;
}

/** True for the one press that confirms. */
export async function confirmConversation(tx: Transaction, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('peer_conversation')
    .set({ state: 'open', last_at: at })
    .where('id', '=', id)
    .where('state', '=', 'unconfirmed')
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export async function revealSide(tx: Transaction, id: string, side: Side, at: Date): Promise<boolean> {
  const column = side === 'owner' ? 'owner_reveals_at' : 'guest_reveals_at';
  const { numUpdatedRows } = await tx
    .updateTable('peer_conversation')
    .set({ [column]: at, last_at: at })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .where(column, 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export async function blockConversation(
  tx: Transaction,
  id: string,
  side: Side | 'moderation',
): Promise<void> {
  await tx
    .updateTable('peer_conversation')
    .set({ state: 'blocked', blocked_side: side })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .execute();
}

/** Opened again by the very side that shut it. */
export async function unblockConversation(tx: Transaction, id: string, side: Side): Promise<void> {
  await tx
    .updateTable('peer_conversation')
    .set({ state: 'open', blocked_side: null })
    .where('id', '=', id)
    .where('blocked_side', '=', side)
    .execute();
}

export async function putLink(
  tx: Transaction,
  link: { hash: TokenHash; conversationId: string; side: Side; expiresAt: Date },
): Promise<void> {
  const { hash, conversationId, side, expiresAt } = link;
  await tx
    .insertInto('peer_link')
    .values({ hash, conversation_id: conversationId, side, expires_at: expiresAt })
    .execute();
}

/** One report waits at a time on an exchange; another adds nothing. */
export async function insertReport(
  tx: Transaction,
  report: { id: string; offerId: string | null; conversationId: string | null; reason: string },
  at: Date,
): Promise<void> {
  await tx
    .insertInto('peer_report')
    .values({
      id: report.id,
      offer_id: report.offerId,
      conversation_id: report.conversationId,
      reason: report.reason,
      at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function decideReport(
  tx: Transaction,
  id: string,
  decision: 'dismissed' | 'removed',
  at: Date,
): Promise<void> {
  await tx
    .updateTable('peer_report')
    .set({ decided_at: at, decision })
    .where('id', '=', id)
    .where('decided_at', 'is', null)
    .execute();
}
