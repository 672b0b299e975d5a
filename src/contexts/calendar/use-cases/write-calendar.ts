/** Events as an iCalendar file (RFC 5545), the same until what was told changes: no clock is read. */
import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus } from 'ical-generator';
import type { Offer } from '../../programmes/public.ts';
import type { CalendarEvent } from '../domain/events.ts';

export interface CalendarWords {
  title: string;
  /** « Clôture : Fonds du Jura » */
  event: (kind: CalendarEvent['kind'], name: string) => string;
  language: string;
}

const REFRESH_SECONDS = 12 * 3600;

export function writeCalendar(
  entries: readonly { offer: Offer; event: CalendarEvent }[],
  { title, event: words, language }: CalendarWords,
  baseUrl: string,
): string {
  const host = new URL(baseUrl).hostname;
  const calendar = ical({
    name: oneLine(title),
    prodId: { company: 'Terreau', product: 'Calendrier', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  for (const { offer, event } of entries) {
    calendar.createEvent({
      id: `${offer.id}-${event.kind}-${event.round}@${host}`,
      sequence: event.sequence,
      start: new Date(`${event.day}T00:00:00Z`),
      allDay: true,
      timezone: 'UTC',
      stamp: event.changed,
      created: event.told,
      lastModified: event.changed,
      summary: oneLine(words(event.kind, offer.document.name)),
      description: oneLine(offer.document.summary),
      url: `${baseUrl}${offer.path}`,
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      busystatus: ICalEventBusyStatus.FREE,
      categories: [{ name: offer.document.family }],
    });
  }
  return calendar.toString();
}

/** No name of a record can begin a line of its own. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
