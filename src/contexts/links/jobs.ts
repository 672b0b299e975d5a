/** What the check of links does by itself: a bounded run every night, where the instance asks for it. */
import { z } from 'zod';
import { type Queue, type Work, work } from '../../platform/jobs/queue.ts';
import { type WatchNeeds, watchLinks } from './use-cases/watch-links.ts';

const HOUR_S = 3600;
/** A run ends by itself before it would be taken for lost; the next night goes on where it stopped. */
const RUN_MS = 3 * HOUR_S * 1000;

const CHECK: Queue<object> = {
  name: 'links.check',
  payload: z.object({}),
  retry: { limit: 1, delaySeconds: HOUR_S },
  expireInSeconds: 4 * HOUR_S,
  oneAKey: true,
  schedule: '40 1 * * *',
};

/** Nothing where the check is off: its plan is then forgotten too. */
export const linkWork = (needs: WatchNeeds, on: boolean): Work[] =>
  on ? [work(CHECK, () => watchLinks(needs, AbortSignal.timeout(RUN_MS)))] : [];
