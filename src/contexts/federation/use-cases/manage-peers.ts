/** Following an instance, pausing, leaving it. Each is noted in the audit trail. */
import { randomUUID } from 'node:crypto';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { transact } from '../../../platform/db/connect.ts';
import { note } from '../../accounts/public.ts';
import { RECORD_KINDS, type RecordKind } from '../../records/public.ts';
import { type Leaving, MOST_RECORDS, type PeerState } from '../domain/peer.ts';
import { type Peer, peerAt } from '../queries/peers.ts';
import { movePeer, putPeer } from '../store/peers.ts';
import type { VisitNeeds } from './needs.ts';

type Needs = Pick<VisitNeeds, 'db' | 'clock'>;

export interface Following {
  address: string;
  name: string;
  licence: string;
  kinds: readonly RecordKind[];
  territory: TerritoryId | null;
  /** Visited by itself, or only when somebody says so. */
  state: 'followed' | 'paused';
}

/** Its identifier; null when it is followed already. */
export async function followInstance(
  { db, clock }: Needs,
  actor: string,
  following: Following,
): Promise<string | null> {
  const known = await peerAt(db, following.address);
  if (known && known.state !== 'left') return null;
  const at = clock();
  return transact(db, async (tx) => {
    const id = await putPeer(tx, { ...following, id: randomUUID(), mostRecords: MOST_RECORDS, at });
    const { address, kinds, territory } = following;
    const detail = { address, kinds, territory };
    await note(tx, { at, actor, action: 'instance_followed', subject: `instance:${id}`, detail });
    return id;
  });
}

const MOVES = {
  paused: { from: ['followed'], action: 'instance_paused' },
  followed: { from: ['paused'], action: 'instance_resumed' },
  leaving: { from: ['followed', 'paused'], action: 'instance_left' },
} as const satisfies Record<string, { from: readonly PeerState[]; action: string }>;

/** False when it is not in a state from which it may go there. */
export const moveInstance = (
  { db, clock }: Needs,
  actor: string,
  { id, to, leaveAs = null }: { id: string; to: keyof typeof MOVES; leaveAs?: Leaving | null },
): Promise<boolean> =>
  transact(db, async (tx) => {
    const at = clock();
    const { from, action } = MOVES[to];
    if (!(await movePeer(tx, { id, from, to, leaveAs, at }))) return false;
    await note(tx, { at, actor, action, subject: `instance:${id}`, ...(leaveAs && { detail: { leaveAs } }) });
    return true;
  });

/** An instance as it would be followed, for a visit that writes nothing. */
export const imagined = (following: Following, at: Date): Peer => ({
  ...{ id: randomUUID(), address: following.address, name: following.name, licence: following.licence },
  ...{ kinds: following.kinds.length > 0 ? [...following.kinds] : [...RECORD_KINDS] },
  ...{ territory: following.territory, state: 'paused', leaveAs: null, cursor: '0-0', etag: null },
  ...{ homeVersion: 0, checkNumber: 0, checkCursor: null, checkedAt: null, visitedAt: null },
  ...{ succeededAt: null, nextVisit: at, failures: 0, fault: null, mostRecords: MOST_RECORDS, addedAt: at },
});
