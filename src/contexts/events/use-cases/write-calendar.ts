/** Meetings as an iCalendar file (RFC 5545), each in its time zone, with the zone itself. */
import ICAL from 'ical.js';
import { hostOf, type Meeting } from '../domain/event.ts';
import { type Wall, wallAt, type Zone, zoneOf } from '../domain/zones.ts';

const REFRESH = 'PT12H';

/** @param title what agendas call the calendar. */
export function writeCalendar(meetings: readonly Meeting[], title: string, baseUrl: string): string {
  const calendar = new ICAL.Component('vcalendar');
  const set = (name: string, value: string) => calendar.addPropertyWithValue(name, value);
  set('version', '2.0');
  set('prodid', '-//Terreau//Agenda//FR');
  set('method', 'PUBLISH');
  set('x-wr-calname', oneLine(title));
  set('x-published-ttl', REFRESH);
  const zones = new Set(meetings.filter(({ allDay }) => !allDay).map(({ zone }) => zone));
  for (const zone of zones) {
    const known = zoneOf(zone);
    if (known) calendar.addSubcomponent(zoneComponent(known));
  }
  const host = new URL(baseUrl).hostname;
  for (const meeting of meetings) calendar.addSubcomponent(eventOf(meeting, host, baseUrl));
  return `${calendar.toString()}\r\n`;
}

function eventOf(meeting: Meeting, host: string, baseUrl: string): ICAL.Component {
  const event = new ICAL.Component('vevent');
  const page = `${baseUrl}/agenda/${meeting.id}`;
  event.addPropertyWithValue('uid', `event-${meeting.id}@${host}`);
  event.addPropertyWithValue('sequence', meeting.sequence);
  event.addPropertyWithValue('dtstamp', utc(meeting.changedAt));
  event.addPropertyWithValue('last-modified', utc(meeting.changedAt));
  event.addPropertyWithValue('created', utc(meeting.createdAt));
  time(event, 'dtstart', meeting.startsAt, meeting);
  time(event, 'dtend', meeting.endsAt, meeting);
  event.addPropertyWithValue('summary', oneLine(meeting.title));
  const described = [hostOf(meeting), meeting.summary, meeting.programme, page].filter((part) => part !== '');
  event.addPropertyWithValue('description', described.join('\n\n'));
  if (meeting.place) event.addPropertyWithValue('location', oneLine(meeting.place));
  event.addPropertyWithValue('url', page);
  event.addPropertyWithValue('status', meeting.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED');
  return event;
}

/** A time of a clock with the name of its zone; a day when it lasts all day; UTC for a zone that is not one of ours. */
function time(event: ICAL.Component, name: 'dtstart' | 'dtend', at: Date, { zone, allDay }: Meeting): void {
  if (allDay) {
    const [year, month, day] = wallAt(at, zone);
    event.addPropertyWithValue(name, ICAL.Time.fromData({ year, month, day, isDate: true }));
    return;
  }
  if (!zoneOf(zone)) {
    event.addPropertyWithValue(name, utc(at));
    return;
  }
  const property = new ICAL.Property(name);
  property.setParameter('tzid', zone);
  property.setValue(clockTime(wallAt(at, zone)));
  event.addProperty(property);
}

const clockTime = ([year, month, day, hour, minute, second]: Wall): ICAL.Time =>
  ICAL.Time.fromData({ year, month, day, hour, minute, second });
const utc = (at: Date): ICAL.Time => ICAL.Time.fromJSDate(at, true);

function zoneComponent({ id, offset }: Zone): ICAL.Component {
  const part = (kind: 'STANDARD' | 'DAYLIGHT', from: string, to: string, start: string, rule?: string) =>
    [
      `BEGIN:${kind}`,
      `DTSTART:${start}`,
      `TZOFFSETFROM:${from}`,
      `TZOFFSETTO:${to}`,
      ...(rule ? [`RRULE:${rule}`] : []),
      `END:${kind}`,
    ].join('\r\n');
  const parts =
    offset === null
      ? [
          part('DAYLIGHT', '+0100', '+0200', '19960331T020000', 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'),
          part('STANDARD', '+0200', '+0100', '19961027T030000', 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'),
        ]
      : [part('STANDARD', offset, offset, '19700101T000000')];
  const text = ['BEGIN:VTIMEZONE', `TZID:${id}`, ...parts, 'END:VTIMEZONE'].join('\r\n');
  return new ICAL.Component(ICAL.parse(text));
}

/** No title can begin a line of its own. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
