/** What webhooks do by themselves: look every minute, deliver. */
import type { JobQueue } from '../../platform/jobs/jobs.ts';
import { type Work, work } from '../../platform/jobs/queue.ts';
import { deliver } from './use-cases/deliver.ts';
import { dispatch } from './use-cases/dispatch.ts';
import type { HookNeeds } from './use-cases/hook-needs.ts';
import { DELIVER, DISPATCH } from './use-cases/queues.ts';

export const webhookWork = (needs: HookNeeds, queue: () => JobQueue): Work[] => [
  work(DISPATCH, () => dispatch(needs, queue())),
  work(DELIVER, ({ deliveryId }) => deliver(needs, deliveryId)),
];
