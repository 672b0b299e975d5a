/** Writes of federation. */
import { sql } from 'kysely';
import type { Transaction } from '../../../platform/db/tables.ts';
import type { RecordKind } from '../../records/public.ts';
import type { Leaving, PeerState } from '../domain/peer.ts';
import type { VisitReport } from '../domain/visit-report.ts';
import '../tables.ts';

export interface NewPeer {
  id: string;
  address: string;
  name: string;
  licence: string;
  kinds: readonly RecordKind[];
  territory: string | null;
  state: 'followed' | 'paused';
  mostRecords: number;
  at: Date;
}

/** Adds an instance, or takes up again one that was left: from the beginning. Its identifier. */
export async function putPeer(tx: Transaction, peer: NewPeer): Promise<string> {
  const { at, mostRecords, kinds, ...rest } = peer;
  const row = await tx
    .insertInto('peer_instance')
    .values({
      ...rest,
      kinds: [...kinds],
      leave_as: null,
      cursor: '0-0',
      most_records: mostRecords,
      next_visit: at,
      added_at: at,
    })
    .onConflict((conflict) =>
      conflict.column('address').doUpdateSet((old) => ({
        name: old.ref('excluded.name'),
        licence: old.ref('excluded.licence'),
        kinds: old.ref('excluded.kinds'),
        territory: old.ref('excluded.territory'),
        state: old.ref('excluded.state'),
        leave_as: null,
        cursor: '0-0',
        etag: null,
        home_version: 0,
        check_cursor: null,
        next_visit: old.ref('excluded.next_visit'),
        failures: 0,
        fault: null,
        added_at: old.ref('excluded.added_at'),
      })),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** False when it is in another state than those it may come from. */
export async function movePeer(
  tx: Transaction,
  {
    id,
    from,
    to,
    leaveAs = null,
    at,
  }: {
    id: string;
    from: readonly PeerState[];
    to: PeerState;
    leaveAs?: Leaving | null;
    at: Date;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('peer_instance')
    .set({ state: to, leave_as: leaveAs, next_visit: at })
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export interface Progress {
  name?: string;
  licence?: string;
  cursor?: string;
  etag?: string | null;
  home_version?: number;
  check_number?: number;
  check_cursor?: string | null;
  checked_at?: Date;
}

export async function noteProgress(tx: Transaction, id: string, progress: Progress): Promise<void> {
  await tx.updateTable('peer_instance').set(progress).where('id', '=', id).execute();
}

const VISITS_KEPT = 20;

export async function noteVisit(
  tx: Transaction,
  visit: {
    peerId: string;
    startedAt: Date;
    endedAt: Date;
    report: VisitReport;
    fault: string | null;
    failures: number;
    nextVisit: Date;
  },
): Promise<void> {
  const { peerId, startedAt, endedAt, fault, failures, nextVisit } = visit;
  await tx
    .updateTable('peer_instance')
    .set({
      visited_at: endedAt,
      ...(fault === null && { succeeded_at: endedAt }),
      failures,
      fault,
      next_visit: nextVisit,
    })
    .where('id', '=', peerId)
    .execute();
  await tx
    .insertInto('peer_visit')
    .values({
      peer_id: peerId,
      started_at: startedAt,
      ended_at: endedAt,
      report: JSON.stringify(visit.report),
      fault,
    })
    .execute();
  await sql`delete from peer_visit where peer_id = ${peerId} and id not in
    (select id from peer_visit where peer_id = ${peerId} order by id desc limit ${VISITS_KEPT})`.execute(tx);
}
