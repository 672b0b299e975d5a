/** Syntheses of surveys. */
import './tables.ts';

import type { Work } from '../../platform/jobs/queue.ts';
import { workOf } from './jobs.ts';
import { writeCoder } from './views/coder-letter.ts';

/** The work of syntheses, their words with it. */
export const synthesisWork = (needs: Omit<Parameters<typeof workOf>[0], 'write'>): Work[] =>
  workOf({ ...needs, write: writeCoder });
export { PROCESSINGS } from './privacy.ts';
