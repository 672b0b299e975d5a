/** The queues of peers. */
import { z } from 'zod';
import type { Queue } from '../../../platform/jobs/queue.ts';
import { ABOUT } from '../domain/letters.ts';

const letter = z.object({ conversationId: z.uuid(), side: z.enum(['owner', 'guest']), about: z.enum(ABOUT) });
export type LetterJob = z.output<typeof letter>;

/** A letter to one side of an exchange. Several words said before it leaves are one letter. */
export const LETTER: Queue<LetterJob> = {
  name: 'peers.letter',
  payload: letter,
  retry: { limit: 6, delaySeconds: 60 },
  expireInSeconds: 180,
  oneAKey: true,
};
export const letterKey = ({ conversationId, side, about }: LetterJob): string =>
  `${conversationId}:${side}:${about}`;

/** Every morning: offers that end soon are told to their authors, those that ended are closed. */
export const DUE: Queue<object> = {
  name: 'peers.due',
  payload: z.object({}),
  retry: { limit: 5, delaySeconds: 120 },
  expireInSeconds: 900,
  oneAKey: true,
  schedule: '10 6 * * *',
};
