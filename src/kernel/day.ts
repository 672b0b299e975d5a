/** Days as `2026-11-22`, as France counts them. Days in this form compare as text. */
import { dateFormat } from './formats.ts';

const DAY_MS = 86_400_000;
const PARIS = dateFormat('en', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day in France at an instant. */
export const parisDay = (at: Date): string => PARIS.format(at).split('/').toReversed().join('-');

/** How many days from one to another; negative when it comes before. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** The day that comes `days` after another; before it when negative. */
export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Days since 1970-01-01. */
export const dayNumber = (day: string): number => Math.round(Date.parse(day) / DAY_MS);

/** A reader of today's day from a clock that works it out once a minute: it is asked with every page. */
export function todayFrom(clock: () => Date): () => string {
  let minute = Number.NaN;
  let day = '';
  return () => {
    const at = clock();
    const now = Math.floor(at.getTime() / 60_000);
    if (now !== minute) {
      minute = now;
      day = parisDay(at);
    }
    return day;
  };
}
