/** The queues of surveys. */
import { z } from 'zod';
import type { Queue } from '../../../platform/jobs/queue.ts';

const EXPIRES = 180;
const invitation = z.object({ invitationId: z.uuid() });

export const INVITE: Queue<z.output<typeof invitation>> = {
  name: 'surveys.invite',
  payload: invitation,
  retry: { limit: 6, delaySeconds: 60 },
  expireInSeconds: EXPIRES,
  oneAKey: true,
};

export const REMIND: Queue<z.output<typeof invitation>> = {
  name: 'surveys.remind',
  payload: invitation,
  retry: { limit: 4, delaySeconds: 120 },
  expireInSeconds: EXPIRES,
  oneAKey: true,
};

/** Every night: files that no answer has any more. */
export const TIDY: Queue<object> = {
  name: 'surveys.tidy-files',
  payload: z.object({}),
  retry: { limit: 3, delaySeconds: 300 },
  expireInSeconds: 600,
  oneAKey: true,
  schedule: '35 3 * * *',
};

/** Every morning: one job for each reminder that is due. */
export const DUE: Queue<object> = {
  name: 'surveys.due',
  payload: z.object({}),
  retry: { limit: 5, delaySeconds: 60 },
  expireInSeconds: 600,
  oneAKey: true,
  schedule: '15 9 * * 1-5',
};
