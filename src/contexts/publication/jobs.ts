/** What publication does by itself: every night, a dump of everything public. */
import { z } from 'zod';
import { type Queue, type Work, work } from '../../platform/jobs/queue.ts';
import { type DumpNeeds, writeDump } from './use-cases/write-dump.ts';

const DUMP: Queue<object> = {
  name: 'publication.dump',
  payload: z.object({}),
  retry: { limit: 3, delaySeconds: 600 },
  expireInSeconds: 3 * 3600,
  oneAKey: true,
  schedule: '40 3 * * *',
};

export const publicationWork = (needs: DumpNeeds): Work[] => [
  work(DUMP, async () => {
    await writeDump(needs);
  }),
];
