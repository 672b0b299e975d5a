/** The queues of alerts. */
import { z } from 'zod';
import type { Queue } from '../../../platform/jobs/queue.ts';

/** Longer than a mail server may keep silent. */
const EXPIRES = 180;
const alertId = z.object({ alertId: z.uuid() });

/** The letter that answers the form. */
export const LETTER: Queue<z.output<typeof alertId>> = {
  name: 'alerts.letter',
  payload: alertId,
  retry: { limit: 6, delaySeconds: 60 },
  expireInSeconds: EXPIRES,
  oneAKey: true,
};

export const DIGEST: Queue<z.output<typeof alertId>> = {
  name: 'alerts.digest',
  payload: alertId,
  retry: { limit: 6, delaySeconds: 120 },
  expireInSeconds: EXPIRES,
  oneAKey: true,
};

/** Every morning: one job for each alert that is due. Looked at early so that letters are there when people wake. */
export const DUE: Queue<object> = {
  name: 'alerts.due',
  payload: z.object({}),
  retry: { limit: 5, delaySeconds: 60 },
  expireInSeconds: 900,
  oneAKey: true,
  schedule: '30 6 * * *',
};

/** Every hour: what nobody confirmed goes a day after it was asked. */
export const ERASE: Queue<object> = {
  name: 'alerts.erase',
  payload: z.object({}),
  retry: { limit: 3, delaySeconds: 300 },
  expireInSeconds: 300,
  oneAKey: true,
  schedule: '20 * * * *',
};
