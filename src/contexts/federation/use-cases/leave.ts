/** An instance that is followed no more: its records stay as copies that say so, or are taken away; a few at a time. */
import { transact } from '../../../platform/db/connect.ts';
import { markLeft, nextDataVersion, removeRecords } from '../../records/public.ts';
import { anyHeld, peerById } from '../queries/peers.ts';
import { forgetHeld } from '../store/held.ts';
import { movePeer } from '../store/peers.ts';
import type { VisitNeeds } from './needs.ts';

const BATCH = 500;

export async function leaveInstance(needs: Pick<VisitNeeds, 'db' | 'clock'>, peerId: string): Promise<void> {
  const { db, clock } = needs;
  const peer = await peerById(db, peerId);
  if (peer?.state !== 'leaving') return;
  for (;;) {
    const held = await anyHeld(db, peerId, BATCH);
    if (held.length === 0) break;
    const homeIds = held.map(({ homeId }) => homeId);
    const standing = held.filter(({ state }) => state === 'here').map(({ recordId }) => recordId);
    if (peer.leaveAs === 'withdrawn')
      await removeRecords(needs, {
        records: standing.map((id) => ({ id })),
        by: peer.address,
        why: 'left',
        beside: (tx) => forgetHeld(tx, peerId, homeIds),
      });
    else
      await transact(db, async (tx) => {
        const changed = await nextDataVersion(tx);
        await markLeft(tx, { ids: standing, at: clock().toISOString(), changed });
        await forgetHeld(tx, peerId, homeIds);
      });
  }
  await transact(db, (tx) =>
    movePeer(tx, { id: peerId, from: ['leaving'], to: 'left', leaveAs: peer.leaveAs, at: clock() }),
  );
}
