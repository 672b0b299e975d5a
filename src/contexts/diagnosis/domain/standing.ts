/**
 * Whether one may apply to a programme on a given day. Dates decide before words: a closing date that has passed
 * closes it whatever its page said, one still to come keeps it open. With no date, the page's word stands; a
 * programme that was only ever said to be permanent or recurrent stays unknown, because nobody confirmed it.
 */
import type { Programme } from '../../programmes/public.ts';

export type Openness = 'closes_soon' | 'open' | 'opens_later' | 'unknown' | 'closed';
export type StandingReason =
  | 'dates'
  | 'past_year'
  | 'coming_year'
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

const CLOSING_SOON = 30;

/** The day in France at an instant, as `2026-11-22`. */
export const parisDay = (at: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' }).format(at);

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** How a programme stands on `today` (a day as `2026-11-22`). */
export function standingOf(
  { calendar, status }: Pick<Programme, 'calendar' | 'status'>,
  today: string,
): Standing {
  const opens = calendar?.opens ?? null;
  const closes = calendar?.closes ?? null;
  const year = calendar?.year ?? null;
  const as = (openness: Openness, because: StandingReason): Standing => ({
    openness,
    because,
    opens,
    closes,
    year,
    recurrent: calendar?.type === 'recurrent',
  });

  if (closes !== null && closes < today) return as('closed', 'dates');
  if (opens !== null && opens > today) return as('opens_later', 'dates');
  if (status === 'closed') return as('closed', 'told_closed');
  if (closes !== null)
    return as(daysBetween(today, closes) <= CLOSING_SOON ? 'closes_soon' : 'open', 'dates');

  const thisYear = Number(today.slice(0, 4));
  if (calendar?.type === 'dated' && year !== null && year < thisYear) return as('closed', 'past_year');
  if (calendar?.type === 'dated' && year !== null && year > thisYear) return as('opens_later', 'coming_year');
  if (status === 'open') return as('open', 'told_open');
  if (calendar?.type === 'permanent') return as('unknown', 'permanent');
  if (calendar?.type === 'recurrent') return as('unknown', 'recurrent');
  return as('unknown', 'nothing_told');
}
