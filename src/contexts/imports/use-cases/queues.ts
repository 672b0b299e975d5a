/** The queues of imports. */
import { z } from 'zod';
import type { Queue } from '../../../platform/jobs/queue.ts';

const importId = z.object({ importId: z.uuid() });
type Payload = z.output<typeof importId>;

/** Each goes on where it stopped: trying again is cheap, and what was written is not written twice. */
const queue = (name: string): Queue<Payload> => ({
  name,
  payload: importId,
  retry: { limit: 5, delaySeconds: 5 },
  expireInSeconds: 3600,
  oneAKey: true,
});

export const CHECK = queue('imports.check');
export const RUN = queue('imports.run');
export const SETTLE = queue('imports.settle');
