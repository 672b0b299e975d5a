/** Learning visits and other meetings. */
import type { JobQueue } from '../../platform/jobs/jobs.ts';
import type { Work } from '../../platform/jobs/queue.ts';
import { workOf } from './jobs.ts';
import type { EventLetterNeeds, FeedNeeds } from './use-cases/needs.ts';
import { letters } from './views/letters.ts';

export { PROCESSINGS } from './privacy.ts';

export const eventWork = (
  needs: Omit<EventLetterNeeds, 'letters'> & FeedNeeds,
  queue: () => JobQueue,
): Work[] => workOf({ ...needs, letters }, queue);
