/** Reads of transfers. */
import { sql } from 'kysely';
import type { Locale } from '../../../kernel/locale.ts';
import { parseTerritoryId, type TerritoryId } from '../../../kernel/territory.ts';
import type { Database, Transaction } from '../../../platform/db/tables.ts';
import type { TokenHash } from '../../../platform/ids/token.ts';
import type { Kinds } from '../../records/public.ts';
import type { Party, Transfer, TransferSide, TransferState } from '../domain/transfer.ts';
import { type Spot, spotOf } from './offer-book.ts';
import { holdersOf } from './offer-rows.ts';
import '../tables.ts';

export interface StoredTransfer extends Transfer {
  state: TransferState;
  proposedBy: TransferSide;
  conversationId: string | null;
  /** Who took part, when they have an account: never shown. */
  people: Readonly<Record<TransferSide, string | null>>;
}

/** What places records by their territories. */
export interface Where {
  centre: (id: TerritoryId) => Spot;
}
const NOWHERE: Where = { centre: () => null };

const transfers = (db: Database | Transaction) =>
  db
    .selectFrom('peer_transfer')
    .innerJoin('peer_transfer_party as giver', (join) =>
      join.onRef('giver.transfer_id', '=', 'peer_transfer.id').on('giver.side', '=', 'giver'),
    )
    .innerJoin('peer_transfer_party as receiver', (join) =>
      join.onRef('receiver.transfer_id', '=', 'peer_transfer.id').on('receiver.side', '=', 'receiver'),
    )
    .select([
      'peer_transfer.id',
      'peer_transfer.title',
      'peer_transfer.competences',
      'peer_transfer.themes',
      'peer_transfer.form',
      'peer_transfer.happened',
      'peer_transfer.adapted',
      'peer_transfer.state',
      'peer_transfer.proposed_by_side as proposedBy',
      'peer_transfer.conversation_id as conversationId',
      'giver.record_id as giverRecord',
      'giver.author as giverName',
      'receiver.record_id as receiverRecord',
      'receiver.author as receiverName',
      'receiver.useful',
      'giver.person_id as giverPerson',
      'receiver.person_id as receiverPerson',
    ]);
type Row = Awaited<ReturnType<ReturnType<typeof transfers>['execute']>>[number];

async function told(
  db: Database | Transaction,
  rows: readonly Row[],
  kinds: Kinds,
  { centre }: Where = NOWHERE,
): Promise<StoredTransfer[]> {
  const records = await holdersOf(
    db,
    rows.flatMap(({ giverRecord, receiverRecord }) => [
      { record_id: giverRecord },
      { record_id: receiverRecord },
    ]),
  );
  const party = (recordId: string | null, name: string): Party => {
    const record = records.get(recordId ?? '');
    if (!record) return { record: null, name };
    const { document } = record;
    const territories = Array.isArray(document.territories) ? document.territories : [];
    return {
      record: { id: record.id, path: `${kinds[record.kind].path}/${record.slug}` },
      name: String(document.name),
      ground: {
        spot: spotOf(record, centre),
        territories: territories.flatMap((id) => (typeof id === 'string' && parseTerritoryId(id)) || []),
      },
    };
  };
  return rows.map(({ giverRecord, giverName, receiverRecord, receiverName, ...held }) => {
    const { giverPerson, receiverPerson, ...row } = held;
    return {
      ...row,
      people: { giver: giverPerson, receiver: receiverPerson },
      giver: party(giverRecord, giverName),
      receiver: party(receiverRecord, receiverName),
    };
  });
}

/** Every transfer that both sides confirmed, the latest first. Three queries at most. */
export const confirmedTransfers = async (
  db: Database,
  kinds: Kinds,
  where: Where = NOWHERE,
): Promise<Transfer[]> =>
  (
    await told(
      db,
      await transfers(db)
        .where('peer_transfer.state', '=', 'confirmed')
        .orderBy('peer_transfer.happened', 'desc')
        .orderBy('peer_transfer.settled_at', 'desc')
        .execute(),
      kinds,
      where,
    )
  ).map(({ people: _, ...transfer }) => transfer);

