/**
 * Sessions as an iCalendar file (RFC 5545): whole days, an identifier that stays when the provider's number is told,
 * cancelled ones told as such. The same until something changes: no clock is read.
 */
import { createHash } from 'node:crypto';
import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus } from 'ical-generator';
import { dayAfter } from '../../../kernel/day.ts';
import type { TrainingSession } from '../domain/training.ts';

export interface CalendarEntry {
  /** Of the training's record. */
  id: string;
  path: string;
  name: string;
  summary: string;
  /** Grows with each change of the record. */
  version: number;
  changed: Date;
  session: TrainingSession;
  where: string;
}

const REFRESH_SECONDS = 12 * 3600;

export function writeSessions(
  entries: readonly CalendarEntry[],
  { title, language }: { title: string; language: string },
  baseUrl: string,
): string {
  const host = new URL(baseUrl).hostname;
  const calendar = ical({
    name: oneLine(title),
    prodId: { company: 'Terreau', product: 'Formations', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  for (const { id, path, name, summary, version, changed, session, where } of entries)
    calendar.createEvent({
      id: `${id}-${keyOf(session)}@${host}`,
      sequence: version,
      start: new Date(`${session.starts}T00:00:00Z`),
      // The day after the last one, as RFC 5545 has it for whole days.
      end: new Date(`${dayAfter(session.ends ?? session.starts)}T00:00:00Z`),
      allDay: true,
      timezone: 'UTC',
      stamp: changed,
      lastModified: changed,
      summary: oneLine(name),
      description: oneLine(summary),
      location: oneLine(where),
      url: session.url ?? `${baseUrl}${path}`,
      status: session.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      busystatus: ICalEventBusyStatus.FREE,
    });
  return calendar.toString();
}

/** The provider's number when there is one; else its first day and place. */
const keyOf = ({ code, starts, place, territory }: TrainingSession): string =>
  createHash('sha256')
    .update(code ? `code ${code}` : `${starts} ${place ?? ''} ${territory ?? ''}`)
    .digest('hex')
    .slice(0, 16);

/** No name of a record can begin a line of its own. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
