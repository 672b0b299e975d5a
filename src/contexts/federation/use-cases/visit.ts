/**
 * A visit to another instance: what changed there since the last one, page by page, within a time; from time to time,
 * all that it still has. Memory does not grow with its length. What it cannot finish, the next one goes on with.
 */
import { transact } from '../../../platform/db/connect.ts';
import { CHECK_EVERY_MS, type Fault, pauseAfter } from '../domain/peer.ts';
import { noVisit, type VisitReport } from '../domain/visit-report.ts';
import { countHeld, type Peer, peerById } from '../queries/peers.ts';
import { noteProgress, noteVisit } from '../store/peers.ts';
import { checkEverything } from './check-everything.ts';
import type { VisitNeeds } from './needs.ts';
import { readManifest } from './read-manifest.ts';
import { readPage } from './read-page.ts';
import { completeRecords, settleMerges } from './settle-visit.ts';
import { takePage } from './take-page.ts';
import { tellSilence } from './tell-silence.ts';

const LONGEST_MS = 8 * 60_000;
const MOST_PAGES = 5000;
const MOST_REFUSED = 20_000;

export interface Visited {
  report: VisitReport;
  fault: Fault | null;
}

export interface VisitOptions {
  /** Nothing is written. */
  rehearsed?: boolean;
  /** Whether its time is over; by default after eight minutes. */
  until?: () => boolean;
  /** Told after each page. */
  told?: (report: VisitReport) => void;
}

export async function visit(needs: VisitNeeds, peer: Peer, options: VisitOptions = {}): Promise<Visited> {
  const { db, clock } = needs;
  const startedAt = clock();
  const ends = performance.now() + LONGEST_MS;
  const until = options.until ?? (() => performance.now() > ends);
  const report = noVisit();
  const fault = await go(needs, peer, report, { ...options, until });
  if (options.rehearsed) return { report, fault };
  const endedAt = clock();
  const failures = fault === null ? 0 : peer.failures + 1;
  const wait = fault === null && !report.finished ? 0 : pauseAfter(failures);
  await transact(db, (tx) =>
    noteVisit(tx, {
      ...{ peerId: peer.id, startedAt, endedAt, report, failures },
      fault: fault && [fault.code, fault.detail].filter(Boolean).join(' ').slice(0, 300),
      nextVisit: new Date(endedAt.getTime() + wait),
    }),
  );
  await tellSilence(needs, peer, fault === null);
  return { report, fault };
}

async function go(
  needs: VisitNeeds,
  peer: Peer,
  report: VisitReport,
  { rehearsed = false, until, told }: VisitOptions & { until: () => boolean },
): Promise<Fault | null> {
  const manifest = await readManifest(needs, peer.address);
  if (!manifest.ok) return manifest.reason;
  const { dataVersion, licence, name } = manifest.value;
  // It was restored as it stood before: what we read since is read again, and looked at whole.
  const wentBack = dataVersion < peer.homeVersion;
  const known: Peer = {
    ...peer,
    licence: licence.code,
    ...(wentBack && { cursor: '0-0', etag: null, checkedAt: null, checkCursor: null }),
  };
  if (!rehearsed)
    await transact(needs.db, (tx) =>
      noteProgress(tx, peer.id, {
        name,
        licence: licence.code,
        home_version: dataVersion,
        ...(wentBack && { cursor: '0-0', etag: null, check_cursor: null }),
      }),
    );
  const fault = await readChanges(needs, known, report, { rehearsed, until, told });
  if (rehearsed || fault) return fault;
  await settleMerges(needs, known);
  await completeRecords(needs, known, report, until);
  if (!report.finished) return null;
  const since = needs.clock().getTime() - (known.checkedAt?.getTime() ?? 0);
  if (known.checkedAt !== null && since < CHECK_EVERY_MS && known.checkCursor === null) return null;
  const now = await peerById(needs.db, peer.id);
  if (!now) return null;
  const checked = await checkEverything(needs, now, report, until);
  if (!checked.ok) return checked.reason;
  report.finished = checked.value;
  return null;
}

async function readChanges(
  needs: VisitNeeds,
  peer: Peer,
  report: VisitReport,
  { rehearsed, until, told }: { rehearsed: boolean; until: () => boolean; told: VisitOptions['told'] },
): Promise<Fault | null> {
  const held = { count: await countHeld(needs.db, peer.id) };
  let { cursor: after, etag } = peer;
  while (report.pages < MOST_PAGES && report.refused < MOST_REFUSED && !until()) {
    const read = await readPage(needs, peer, { after, etag });
    if (!read.ok) return read.reason;
    if (read.value) {
      const { page } = read.value;
      await takePage(needs, peer, page, { report, held, rehearsed });
      told?.(report);
      after = page.next;
      etag = null;
      if (page.more) continue;
      const validator = read.value.etag;
      if (!rehearsed) await transact(needs.db, (tx) => noteProgress(tx, peer.id, { etag: validator }));
    }
    report.finished = true;
    return report.examples.some(({ why }) => why === 'share_full') ? { code: 'share_full' } : null;
  }
  return null;
}
