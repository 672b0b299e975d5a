/** The queues of federation. */
import { z } from 'zod';
import type { Queue } from '../../../platform/jobs/queue.ts';

const peerId = z.object({ peerId: z.uuid() });

export const LOOK: Queue<object> = {
  name: 'federation.look',
  payload: z.object({}),
  retry: { limit: 2, delaySeconds: 30 },
  expireInSeconds: 60,
  oneAKey: true,
  schedule: '*/15 * * * *',
};

/** Not tried again by the queue: a visit notes its failure, and when the next one is. */
export const VISIT: Queue<z.output<typeof peerId>> = {
  name: 'federation.visit',
  payload: peerId,
  retry: { limit: 0, delaySeconds: 60 },
  expireInSeconds: 1800,
  oneAKey: true,
};

export const LEAVE: Queue<z.output<typeof peerId>> = {
  name: 'federation.leave',
  payload: peerId,
  retry: { limit: 5, delaySeconds: 60 },
  expireInSeconds: 1800,
  oneAKey: true,
};

export const ERRANDS: Queue<object> = {
  name: 'federation.errands',
  payload: z.object({}),
  retry: { limit: 2, delaySeconds: 60 },
  expireInSeconds: 600,
  oneAKey: true,
  schedule: '*/5 * * * *',
};
