/** What federation does by itself: visits those whose time has come, leaves those that are left, runs errands. */
import { transact } from '../../platform/db/connect.ts';
import type { JobQueue } from '../../platform/jobs/jobs.ts';
import { type Work, work } from '../../platform/jobs/queue.ts';
import { duePeers, peerById } from './queries/peers.ts';
import { compareRecords } from './use-cases/compare-records.ts';
import { leaveInstance } from './use-cases/leave.ts';
import type { ErrandNeeds } from './use-cases/needs.ts';
import { ERRANDS, LEAVE, LOOK, VISIT } from './use-cases/queues.ts';
import { runErrands } from './use-cases/run-errands.ts';
import { visit } from './use-cases/visit.ts';

const COMPARING_MS = 5 * 60_000;

export const federationWork = (
  needs: ErrandNeeds & { followed: () => Promise<void> },
  queue: () => JobQueue,
): Work[] => [
  work(LOOK, async () => {
    const due = await duePeers(needs.db, needs.clock());
    await transact(needs.db, async (tx) => {
      for (const { id, state } of due)
        await queue().enqueue(tx, state === 'leaving' ? LEAVE : VISIT, { peerId: id }, { key: id });
    });
  }),
  work(VISIT, async ({ peerId }) => {
    const peer = await peerById(needs.db, peerId);
    if (peer?.state !== 'followed' && peer?.state !== 'paused') return;
    await visit(needs, peer);
    // The names of what came are compared once the index in process holds them.
    await needs.followed();
    const ends = performance.now() + COMPARING_MS;
    await compareRecords(needs, peer, () => performance.now() > ends);
  }),
  work(LEAVE, ({ peerId }) => leaveInstance(needs, peerId)),
  work(ERRANDS, () => runErrands(needs)),
];
