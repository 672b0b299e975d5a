/** The dry run, as a job: from the first row to the last, a batch a transaction. Stopped, it begins again. */
import { transact } from '../../../platform/db/connect.ts';
import { importById, rowsAfter } from '../queries.ts';
import { changeImport, judgeRows } from '../store.ts';
import { gatherSessions } from './gather-sessions.ts';
import { openWork } from './import-work.ts';
import { firstSight, judge } from './judge-rows.ts';
import type { WorkNeeds } from './needs.ts';

const BATCH = 250;

export async function checkRows(needs: WorkNeeds, importId: string): Promise<void> {
  const { db, clock } = needs;
  const own = await importById(db, importId);
  if (own?.state !== 'checking') return;
  const work = await openWork(needs, own);
  if (!work)
    return transact(db, (tx) =>
      changeImport(tx, importId, { state: 'columns', fault: 'person', reached: 0 }, clock()),
    );
  const judging = { ...work, gathered: await gatherSessions(db, own, work), seen: firstSight() };
  for (let reached = 0; ; ) {
    const rows = await rowsAfter(db, importId, reached, BATCH);
    const judged = await judge(needs, judging, rows);
    reached = rows.at(-1)?.line ?? reached;
    const over = rows.length < BATCH;
    const goesOn = await transact(db, async (tx) => {
      const now = await importById(tx, importId, true);
      if (now?.state !== 'checking') return false;
      await judgeRows(tx, importId, judged);
      await changeImport(
        tx,
        importId,
        over ? { state: 'checked', reached: 0, fault: null } : { reached },
        clock(),
      );
      return !over;
    });
    if (!goesOn) return;
  }
}
