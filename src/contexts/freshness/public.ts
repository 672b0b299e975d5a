/** Letters of freshness, for the composition root. */
import type { JobQueue } from '../../platform/jobs/jobs.ts';
import type { Work } from '../../platform/jobs/queue.ts';
import { workOf } from './jobs.ts';
import { fr } from './messages.fr.ts';
import type { LetterNeeds } from './use-cases/send-letter.ts';
import './tables.ts';

export { PROCESSINGS } from './privacy.ts';

/** The languages of people with an account are not known yet: the letter is in French. */
export const freshnessWork = (needs: Omit<LetterNeeds, 'write'>, queue: () => JobQueue): Work[] =>
  workOf(
    {
      ...needs,
      write: (names, total, page) => ({
        subject: fr.subject(total),
        text: fr.text(names, total - names.length, page),
      }),
    },
    queue,
  );
