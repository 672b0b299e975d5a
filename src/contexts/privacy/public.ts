/** Personal data, for the composition root: what this context declares itself, and what is erased by itself. */
import type { Work } from '../../platform/jobs/queue.ts';
import { type WorkNeeds, workOf } from './jobs.ts';
import { inactivityLetter } from './views/letters.ts';

export type { Measures } from './domain/measures.ts';
export { retentionMetrics } from './jobs.ts';
export { PROCESSINGS } from './privacy.ts';
export { readMeasures } from './use-cases/read-measures.ts';

export const privacyWork = (needs: Omit<WorkNeeds, 'letter'> & { baseUrl: string }): Work[] =>
  workOf({ ...needs, letter: inactivityLetter(needs.baseUrl) });
