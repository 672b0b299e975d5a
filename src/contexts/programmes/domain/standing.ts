/**
 * Whether one may apply to a programme on a given day. Dates decide before words: a closing date that has passed
 * closes it whatever its page said, one still to come keeps it open. With no date, the page's word stands; a
 * programme that was only ever said to be permanent or recurrent stays unknown, because nobody confirmed it.
 * The usual months of a recurrent one are taken for a year after somebody made sure of them, no longer.
 */
import { dayAfter, daysBetween } from '../../../kernel/day.ts';
import type { Openness } from '../../../kernel/programme-terms.ts';
import type { Calendar, Programme } from './programme.ts';

export type StandingReason =
  | 'dates'
  | 'past_year'
  | 'coming_year'
  | 'usual_months'
  | 'told_open'
  | 'told_closed'
  | 'permanent'
  | 'recurrent'
  | 'nothing_told';

export interface Standing {
  openness: Openness;
  because: StandingReason;
  /** Days as `2026-11-22`, where the programme tells them. */
  opens: string | null;
  closes: string | null;
  year: number | null;
  /** It comes back: a closed round may be followed by another. */
  recurrent: boolean;
}

/** What decides how a programme stands. */
export type Told = Pick<Programme, 'calendar' | 'status' | 'checked'>;

const CLOSING_SOON = 30;
/** How long the word of whoever made sure is taken, in days. */
const ASSURED = 365;

/** How a programme stands on `today` (a day as `2026-11-22`). */
export function standingOf({ calendar, status, checked }: Told, today: string): Standing {
  const opens = calendar?.opens ?? null;
  const closes = calendar?.closes ?? null;
  const year = calendar?.year ?? null;
  const as = (openness: Openness, because: StandingReason, dates = { opens, closes }): Standing => ({
    openness,
    because,
    ...dates,
    year,
    recurrent: calendar?.type === 'recurrent',
  });
  const until = (day: string): Openness => (daysBetween(today, day) <= CLOSING_SOON ? 'closes_soon' : 'open');

  const round = usualRound(calendar, checked, today);
  if (closes !== null && closes < today && !round) return as('closed', 'dates');
  if (opens !== null && opens > today) return as('opens_soon', 'dates');
  if (round && (closes === null || closes < today))
    return as(round.opens > today ? 'opens_soon' : until(round.closes), 'usual_months', round);
  if (status === 'closed') return as('closed', 'told_closed');
  if (closes !== null) return as(until(closes), 'dates');

  const thisYear = Number(today.slice(0, 4));
  if (calendar?.type === 'dated' && year !== null && year < thisYear) return as('closed', 'past_year');
  if (calendar?.type === 'dated' && year !== null && year > thisYear) return as('opens_soon', 'coming_year');
  if (status === 'open') return as('open', 'told_open');
  if (calendar?.type === 'permanent') return as('unknown', 'permanent');
  if (calendar?.type === 'recurrent') return as('unknown', 'recurrent');
  return as('unknown', 'nothing_told');
}

/** The round that usual months make, present or next, while somebody's word on them holds. */
function usualRound(
  calendar: Calendar | undefined,
  checked: string | undefined,
  today: string,
): { opens: string; closes: string } | null {
  const months = calendar?.type === 'recurrent' ? calendar.months : undefined;
  if (!months?.length || months.length === 12 || !checked) return null;
  if (checked > today || daysBetween(checked, today) > ASSURED) return null;
  const isOpen = (index: number) => months.includes((index % 12) + 1);
  let first = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  if (isOpen(first)) while (isOpen(first - 1)) first--;
  else while (!isOpen(first)) first++;
  let last = first;
  while (isOpen(last + 1)) last++;
  return { opens: firstDay(first), closes: dayAfter(firstDay(last + 1), -1) };
}

/** The first day of a month counted from year 0. */
const firstDay = (index: number): string =>
  `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`;

export interface Period {
  openness: Openness;
  /** First and last day, as `2026-11-22`; null: without end. */
  from: string | null;
  until: string | null;
}

/** How a programme stands, for every day there is: what an index that outlives the day needs. */
export function periodsOf(told: Told): Period[] {
  const { calendar, checked } = told;
  const turns = new Set<string>();
  if (calendar?.opens) turns.add(calendar.opens);
  if (calendar?.closes) for (const days of [-CLOSING_SOON, 1]) turns.add(dayAfter(calendar.closes, days));
  if (calendar?.year) for (const year of [calendar.year, calendar.year + 1]) turns.add(`${year}-01-01`);
  if (calendar?.months && checked) for (const turn of turnsOfMonths(checked)) turns.add(turn);
  const days = [...turns].sort();
  const periods: Period[] = [];
  for (const from of [null, ...days]) {
    const { openness } = standingOf(told, from ?? dayAfter(days[0] ?? '2000-01-01', -1));
    const last = periods.at(-1);
    if (last?.openness === openness) continue;
    if (last && from) last.until = dayAfter(from, -1);
    periods.push({ openness, from, until: null });
  }
  return periods;
}

/** Every day within the year after `checked` on which a round of usual months may begin, near its end, or end. */
function turnsOfMonths(checked: string): string[] {
  const start = Number(checked.slice(0, 4)) * 12 + Number(checked.slice(5, 7)) - 1;
  const months = Array.from({ length: 15 }, (_, i) => firstDay(start + i));
  return [
    checked,
    dayAfter(checked, ASSURED + 1),
    ...months.flatMap((first) => [first, dayAfter(first, -1 - CLOSING_SOON)]),
  ].filter((day) => day >= checked && day <= dayAfter(checked, ASSURED + 1));
}

/**
 * The day on which somebody should make sure again: twelve months after the last time, or at the closing date if it
 * comes before. Null when nobody ever did.
 */
export function dueOn({ calendar, checked }: Told): string | null {
  if (!checked) return null;
  const year = dayAfter(checked, ASSURED);
  const closes = calendar?.closes;
  return closes && closes >= checked && closes < year ? dayAfter(closes) : year;
}
