/** On the first of each month: one letter for each person who looks after records that are due. */
import { z } from 'zod';
import { transact } from '../../platform/db/connect.ts';
import type { JobQueue } from '../../platform/jobs/jobs.ts';
import { type Queue, type Work, work } from '../../platform/jobs/queue.ts';
import { stewardsAfter } from '../accounts/public.ts';
import { type LetterNeeds, sendLetter } from './use-cases/send-letter.ts';

const person = z.object({ personId: z.string().min(1).max(100) });

export const DUE: Queue<object> = {
  name: 'freshness.due',
  payload: z.object({}),
  retry: { limit: 5, delaySeconds: 60 },
  expireInSeconds: 900,
  oneAKey: true,
  schedule: '40 7 1 * *',
};
export const LETTER: Queue<z.output<typeof person>> = {
  name: 'freshness.letter',
  payload: person,
  retry: { limit: 6, delaySeconds: 120 },
  expireInSeconds: 180,
  oneAKey: true,
};

const AT_ONCE = 500;

export const workOf = (needs: LetterNeeds, queue: () => JobQueue): Work[] => [
  work(DUE, async () => {
    let after = '';
    for (;;) {
      const people = await stewardsAfter(needs.db, after, AT_ONCE);
      await transact(needs.db, async (tx) => {
        for (const personId of people) await queue().enqueue(tx, LETTER, { personId }, { key: personId });
      });
      if (people.length < AT_ONCE) return;
      after = people.at(-1) ?? after;
    }
  }),
  work(LETTER, async ({ personId }) => void (await sendLetter(needs, personId))),
];
