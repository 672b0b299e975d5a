/**
 * A partner's iCalendar text as meetings: repeats unfolded within a window, exceptions and cancellations taken in.
 * It runs apart (`calendar-worker.ts`), because a rule that holds no day makes the library that reads it never answer.
 */

import ICAL from 'ical.js';
import { dateFormat } from '../../../kernel/formats.ts';
import {
  type CalendarReading,
  MOST_MEETINGS,
  MOST_REPEATS,
  MOST_STEPS,
  type ReadMeeting,
} from '../domain/feed.ts';
import { instantOf, PARIS } from '../domain/zones.ts';

interface Window {
  from: number;
  to: number;
}

/** Null when the text is no calendar. */
export function readCalendar(text: string, window: Window): CalendarReading | null {
  const root = parse(text);
  if (!root) return null;
  const known = new Map<string, ICAL.Timezone>();
  for (const part of root.getAllSubcomponents('vtimezone')) {
    const zone = new ICAL.Timezone(part);
    known.set(zone.tzid, zone);
  }
  const reader = new Reader(known, window);
  for (const group of byUid(root.getAllSubcomponents('vevent'))) {
    if (reader.meetings.length >= MOST_MEETINGS) {
      reader.cut = true;
      break;
    }
    reader.take(group);
  }
  return { meetings: reader.meetings, cut: reader.cut };
}

function parse(text: string): ICAL.Component | null {
  try {
    const parsed = ICAL.parse(text);
    const root = new ICAL.Component(Array.isArray(parsed[0]) ? parsed[0] : parsed);
    return root.name === 'vcalendar' ? root : null;
  } catch {
    return null;
  }
}

/** The parts of one meeting: what repeats, and the exceptions to it. */
function byUid(parts: readonly ICAL.Component[]): ICAL.Component[][] {
  const groups = new Map<string, ICAL.Component[]>();
  for (const part of parts) {
    const uid = String(part.getFirstPropertyValue('uid') ?? '').slice(0, 500);
    if (uid === '') continue;
    groups.set(uid, [...(groups.get(uid) ?? []), part]);
  }
  return [...groups.values()];
}

class Reader {
  readonly meetings: ReadMeeting[] = [];
  cut = false;
  private readonly zones: ReadonlyMap<string, ICAL.Timezone>;
  private readonly window: Window;

  constructor(zones: ReadonlyMap<string, ICAL.Timezone>, window: Window) {
    this.zones = zones;
    this.window = window;
  }

  take(parts: readonly ICAL.Component[]): void {
    const master = parts.find((part) => !part.hasProperty('recurrence-id'));
    const exceptions = parts.filter((part) => part.hasProperty('recurrence-id'));
    try {
      if (!master) {
        for (const part of exceptions) this.add(part, this.startOf(part), String(this.keyOf(part)));
        return;
      }
      const event = new ICAL.Event(master);
      if (!event.isRecurring()) {
        this.add(master, this.startOf(master), 'once');
        return;
      }
      this.unfold(master, event, new Map(exceptions.map((part) => [this.keyOf(part), part])));
    } catch {
      // One meeting that makes no sense leaves the others as they are.
      this.cut = true;
    }
  }

  private unfold(master: ICAL.Component, event: ICAL.Event, exceptions: Map<number, ICAL.Component>): void {
    const iterator = event.iterator();
    let repeats = 0;
    for (let step = 0; ; step++) {
      const next = iterator.next();
      if (!next) return;
      const start = this.instant(next, master.getFirstProperty('dtstart'));
      if (start > this.window.to) return;
      if (step >= MOST_STEPS || repeats >= MOST_REPEATS || this.meetings.length >= MOST_MEETINGS) {
        this.cut = true;
        return;
      }
      const exception = exceptions.get(start);
      const taken = this.add(exception ?? master, exception ? this.startOf(exception) : start, String(start));
      if (taken) repeats += 1;
    }
  }

  /** False when it is out of the window. */
  private add(part: ICAL.Component, startsAt: number, occurrence: string): boolean {
    const property = part.getFirstProperty('dtstart');
    const first = property?.getFirstValue();
    if (!(first instanceof ICAL.Time)) return false;
    const endsAt = Math.max(startsAt, startsAt + this.lengthOf(part, first));
    if (endsAt < this.window.from || startsAt > this.window.to) return false;
    const text = (name: string, longest: number) => {
      const value = part.getFirstPropertyValue(name);
      return value === null ? '' : clean(String(value)).slice(0, longest);
    };
    const title = text('summary', 200).replaceAll(/\s+/g, ' ').trim();
    const url = text('url', 2000);
    this.meetings.push({
      uid: text('uid', 500),
      occurrence,
      title: title.length >= 3 ? title : `${title} (${'agenda'})`.trim(),
      summary: text('description', 5000),
      place: text('location', 300).replaceAll(/\s+/g, ' ').trim(),
      url: /^https?:\/\/[^\s<>"]+$/.test(url) ? url : null,
      startsAt,
      endsAt,
      allDay: first.isDate,
      cancelled: text('status', 20).toUpperCase() === 'CANCELLED',
    });
    return true;
  }

  private lengthOf(part: ICAL.Component, start: ICAL.Time): number {
    const end = part.getFirstPropertyValue('dtend');
    const startsAt = this.instant(start, part.getFirstProperty('dtstart'));
    if (end instanceof ICAL.Time) return this.instant(end, part.getFirstProperty('dtend')) - startsAt;
    const duration = part.getFirstPropertyValue('duration');
    if (duration instanceof ICAL.Duration) return duration.toSeconds() * 1000;
    return start.isDate ? 86_400_000 : 0;
  }

  private startOf(part: ICAL.Component): number {
    const start = part.getFirstPropertyValue('dtstart');
    if (!(start instanceof ICAL.Time)) throw new Error('a meeting without a beginning');
    return this.instant(start, part.getFirstProperty('dtstart'));
  }

  private keyOf(part: ICAL.Component): number {
    const at = part.getFirstPropertyValue('recurrence-id');
    if (!(at instanceof ICAL.Time)) throw new Error('an exception to nothing');
    return this.instant(at, part.getFirstProperty('recurrence-id'));
  }

  /** A time without a zone, or of one that is named and not described, is of that zone if it is known, else of Paris. */
  private instant(time: ICAL.Time, property: ICAL.Property | null): number {
    if (time.zone === ICAL.Timezone.utcTimezone) return time.toJSDate().getTime();
    const { year, month, day, hour, minute, second } = time;
    const tzid = String(property?.getParameter('tzid') ?? '');
    const described = this.zones.get(tzid);
    const wall = [year, month, day, hour, minute, second] as const;
    if (isZone(tzid)) return instantOf(wall, tzid).getTime();
    if (described) {
      const local = time.clone();
      local.zone = described;
      return local.toUnixTime() * 1000;
    }
    return instantOf(wall, PARIS).getTime();
  }
}

const isZone = (name: string): boolean => {
  if (!/^[A-Za-z]+\/[A-Za-z_/+-]+$/.test(name)) return false;
  try {
    dateFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

const clean = (text: string): string =>
  text.toWellFormed().replaceAll(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '');
