/** Reads of federation. */
import { sql } from 'kysely';
import type { Database, Transaction } from '../../../platform/db/tables.ts';
import type { RecordKind } from '../../records/public.ts';
import type { Leaving, PeerState } from '../domain/peer.ts';
import type { VisitReport } from '../domain/visit-report.ts';
import type { Said } from '../tables.ts';
import '../tables.ts';

export interface Peer {
  id: string;
  address: string;
  name: string;
  licence: string;
  kinds: RecordKind[];
  territory: string | null;
  state: PeerState;
  leaveAs: Leaving | null;
  cursor: string;
  etag: string | null;
  homeVersion: number;
  checkNumber: number;
  checkCursor: string | null;
  checkedAt: Date | null;
  visitedAt: Date | null;
  succeededAt: Date | null;
  nextVisit: Date;
  failures: number;
  fault: string | null;
  mostRecords: number;
  addedAt: Date;
}

const PEER = [
  ...(['id', 'address', 'name', 'licence', 'kinds', 'territory', 'state', 'leave_as as leaveAs'] as const),
  ...(['cursor', 'etag', 'home_version as homeVersion', 'check_number as checkNumber'] as const),
  ...(['check_cursor as checkCursor', 'checked_at as checkedAt', 'visited_at as visitedAt'] as const),
  ...(['succeeded_at as succeededAt', 'next_visit as nextVisit', 'failures', 'fault'] as const),
  ...(['most_records as mostRecords', 'added_at as addedAt'] as const),
];

export const peers = (db: Database): Promise<Peer[]> =>
  db.selectFrom('peer_instance').select(PEER).orderBy('address').execute();

export const peerById = async (db: Database | Transaction, id: string): Promise<Peer | null> =>
  (await db.selectFrom('peer_instance').select(PEER).where('id', '=', id).executeTakeFirst()) ?? null;

export const peerAt = async (db: Database, address: string): Promise<Peer | null> =>
  (await db.selectFrom('peer_instance').select(PEER).where('address', '=', address).executeTakeFirst()) ??
  null;

/** Those whose time has come. */
export const duePeers = async (db: Database, now: Date): Promise<{ id: string; state: PeerState }[]> =>
  db
    .selectFrom('peer_instance')
    .select(['id', 'state'])
    .where((row) =>
      row.or([
        row.and([row('state', '=', 'followed'), row('next_visit', '<=', now)]),
        row('state', '=', 'leaving'),
      ]),
    )
    .execute();

export interface HeldRecord {
  homeId: string;
  recordId: string;
  state: 'here' | 'outside' | 'gone' | 'merged';
  version: number;
  sha256: string;
  intoHome: string | null;
  intoUrl: string | null;
}

const HELD = [
  ...(['home_id as homeId', 'record_id as recordId', 'state', 'version', 'sha256'] as const),
  ...(['into_home as intoHome', 'into_url as intoUrl'] as const),
];

