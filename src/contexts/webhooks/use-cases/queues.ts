/** The queues of webhooks. */
import { z } from 'zod';
import type { Queue } from '../../../platform/jobs/queue.ts';
import { MOST_TRIES } from '../domain/webhook.ts';

export const DISPATCH: Queue<object> = {
  name: 'webhooks.dispatch',
  payload: z.object({}),
  retry: { limit: 2, delaySeconds: 30 },
  expireInSeconds: 300,
  oneAKey: true,
  schedule: '* * * * *',
};

const deliveryId = z.object({ deliveryId: z.uuid() });
export const DELIVER: Queue<z.output<typeof deliveryId>> = {
  name: 'webhooks.deliver',
  payload: deliveryId,
  retry: { limit: MOST_TRIES - 1, delaySeconds: 60 },
  expireInSeconds: 120,
  oneAKey: true,
};
