/** What the self-diagnosis does by itself: every night, it erases what was kept long enough. */
import { z } from 'zod';
import type { Database } from '../../platform/db/tables.ts';
import { type Queue, type Work, work } from '../../platform/jobs/queue.ts';
import { eraseExpiredDiagnoses } from './use-cases/erase-diagnosis.ts';

const ERASE: Queue<object> = {
  name: 'diagnosis.erase',
  payload: z.object({}),
  retry: { limit: 3, delaySeconds: 300 },
  expireInSeconds: 120,
  oneAKey: true,
  schedule: '10 4 * * *',
};

export const diagnosisWork = (needs: { db: Database; clock: () => Date }): Work[] => [
  work(ERASE, async () => {
    await eraseExpiredDiagnoses(needs);
  }),
];
