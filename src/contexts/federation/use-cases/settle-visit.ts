/** What can only be done once all was read: merges made at home, and records that named some which were still to come. */
import { followMerge } from '../../fields/public.ts';
import {
  mergeRecords,
  receiveRecords,
  recordsById,
  removeRecords,
  standingIds,
} from '../../records/public.ts';
import type { VisitReport } from '../domain/visit-report.ts';
import { type HeldRecord, heldRecords, incomplete, type Peer, pendingMerges } from '../queries/peers.ts';
import { putHeld, settleHeldMerge } from '../store/held.ts';
import type { VisitNeeds } from './needs.ts';
import { inWordsOfAll } from './take-page.ts';

export async function settleMerges(needs: VisitNeeds, peer: Peer): Promise<void> {
  const pending = await pendingMerges(needs.db, peer.id);
  const targets = await heldRecords(
    needs.db,
    peer.id,
    pending.flatMap(({ intoHome }) => intoHome ?? []),
  );
  for (const held of pending) {
    const target = targets.get(held.intoHome ?? '');
    const merged = target?.state === 'here' && (await mergeHere(needs, peer, held, target.recordId));
    if (!merged) await leadHome(needs, peer, held);
  }
}

const MERGED_AT_HOME = 'Réunies chez elles';

async function mergeHere(needs: VisitNeeds, peer: Peer, held: HeldRecord, into: string): Promise<boolean> {
  const both = await recordsById(needs.db, [held.recordId, into]);
  const goes = both.find(({ id }) => id === held.recordId);
  const stays = both.find(({ id }) => id === into);
  if (!goes || !stays) return false;
  // Somebody here merged it already, into one of ours: that stands.
  if (goes.mergedInto) return true;
  const merged = await mergeRecords(needs, {
    stays: { id: stays.id, seen: stays.version },
    goes: { id: goes.id, seen: goes.version },
    fields: [],
    author: peer.address,
    reason: MERGED_AT_HOME,
    atHome: peer.address,
    beside: async (tx) => {
      const author = peer.address;
      const merge = { from: goes.id, to: stays.id, chosen: [], at: needs.clock(), author };
      await followMerge(tx, { ...merge, reason: MERGED_AT_HOME });
      await settleHeldMerge(tx, peer.id, held.homeId);
    },
  });
  return merged.ok;
}

/** The record that stays is not here: the address leads to it at home. */
async function leadHome(needs: VisitNeeds, peer: Peer, { recordId, intoUrl }: HeldRecord): Promise<void> {
  const [record] = await recordsById(needs.db, [recordId]);
  if (!record || record.withdrawn || record.removed || record.mergedInto) return;
  await removeRecords(needs, {
    records: [{ id: recordId, ...(intoUrl !== null && { to: intoUrl }) }],
    by: peer.address,
    why: 'merged',
  });
}

const BATCH = 200;

/** Says again what was said of them, now that those they name may be here. */
export async function completeRecords(
  needs: VisitNeeds,
  peer: Peer,
  report: VisitReport,
  until: () => boolean,
): Promise<void> {
  for (let after = NIL; !until(); ) {
    const rows = await incomplete(needs.db, peer.id, after, BATCH);
    const here = await standingIds(needs.db, [...new Set(rows.flatMap(({ missing }) => missing))]);
    const ready = rows.filter(({ missing }) => missing.some((id) => here.has(id)));
    if (ready.length > 0)
      await receiveRecords(needs, {
        author: peer.address,
        reason: 'Complétée : les fiches qu’elle nomme sont là',
        records: ready.map(({ recordId, said: { kind, ...said } }) => ({
          ...said,
          id: recordId,
          kind: needs.kinds[kind],
        })),
        inWords: inWordsOfAll(needs),
        beside: async (tx, { missing }) => {
          const held = await heldRecords(
            tx,
            peer.id,
            ready.map(({ homeId }) => homeId),
          );
          await putHeld(
            tx,
            peer.id,
            ready.flatMap(({ homeId, recordId, said }) => {
              const before = held.get(homeId);
              const away = missing.get(recordId) ?? [];
              return before ? [{ ...before, said: away.length > 0 ? said : null, missing: away }] : [];
            }),
            peer.checkNumber,
          );
        },
      });
    report.completed += ready.length;
    if (rows.length < BATCH) return;
    after = rows.at(-1)?.homeId ?? NIL;
  }
}

const NIL = '00000000-0000-0000-0000-000000000000';