export async function heldRecords(
  db: Database | Transaction,
  peerId: string,
  homeIds: readonly string[],
): Promise<Map<string, HeldRecord>> {
  if (homeIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('peer_record')
    .select(HELD)
    .where('peer_id', '=', peerId)
    .where('home_id', '=', sql<string>`any(${[...homeIds]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.homeId, row]));
}

/** How many records came from it, in whatever state. */
export async function countHeld(db: Database | Transaction, peerId: string): Promise<number> {
  const { count } = await db
    .selectFrom('peer_record')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('peer_id', '=', peerId)
    .executeTakeFirstOrThrow();
  return count;
}

/** Records here by instance and state. One query. */
export const heldByPeer = (
  db: Database,
): Promise<{ peerId: string; state: HeldRecord['state']; count: number }[]> =>
  db
    .selectFrom('peer_record')
    .select(['peer_id as peerId', 'state'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .groupBy(['peer_id', 'state'])
    .execute();

/** Merges made at home that are not made here yet. */
export const pendingMerges = (db: Database, peerId: string): Promise<HeldRecord[]> =>
  db
    .selectFrom('peer_record')
    .select(HELD)
    .where('peer_id', '=', peerId)
    .where('state', '=', 'merged')
    .where('into_home', 'is not', null)
    .orderBy('home_id')
    .execute();

/** Records that name some which were not here, after one; in order. */
export const incomplete = (
  db: Database,
  peerId: string,
  after: string,
  limit: number,
): Promise<{ homeId: string; recordId: string; said: Said; missing: string[] }[]> =>
  db
    .selectFrom('peer_record')
    .select(['home_id as homeId', 'record_id as recordId', 'missing'])
    .select(sql<Said>`said`.as('said'))
    .where('peer_id', '=', peerId)
    .where('state', '=', 'here')
    .where('said', 'is not', null)
    .where('home_id', '>', after)
    .orderBy('home_id')
    .limit(limit)
    .execute();

/** Those that the walk did not meet, and how many stand in all. */
export async function unseen(
  db: Database,
  peerId: string,
  number: number,
): Promise<{ unseen: number; all: number }> {
  const row = await db
    .selectFrom('peer_record')
    .select(({ fn }) => fn.countAll<number>().as('all'))
    .select(sql<number>`count(*) filter (where seen <> ${number})`.as('unseen'))
    .where('peer_id', '=', peerId)
    .where('state', '=', 'here')
    .executeTakeFirstOrThrow();
  return { all: row.all, unseen: row.unseen };
}

export const unseenRecords = (
  db: Database,
  peerId: string,
  number: number,
  limit: number,
): Promise<HeldRecord[]> =>
  db
    .selectFrom('peer_record')
    .select(HELD)
    .where('peer_id', '=', peerId)
    .where('state', '=', 'here')
    .where('seen', '<>', number)
    .limit(limit)
    .execute();

export const anyHeld = (db: Database | Transaction, peerId: string, limit: number): Promise<HeldRecord[]> =>
  db.selectFrom('peer_record').select(HELD).where('peer_id', '=', peerId).limit(limit).execute();

export const notCompared = (db: Database, peerId: string, limit: number): Promise<HeldRecord[]> =>
  db
    .selectFrom('peer_record')
    .select(HELD)
    .where('peer_id', '=', peerId)
    .where('compared', '=', false)
    .limit(limit)
    .execute();

export interface Visit {
  peerId: string;
  startedAt: Date;
  endedAt: Date;
  report: VisitReport;
  fault: string | null;
}

/** The last visits to each, the latest first. One query. */
export const lastVisits = (db: Database, each: number): Promise<Visit[]> =>
  db
    .selectFrom((from) =>
      from
        .selectFrom('peer_visit')
        .selectAll()
        .select(sql<number>`row_number() over (partition by peer_id order by id desc)`.as('rank'))
        .as('visit'),
    )
    .select(['peer_id as peerId', 'started_at as startedAt', 'ended_at as endedAt', 'report', 'fault'])
    .where('rank', '<=', each)
    .orderBy('id', 'desc')
    .execute();

export interface OpenDouble {
  recordId: string;
  otherId: string;
  because: 'number' | 'site' | 'name';
}

export const openDoubles = (db: Database, peerId: string, limit: number): Promise<OpenDouble[]> =>
  db
    .selectFrom('peer_double')
    .innerJoin('peer_record', 'peer_record.record_id', 'peer_double.record_id')
    .select(['peer_double.record_id as recordId', 'peer_double.other_id as otherId', 'peer_double.because'])
    .where('peer_record.peer_id', '=', peerId)
    .where('peer_record.state', '=', 'here')
    .where('peer_double.state', '=', 'open')
    .orderBy('peer_double.at')
    .orderBy('peer_double.record_id')
    .limit(limit)
    .execute();

export const doubleCounts = (db: Database): Promise<{ peerId: string; count: number }[]> =>
  db
    .selectFrom('peer_double')
    .innerJoin('peer_record', 'peer_record.record_id', 'peer_double.record_id')
    .select('peer_record.peer_id as peerId')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('peer_double.state', '=', 'open')
    .where('peer_record.state', '=', 'here')
    .groupBy('peer_record.peer_id')
    .execute();
