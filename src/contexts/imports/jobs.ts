/** What imports do by themselves. A failure is noted on the import before it is tried again. */
import { transact } from '../../platform/db/connect.ts';
import { type Work, work } from '../../platform/jobs/queue.ts';
import { changeImport } from './store.ts';
import { checkRows } from './use-cases/check-rows.ts';
import type { WorkNeeds } from './use-cases/needs.ts';
import { CHECK, RUN, SETTLE } from './use-cases/queues.ts';
import { runRows } from './use-cases/run-rows.ts';
import { settleRows } from './use-cases/settle-rows.ts';

export function importWork(needs: WorkNeeds): Work[] {
  const told =
    (run: (needs: WorkNeeds, importId: string) => Promise<void>) =>
    async ({ importId }: { importId: string }) => {
      try {
        await run(needs, importId);
      } catch (error) {
        await transact(needs.db, (tx) => changeImport(tx, importId, { fault: 'stopped' }, needs.clock()));
        throw error;
      }
    };
  return [work(CHECK, told(checkRows)), work(RUN, told(runRows)), work(SETTLE, told(settleRows))];
}
