/** The queues of events. */
import { z } from 'zod';
import type { Queue } from '../../../platform/jobs/queue.ts';
import { ABOUT } from '../domain/registration.ts';

const letter = z.object({ registrationId: z.uuid(), about: z.enum(ABOUT) });
export type LetterJob = z.output<typeof letter>;

export const LETTER: Queue<LetterJob> = {
  name: 'events.letter',
  payload: letter,
  retry: { limit: 6, delaySeconds: 60 },
  expireInSeconds: 180,
};

/** Every hour: reminders of what begins within two days. */
export const REMIND: Queue<object> = {
  name: 'events.remind',
  payload: z.object({}),
  retry: { limit: 3, delaySeconds: 300 },
  expireInSeconds: 600,
  oneAKey: true,
  schedule: '5 7-19 * * *',
};

const feed = z.object({ feedId: z.uuid() });
export const READ_FEED: Queue<z.output<typeof feed>> = {
  name: 'events.read-feed',
  payload: feed,
  retry: { limit: 2, delaySeconds: 600 },
  expireInSeconds: 180,
  oneAKey: true,
};

/** Every hour: the calendars whose time has come. */
export const FEEDS: Queue<object> = {
  name: 'events.feeds',
  payload: z.object({}),
  retry: { limit: 2, delaySeconds: 300 },
  expireInSeconds: 300,
  oneAKey: true,
  schedule: '35 * * * *',
};
