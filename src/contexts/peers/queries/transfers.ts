/** Reads of transfers. */
import type { Database, Transaction } from '../../../platform/db/tables.ts';
import type { Kinds } from '../../records/public.ts';
import type { Party, Transfer, TransferSide, TransferState } from '../domain/transfer.ts';
import { holdersOf } from './offer-rows.ts';
import '../tables.ts';

export interface StoredTransfer extends Transfer {
  state: TransferState;
  proposedBy: TransferSide;
  conversationId: string | null;
}

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
    ]);
type Row = Awaited<ReturnType<ReturnType<typeof transfers>['execute']>>[number];

async function told(
  db: Database | Transaction,
  rows: readonly Row[],
  kinds: Kinds,
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
    return {
      record: { id: record.id, path: `${kinds[record.kind].path}/${record.slug}` },
      name: String(record.document.name),
    };
  };
  return rows.map(({ giverRecord, giverName, receiverRecord, receiverName, ...row }) => ({
    ...row,
    giver: party(giverRecord, giverName),
    receiver: party(receiverRecord, receiverName),
  }));
}

/** Every transfer that both sides confirmed, the latest first. Three queries at most. */
export const confirmedTransfers = async (db: Database, kinds: Kinds): Promise<Transfer[]> =>
  told(
    db,
    await transfers(db)
      .where('peer_transfer.state', '=', 'confirmed')
      .orderBy('peer_transfer.happened', 'desc')
      .orderBy('peer_transfer.settled_at', 'desc')
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
