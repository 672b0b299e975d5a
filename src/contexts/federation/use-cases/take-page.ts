/**
 * Takes a page of changes. Each step may be made again without harm, and the cursor moves last: a visit that was cut
 * goes on from the page that it was reading.
 */
import { transact } from '../../../platform/db/connect.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import { followUnmerge } from '../../fields/public.ts';
import type { ChangesPage } from '../../publication/public.ts';
import {
  mergeOf,
  type Received,
  receiveRecords,
  recordsById,
  removeRecords,
  unmergeRecord,
} from '../../records/public.ts';
import { inWordsOf } from '../domain/in-words.ts';
import { refuse, type VisitReport } from '../domain/visit-report.ts';
import type { HeldRecord, Peer } from '../queries/peers.ts';
import { type Held, putHeld, setHeldMerged, setHeldState } from '../store/held.ts';
import { noteProgress } from '../store/peers.ts';
import type { VisitNeeds } from './needs.ts';
import { type Candidate, type Sorted, sortChanges } from './sort-changes.ts';

/** Ends a rehearsal: all was done, and is undone with its transaction. */
class Rehearsed extends Error {}

export interface Taking {
  report: VisitReport;
  /** How many records it fills here; those beyond its share are refused. */
  held: { count: number };
  /** Nothing is written. */
  rehearsed: boolean;
}

export async function takePage(
  needs: VisitNeeds,
  peer: Peer,
  { changes, next }: ChangesPage,
  taking: Taking,
): Promise<void> {
  const { report, rehearsed } = taking;
  report.pages++;
  const sorted = await sortChanges(needs, peer, changes, report);
  const take = withinShare(peer, sorted, taking);
  if (!rehearsed) await standAgain(needs, peer, sorted, take);
  await receive(needs, peer, take, taking);
  report.outside += sorted.outside.length;
  report.gone += sorted.gone.length;
  report.merged += sorted.merged.length;
  if (rehearsed) return;
  await takeAway(needs, peer, sorted.outside, 'outside');
  await takeAway(needs, peer, sorted.gone, 'gone');
  await transact(needs.db, async (tx) => {
    for (const { held, into, url } of sorted.merged)
      await setHeldMerged(tx, peer.id, { homeId: held.homeId, into, url });
    await noteProgress(tx, peer.id, { cursor: next });
  });
}

function withinShare(peer: Peer, { take, held }: Sorted, { report, held: full }: Taking): Candidate[] {
  return take.filter(({ homeId, record }) => {
    if (held.has(homeId)) return true;
    if (full.count < peer.mostRecords) {
      full.count++;
      return true;
    }
    refuse(report, record.home.url, 'share_full');
    return false;
  });
}

/** A merge that home took back is taken back here, when it was made here because of home. */
async function standAgain(
  needs: VisitNeeds,
  peer: Peer,
  { held }: Sorted,
  take: readonly Candidate[],
): Promise<void> {
  const merged = take.filter(({ homeId }) => held.get(homeId)?.state === 'merged');
  for (const { record } of merged) {
    const merge = await mergeOf(needs.db, record.id);
    if (merge?.author === peer.address)
      await unmergeRecord(needs, {
        ...{ id: record.id, author: peer.address, reason: REASON },
        beside: (tx) =>
          followUnmerge(tx, { id: record.id, at: needs.clock(), author: peer.address, reason: REASON }),
      });
  }
}

const REASON = 'Comme chez soi';

async function receive(
  needs: VisitNeeds,
  peer: Peer,
  take: readonly Candidate[],
  { report, rehearsed }: Pick<Taking, 'report' | 'rehearsed'>,
): Promise<void> {
  if (take.length === 0) return;
  try {
    await receiveRecords(needs, {
      author: peer.address,
      reason: 'Moissonnée chez elle',
      records: take.map(({ record }) => record),
      inWords: inWordsOfAll(needs),
      beside: async (tx, received) => {
        count(report, received);
        if (rehearsed) throw new Rehearsed();
        await remember(tx, peer, take, received);
      },
    });
  } catch (error) {
    if (!(error instanceof Rehearsed)) throw error;
  }
}

export const inWordsOfAll = ({ forms }: Pick<VisitNeeds, 'forms'>) => ({
  cooperation: inWordsOf(forms.cooperation),
  organisation: inWordsOf(forms.organisation),
  programme: inWordsOf(forms.programme),
  resource: inWordsOf(forms.resource),
  training: inWordsOf(forms.training),
});

function count(report: VisitReport, received: Received): void {
  report.created += received.created.length;
  report.changed += received.changed.length;
  report.unchanged += received.unchanged.length;
  report.partial += received.missing.size;
  for (const { record, why } of received.refused) refuse(report, record.home.url, why);
}

async function remember(
  tx: Transaction,
  peer: Peer,
  take: readonly Candidate[],
  { refused, missing }: Received,
): Promise<void> {
  const no = new Set(refused.map(({ record }) => record.id));
  const held = take
    .filter(({ record }) => !no.has(record.id))
    .map(({ homeId, sha256, record }): Held => {
      const away = missing.get(record.id) ?? [];
      const { kind, document, home, names } = record;
      return {
        homeId,
        sha256,
        recordId: record.id,
        version: home.version,
        missing: away,
        said: away.length > 0 ? { kind: kind.kind, document, home, names: [...names] } : null,
      };
    });
  await putHeld(tx, peer.id, held, peer.checkNumber);
}

export async function takeAway(
  needs: VisitNeeds,
  peer: Peer,
  held: readonly HeldRecord[],
  why: 'outside' | 'gone',
): Promise<void> {
  if (held.length === 0) return;
  const ids = held.map(({ recordId }) => recordId);
  const homes = new Map((await recordsById(needs.db, ids)).map(({ id, home }) => [id, home?.url]));
  await removeRecords(needs, {
    records: ids.map((id) => {
      const to = why === 'outside' ? homes.get(id) : undefined;
      return { id, ...(to !== undefined && { to }) };
    }),
    by: peer.address,
    why,
    beside: (tx) =>
      setHeldState(
        tx,
        peer.id,
        held.map(({ homeId }) => homeId),
        why,
      ),
  });
}
