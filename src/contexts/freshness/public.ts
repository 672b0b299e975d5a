/** Letters of freshness, for the composition root. */

import { say } from '../../platform/i18n/say.ts';
import type { JobQueue } from '../../platform/jobs/jobs.ts';
import type { Work } from '../../platform/jobs/queue.ts';
import { workOf } from './jobs.ts';
import { en } from './messages.en.ts';
import { fr } from './messages.fr.ts';
import type { LetterNeeds } from './use-cases/send-letter.ts';
import './tables.ts';

export { PROCESSINGS } from './privacy.ts';

/** In the language of the page by which the person last signed in. */
export const freshnessWork = (needs: Omit<LetterNeeds, 'write'>, queue: () => JobQueue): Work[] =>
  workOf(
    {
      ...needs,
      write: (locale, names, total, page) => {
        const m = say(locale, { fr, en });
        return { subject: m.subject(total), text: m.text(names, total - names.length, page) };
      },
    },
    queue,
  );
