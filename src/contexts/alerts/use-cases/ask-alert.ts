/** Asks to follow a subject by e-mail. Whoever asks learns nothing of the address: the answer is always the same. */
import { randomUUID } from 'node:crypto';
import { transact } from '../../../platform/db/connect.ts';
import type { Database } from '../../../platform/db/tables.ts';
import type { JobQueue } from '../../../platform/jobs/jobs.ts';
import { ASKS_A_DAY } from '../domain/alert.ts';
import { type Ask, countAsks, putAsk } from '../store.ts';
import { LETTER } from './queues.ts';

export async function askAlert(
  { db, clock, jobs }: { db: Database; clock: () => Date; jobs: JobQueue },
  ask: Ask,
): Promise<void> {
  const at = clock();
  await transact(db, async (tx) => {
    if ((await countAsks(tx, ask.address, at)) >= ASKS_A_DAY) return;
    const alertId = await putAsk(tx, randomUUID(), ask, at);
    await jobs.enqueue(tx, LETTER, { alertId }, { key: alertId });
  });
}
