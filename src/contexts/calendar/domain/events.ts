/**
 * The dates of a programme as events that calendars can follow: a deadline that moves stays the same event, one that
 * is withdrawn is cancelled rather than lost, and the next round is another event.
 */
import { parisDay } from '../../../kernel/day.ts';
import type { Calendar, Programme } from '../../programmes/public.ts';

export const EVENT_KINDS = ['opens', 'predeposit', 'closes'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export interface CalendarEvent {
  kind: EventKind;
  /** From 1: the first round whose date was told. */
  round: number;
  /** As `2026-12-08`. */
  day: string;
  /** How many times it changed since it was first told. */
  sequence: number;
  told: Date;
  changed: Date;
  cancelled: boolean;
}

/** What a programme told of its dates, from a moment on. */
export interface Telling {
  at: Date;
  calendar: Calendar | undefined;
  status: Programme['status'] | undefined;
}

/** The events that tellings make, in the order they were told. */
export function eventsOf(tellings: readonly Telling[]): CalendarEvent[] {
  const events: CalendarEvent[] = [];
  const latest = new Map<EventKind, CalendarEvent>();
  for (const { at, calendar, status } of tellings) {
    for (const kind of EVENT_KINDS) {
      // Told to be closed before its time: its dates no longer hold.
      const day = status === 'closed' ? undefined : calendar?.[kind];
      const present = latest.get(kind);
      const over = present !== undefined && present.day < parisDay(at);
      if (day === undefined) {
        if (present && !over && !present.cancelled) change(present, at, { cancelled: true });
      } else if (!present || (over && day !== present.day)) {
        const round = (present?.round ?? 0) + 1;
        const event = { kind, round, day, sequence: 0, told: at, changed: at, cancelled: false };
        events.push(event);
        latest.set(kind, event);
      } else if (day !== present.day || present.cancelled) change(present, at, { day, cancelled: false });
    }
  }
  return events;
}

function change(event: CalendarEvent, at: Date, to: Partial<Pick<CalendarEvent, 'day' | 'cancelled'>>): void {
  Object.assign(event, to);
  event.sequence++;
  event.changed = at;
}
