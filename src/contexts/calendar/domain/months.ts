/** Dates of programmes by month, for a page. */
import type { Offer } from '../../programmes/public.ts';
import { EVENT_KINDS, type EventKind } from './events.ts';

export interface DatedEvent {
  day: string;
  kind: EventKind;
  offer: Offer;
}
export interface Month {
  /** As `2026-12`. */
  month: string;
  events: DatedEvent[];
}

/** Months in order, and in each its events by day; those from `from` on, or before it, the latest month first. */
export function monthsOf(offers: readonly Offer[], from: string, past = false): Month[] {
  const events = offers
    .flatMap((offer) =>
      EVENT_KINDS.flatMap((kind) => {
        const { status, calendar } = offer.document;
        const day = calendar?.[kind];
        const holds = day !== undefined && (past ? day < from : day >= from && status !== 'closed');
        return holds ? [{ day, kind, offer }] : [];
      }),
    )
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.offer.ordinal - b.offer.ordinal));
  const months = new Map<string, DatedEvent[]>();
  for (const event of events) {
    const month = event.day.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), event]);
  }
  const list = [...months].map(([month, each]) => ({ month, events: each }));
  return past ? list.reverse() : list;
}
