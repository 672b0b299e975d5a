/** The library's queues of work. */
import { z } from 'zod';
import type { Queue } from '../../../platform/jobs/queue.ts';

/** Reads the text of a file that was sent. */
export const READ_FILE: Queue<{ fileId: string }> = {
  name: 'resources.read-file',
  payload: z.object({ fileId: z.uuid() }),
  retry: { limit: 5, delaySeconds: 60 },
  expireInSeconds: 600,
  oneAKey: true,
};

/** Every night: takes away files that were sent and never asked for. */
export const TIDY_FILES: Queue<object> = {
  name: 'resources.tidy-files',
  payload: z.object({}),
  retry: { limit: 3, delaySeconds: 600 },
  expireInSeconds: 1800,
  oneAKey: true,
  schedule: '20 4 * * *',
};
