/**
 * A proposal on a copy goes to the instance where the record is at home. Home is told of an address, reads the proposal
 * there, and so knows that this very instance vouches for it; it then answers where it tells what becomes of it.
 */
import { z } from 'zod';
import { RECORD_KINDS } from '../../records/public.ts';

export const ERRAND_STATES = ['waiting', 'sent', 'decided', 'failed'] as const;
export type ErrandState = (typeof ERRAND_STATES)[number];

/** Tries until a proposal that home does not take is given back: about two days. */
export const MOST_TRIES = 12;
const MINUTE_MS = 60_000;
/** The wait after a failure: five minutes, ten, twenty… eight hours at most. */
export const waitAfter = (tries: number): number =>
  Math.min(8 * 60 * MINUTE_MS, 5 * MINUTE_MS * 2 ** Math.min(tries, 12));
/** How often home is asked what becomes of a proposal. */
export const ASK_EVERY_MS = 30 * MINUTE_MS;
/** Proposals that one other instance may bring in a day. */
export const MOST_LETTERS_A_DAY = 50;

/** What home reads at the address that it was told. */
export const letter = z.object({
  format: z.literal('terreau-proposal-1'),
  instance: z.url().max(300),
  /** The record, as home knows it. */
  record: z.object({ id: z.uuid(), kind: z.enum(RECORD_KINDS) }),
  changes: z
    .array(z.object({ field: z.string().min(1).max(60), to: z.json() }))
    .min(1)
    .max(100),
  reason: z.string().trim().min(3).max(1000),
  source: z
    .url({ protocol: /^https?$/, hostname: z.regexes.domain })
    .max(2000)
    .nullable(),
  author: z.string().trim().min(1).max(60),
});
export type Letter = z.output<typeof letter>;

/** What is posted to `/api/v1/proposals`. */
export const announcement = z.strictObject({ source: z.url().max(500) });

/** The answer, and what the address to follow tells. */
export const received = z.object({ status: z.literal('received'), follow: z.url().max(500) });

export const standing = z.object({
  state: z.enum(['open', 'accepted', 'refused', 'withdrawn', 'unconfirmed']),
  /** Why, where somebody said so. */
  decision: z.string().max(2000).nullable(),
  /** The fields that were taken. */
  taken: z.array(z.string().max(60)).max(100).nullable(),
  /** Where a person follows and discusses it. */
  page: z.url().max(500),
});
export type Standing = z.output<typeof standing>;
