/** A synthesis is published by a job; each night, published syntheses are computed again where consents or answers changed: withdrawals take effect. */
import { z } from 'zod';
import { type Queue, type Work, work } from '../../platform/jobs/queue.ts';
import type { SynthesisNeeds } from './use-cases/needs.ts';
import { recomputeAll } from './use-cases/publish-synthesis.ts';
import { CODER_LETTER } from './use-cases/queues.ts';
import { PUBLISH, runPublishing } from './use-cases/run-publishing.ts';
import { type CoderLetterNeeds, sendCoderLetter } from './use-cases/send-coder-letter.ts';

export const RECOMPUTE: Queue<object> = {
  name: 'surveys.recompute',
  payload: z.object({}),
  retry: { limit: 3, delaySeconds: 300 },
  expireInSeconds: 1800,
  oneAKey: true,
  schedule: '40 2 * * *',
};

export const workOf = (needs: SynthesisNeeds & CoderLetterNeeds): Work[] => [
  work(PUBLISH, (asked) => runPublishing(needs, asked)),
  work(RECOMPUTE, async () => {
    await recomputeAll(needs);
  }),
  work(CODER_LETTER, ({ coderId }) => sendCoderLetter(needs, coderId)),
];
