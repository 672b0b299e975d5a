/** The queues of peers. */
import { z } from 'zod';
import type { Queue } from '../../../platform/jobs/queue.ts';
import { ABOUT } from '../domain/letters.ts';

const letter = z.object({
  conversationId: z.uuid(),
  side: z.enum(['owner', 'guest']),
  about: z.enum(ABOUT),
  /** The message that it tells, when it is one. */
  messageId: z.int().optional(),
});
export type LetterJob = z.output<typeof letter>;

/** A letter to one side of an exchange: each message has its own, so that none is lost while another leaves. */
export const LETTER: Queue<LetterJob> = {
  name: 'peers.letter',
  payload: letter,
  retry: { limit: 6, delaySeconds: 60 },
  expireInSeconds: 180,
};

/** How many of those who look after one record are written to about one transfer. */
export const MOST_KEEPERS = 5;

const transferLetter = z.object({
  transferId: z.uuid(),
  about: z.enum(['ask', 'answer']),
  /** Of those who look after the record that is asked, the people who are written to. */
  keepers: z.array(z.string()).optional(),
  locale: z.enum(['fr', 'en']),
});
export type TransferLetterJob = z.output<typeof transferLetter>;

/** Outside an exchange: asks the other side to confirm, tells the writer what it answered. */
export const TRANSFER_LETTER: Queue<TransferLetterJob> = {
  name: 'peers.transfer-letter',
  payload: transferLetter,
  retry: { limit: 6, delaySeconds: 60 },
  expireInSeconds: 180,
};

/** Every morning: offers that end soon are told to their authors, those that ended are closed. */
export const DUE: Queue<object> = {
  name: 'peers.due',
  payload: z.object({}),
  retry: { limit: 5, delaySeconds: 120 },
  expireInSeconds: 900,
  oneAKey: true,
  schedule: '10 6 * * *',
};
