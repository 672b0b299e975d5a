/**
 * Which records of somebody are due for another look, and whether a letter may tell them: once a month at most, whatever
 * runs twice, and never once they said to stop.
 */
import { dueFrom, type RecordKind } from '../../records/public.ts';

/** Months are of 28 to 31 days: a letter on each first of the month is no more than one a month. */
export const LEAST_DAYS = 27;
/** The address of a letter opens its page until the next one has come. */
export const PAGE_DAYS = 45;

export interface Kept {
  kind: RecordKind;
  /** The day somebody last made sure of it. */
  checked: string | null;
}

/** Those that were never made sure of first, then the longest ago. */
export const dueOf = <Each extends Kept>(kept: readonly Each[], today: string): Each[] =>
  kept
    .filter(({ kind, checked }) => {
      const due = dueFrom(kind, checked ?? undefined);
      return due === null || due <= today;
    })
    .toSorted((a, b) => (a.checked ?? '').localeCompare(b.checked ?? ''));

const DAY_MS = 86_400_000;

export const mayWrite = (
  { sentAt, stoppedAt }: { sentAt: Date | null; stoppedAt: Date | null },
  now: Date,
): boolean =>
  stoppedAt === null && (sentAt === null || now.getTime() - sentAt.getTime() >= LEAST_DAYS * DAY_MS);
