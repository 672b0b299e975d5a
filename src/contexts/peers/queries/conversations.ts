/** Reads of exchanges. */
import { sql } from 'kysely';
import type { EmailAddress } from '../../../kernel/email-address.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { Database, Transaction } from '../../../platform/db/tables.ts';
import type { TokenHash } from '../../../platform/ids/token.ts';
import type { ConversationState, Side } from '../domain/conversation.ts';
import '../tables.ts';

export interface Conversation {
  id: string;
  offerId: string;
  ownerId: string;
  guestId: string | null;
  guestRecord: string | null;
  guestName: string;
  guestEmail: EmailAddress;
  locale: Locale;
  state: ConversationState;
  blockedSide: Side | 'moderation' | null;
  createdAt: Date;
  lastAt: Date;
  ownerReveals: boolean;
  guestReveals: boolean;
}

const conversations = (db: Database | Transaction) =>
  db
    .selectFrom('peer_conversation')
    .innerJoin('peer_offer', 'peer_offer.id', 'peer_conversation.offer_id')
    .select([
      'peer_conversation.id',
      'peer_conversation.offer_id as offerId',
      'peer_offer.person_id as ownerId',
      'peer_conversation.person_id as guestId',
      'peer_conversation.record_id as guestRecord',
      'peer_conversation.author as guestName',
      'peer_conversation.email as guestEmail',
      'peer_conversation.locale',
      'peer_conversation.state',
      'peer_conversation.blocked_side as blockedSide',
      'peer_conversation.created_at as createdAt',
      'peer_conversation.last_at as lastAt',
      sql<boolean>`owner_reveals_at is not null`.as('ownerReveals'),
      sql<boolean>`guest_reveals_at is not null`.as('guestReveals'),
    ]);
type Row = Awaited<ReturnType<ReturnType<typeof conversations>['execute']>>[number];
// Only addresses that were parsed are written.
const told = (row: Row): Conversation => ({ ...row, guestEmail: row.guestEmail as EmailAddress });

export async function findConversation(
  db: Database | Transaction,
  id: string,
  lock = false,
): Promise<Conversation | null> {
  const query = conversations(db).where('peer_conversation.id', '=', id);
  const row = await (lock ? query.forUpdate('peer_conversation') : query).executeTakeFirst();
  return row ? told(row) : null;
}

/** The exchange that a link leads to and on which side of it, while the link holds. One query. */
export async function conversationAt(
  db: Database,
  hash: TokenHash,
  now: Date,
): Promise<{ conversation: Conversation; side: Side } | null> {
  const row = await conversations(db)
    .innerJoin('peer_link', 'peer_link.conversation_id', 'peer_conversation.id')
    .select('peer_link.side')
    .where('peer_link.hash', '=', hash)
    .where('peer_link.expires_at', '>', now)
    .executeTakeFirst();
  if (!row) return null;
  const { side, ...rest } = row;
  return { conversation: told(rest), side };
}

/** Those in which a person takes part, the latest first; what nobody confirmed is nobody's yet. */
export async function conversationsOf(
  db: Database,
  personId: string,
): Promise<(Conversation & { title: string })[]> {
  const rows = await conversations(db)
    .select('peer_offer.title')
    .where('peer_conversation.state', '<>', 'unconfirmed')
    .where((row) =>
      row.or([row('peer_offer.person_id', '=', personId), row('peer_conversation.person_id', '=', personId)]),
    )
    .orderBy('peer_conversation.last_at', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({ ...told(row), title: row.title }));
}

export interface Message {
  id: number;
  side: Side;
  at: Date;
  body: string;
}

export const messagesOf = (db: Database | Transaction, conversationId: string): Promise<Message[]> =>
  db
    .selectFrom('peer_message')
    .select(['id', 'side', 'at', 'body'])
    .where('conversation_id', '=', conversationId)
    .orderBy('at')
    .orderBy('id')
    .execute();

export async function messagesSince(
  db: Database | Transaction,
  conversationId: string,
  side: Side,
  since: Date,
): Promise<number> {
  const { count } = await db
    .selectFrom('peer_message')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('conversation_id', '=', conversationId)
    .where('side', '=', side)
    .where('at', '>', since)
    .executeTakeFirstOrThrow();
  return count;
}

/** How many exchanges an address began since, and whether this author shut the door to it. */
export async function standingOf(
  db: Database | Transaction,
  email: EmailAddress,
  ownerId: string,
  since: Date,
): Promise<{ begun: number; shut: boolean }> {
  const row = await db
    .selectFrom('peer_conversation')
    .innerJoin('peer_offer', 'peer_offer.id', 'peer_conversation.offer_id')
    .select([
      sql<number>`count(*) filter (where peer_conversation.created_at > ${since})::int`.as('begun'),
      sql<boolean>`coalesce(bool_or(peer_offer.person_id = ${ownerId} and blocked_side in ('owner', 'moderation')), false)`.as(
        'shut',
      ),
    ])
    .where(sql`lower(email)`, '=', email.toLowerCase())
    .executeTakeFirstOrThrow();
  return row;
}

export interface Report {
  id: string;
  reason: string;
  at: Date;
  offerId: string | null;
  conversationId: string | null;
  title: string | null;
}

export const reportsWaiting = (db: Database): Promise<Report[]> =>
  db
    .selectFrom('peer_report')
    .leftJoin('peer_conversation', 'peer_conversation.id', 'peer_report.conversation_id')
    .leftJoin('peer_offer', (join) =>
      join.on((on) =>
        on('peer_offer.id', '=', sql<string>`coalesce(peer_report.offer_id, peer_conversation.offer_id)`),
      ),
    )
    .select([
      'peer_report.id',
      'peer_report.reason',
      'peer_report.at',
      'peer_offer.id as offerId',
      'peer_report.conversation_id as conversationId',
      'peer_offer.title',
    ])
    .where('peer_report.decided_at', 'is', null)
    .orderBy('peer_report.at')
    .limit(200)
    .execute();

export async function findReport(tx: Transaction, id: string): Promise<Omit<Report, 'title'> | null> {
  const row = await tx
    .selectFrom('peer_report')
    .select(['id', 'reason', 'at', 'offer_id as offerId', 'conversation_id as conversationId'])
    .where('id', '=', id)
    .where('decided_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}
