/** The queues of coding. */
import { z } from 'zod';
import type { Queue } from '../../../platform/jobs/queue.ts';

const coder = z.object({ coderId: z.uuid() });
/** Tells somebody that they are asked to code. */
export const CODER_LETTER: Queue<z.output<typeof coder>> = {
  name: 'surveys.coder',
  payload: coder,
  retry: { limit: 6, delaySeconds: 60 },
  expireInSeconds: 180,
  oneAKey: true,
};
