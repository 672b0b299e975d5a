/** A partner's calendar, read again and again; and what bounds each reading. */
export const FEED_OUTCOMES = [
  'read',
  'same',
  'not_answering',
  'refused',
  'too_large',
  'not_a_calendar',
  'too_slow',
] as const;
export type FeedOutcome = (typeof FEED_OUTCOMES)[number];

/** From a day before to about thirteen months after. */
export const PAST_MS = 86_400_000;
export const AHEAD_MS = 400 * 86_400_000;
export const MOST_BYTES = 2_000_000;
/** One meeting that repeats; all of a calendar; steps of a rule before it is given up. */
export const MOST_REPEATS = 100;
export const MOST_MEETINGS = 1000;
export const MOST_STEPS = 20_000;
/** A rule may never end, and the library that reads rules may never answer: it is given this long. */
export const READING_MS = 8_000;
export const READING_MB = 128;

/** Read every six hours; one that fails, less and less, a week apart at most. */
const HOUR_MS = 3_600_000;
export const nextReading = (outcome: FeedOutcome, at: Date, lastOk: Date | null): Date => {
  const every = 6 * HOUR_MS;
  if (outcome === 'read' || outcome === 'same') return new Date(at.getTime() + every);
  const silent = lastOk ? at.getTime() - lastOk.getTime() : every;
  return new Date(at.getTime() + Math.min(7 * 24 * HOUR_MS, Math.max(every, silent)));
};

/** A meeting as a calendar tells it. Instants in milliseconds. */
export interface ReadMeeting {
  uid: string;
  /** Tells the repeats of one meeting apart. */
  occurrence: string;
  title: string;
  summary: string;
  place: string;
  url: string | null;
  startsAt: number;
  endsAt: number;
  allDay: boolean;
  cancelled: boolean;
}

export interface CalendarReading {
  meetings: ReadMeeting[];
  /** Some were left out, because there were too many or a rule went on too long. */
  cut: boolean;
}