/** Those that both sides confirmed and that wait for somebody's look, the oldest first. Three queries at most. */
export const heldTransfers = async (db: Database, kinds: Kinds, limit: number): Promise<StoredTransfer[]> =>
  told(
    db,
    await transfers(db)
      .where('peer_transfer.state', '=', 'held')
      .orderBy('peer_transfer.settled_at')
      .limit(limit)
      .execute(),
    kinds,
  );

/** Those written down within an exchange, in order. Three queries at most. */
export const transfersWithin = async (
  db: Database,
  conversationId: string,
  kinds: Kinds,
): Promise<StoredTransfer[]> =>
  told(
    db,
    await transfers(db)
      .where('peer_transfer.conversation_id', '=', conversationId)
      .orderBy('peer_transfer.proposed_at')
      .execute(),
    kinds,
  );

/** The one that waits for an answer within an exchange, locked. */
export async function waitingTransfer(
  tx: Transaction,
  id: string,
  conversationId: string,
): Promise<{ proposedBy: TransferSide } | null> {
  const row = await tx
    .selectFrom('peer_transfer')
    .select('proposed_by_side as proposedBy')
    .where('id', '=', id)
    .where('conversation_id', '=', conversationId)
    .where('state', '=', 'proposed')
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** What one took part in, as a person or for the records that one looks after, the latest first. Three queries at most. */
export const transfersOf = async (
  db: Database,
  personId: string,
  recordIds: readonly string[],
  kinds: Kinds,
): Promise<StoredTransfer[]> =>
  told(
    db,
    await transfers(db)
      .where((row) =>
        row.or([
          row('giver.person_id', '=', personId),
          row('receiver.person_id', '=', personId),
          row('giver.record_id', '=', sql<string>`any(${[...recordIds]}::uuid[])`),
          row('receiver.record_id', '=', sql<string>`any(${[...recordIds]}::uuid[])`),
        ]),
      )
      .orderBy('peer_transfer.proposed_at', 'desc')
      .limit(100)
      .execute(),
    kinds,
  );

export interface AskedTransfer extends StoredTransfer {
  ask: { toldAs: string; email: string | null; locale: Locale };
}

/** One that waits for the answer of somebody outside an exchange: by the link that they hold, or by itself. */
export async function askedTransfer(
  db: Database | Transaction,
  by: { hash: TokenHash } | { id: string },
  kinds: Kinds,
): Promise<AskedTransfer | null> {
  const ask = await db
    .selectFrom('peer_transfer_ask')
    .select(['transfer_id as id', 'told_as as toldAs', 'email', 'locale'])
    .$if('hash' in by, (rows) => rows.where('hash', '=', 'hash' in by ? by.hash : null))
    .$if('id' in by, (rows) => rows.where('transfer_id', '=', 'id' in by ? by.id : ''))
    .executeTakeFirst();
  if (!ask) return null;
  const rows = await transfers(db)
    .where('peer_transfer.id', '=', ask.id)
    .where('peer_transfer.state', '=', 'proposed')
    .execute();
  const [transfer] = await told(db, rows, kinds);
  const { id: _, ...asked } = ask;
  return transfer ? { ...transfer, ask: asked } : null;
}

/** Locks the one that waits; false once it was answered. */
export async function lockAsked(tx: Transaction, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('peer_transfer')
    .innerJoin('peer_transfer_ask', 'peer_transfer_ask.transfer_id', 'peer_transfer.id')
    .select('peer_transfer.id')
    .where('peer_transfer.id', '=', id)
    .where('peer_transfer.state', '=', 'proposed')
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** How often an address was asked since then, whoever asked. */
export async function askedSince(tx: Transaction, email: string, since: Date): Promise<number> {
  const { count } = await tx
    .selectFrom('peer_transfer_ask')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where(sql`lower(email)`, '=', email.toLowerCase())
    .where('asked_at', '>', since)
    .executeTakeFirstOrThrow();
  return count;
}

export async function transferById(db: Database, id: string, kinds: Kinds): Promise<StoredTransfer | null> {
  const rows = await transfers(db).where('peer_transfer.id', '=', id).execute();
  return (await told(db, rows, kinds))[0] ?? null;
}
