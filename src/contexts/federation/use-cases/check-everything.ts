/**
 * Goes through all that home still has, by heads only, and takes away what it has no more: nothing rests on its telling
 * us. When more than half would go, the list is taken for a part, nothing goes, and people are told.
 */
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import { change } from '../../publication/public.ts';
import type { Fault } from '../domain/peer.ts';
import type { VisitReport } from '../domain/visit-report.ts';
import { type Peer, unseen, unseenRecords } from '../queries/peers.ts';
import { markSeen } from '../store/held.ts';
import { noteProgress } from '../store/peers.ts';
import type { VisitNeeds } from './needs.ts';
import { readPage } from './read-page.ts';
import { takeAway } from './take-page.ts';

const FEW = 10;
const BATCH = 500;
const MOST_PAGES = 1000;

/** True once the walk is over; false when its time is, and the next visit goes on. */
export async function checkEverything(
  needs: VisitNeeds,
  peer: Peer,
  report: VisitReport,
  until: () => boolean,
): Promise<Outcome<boolean, Fault>> {
  const { db, clock } = needs;
  const number = peer.checkCursor === null ? peer.checkNumber + 1 : peer.checkNumber;
  let cursor = peer.checkCursor ?? '0-0';
  let stale = false;
  for (let pages = 0; ; pages++) {
    if (until() || pages > MOST_PAGES) return done(false);
    const read = await readPage(needs, peer, { after: cursor, heads: true });
    if (!read.ok) return read;
    if (!read.value) return refused({ code: 'malformed' });
    const { page } = read.value;
    const heads = page.changes.flatMap((each) => {
      const parsed = change.safeParse(each);
      return parsed.success && parsed.data.state === 'stands'
        ? [{ id: parsed.data.id, sha256: parsed.data.sha256 }]
        : [];
    });
    cursor = page.next;
    await transact(db, async (tx) => {
      if ((await markSeen(tx, peer.id, number, heads)) > 0) stale = true;
      // What is said otherwise is read again from the beginning.
      const again = stale ? { cursor: '0-0', etag: null } : {};
      await noteProgress(tx, peer.id, { check_number: number, check_cursor: cursor, ...again });
    });
    if (!page.more) break;
  }
  const standing = await unseen(db, peer.id, number);
  const tooMany = standing.unseen > FEW && standing.unseen * 2 > standing.all;
  if (!tooMany)
    for (;;) {
      const gone = await unseenRecords(db, peer.id, number, BATCH);
      await takeAway(needs, peer, gone, 'gone');
      report.gone += gone.length;
      if (gone.length < BATCH) break;
    }
  await transact(db, (tx) => noteProgress(tx, peer.id, { check_cursor: null, checked_at: clock() }));
  report.checked = true;
  return tooMany ? refused({ code: 'half_gone', detail: `${standing.unseen}/${standing.all}` }) : done(true);
}
