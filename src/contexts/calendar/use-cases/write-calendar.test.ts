import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type Offer, programme } from '../../programmes/public.ts';
import type { CalendarEvent } from '../domain/events.ts';
import { writeCalendar } from './write-calendar.ts';

const BASE = 'https://terreau.example';
const words = {
  title: 'Terreau : été',
  event: (kind: string, name: string) => `${kind} : ${name}`,
  language: 'fr',
};
const at = new Date('2026-11-01T09:00:00Z');

function written(name: string, told: Partial<CalendarEvent> = {}): string {
  const document = programme.parse({
    name: name.slice(0, 200),
    summary: `${name} (résumé)`,
    family: 'funding',
    types: ['grant'],
    status: 'open',
  });
  const offer: Offer = { ordinal: 1, id: 'un', path: '/dispositifs/un', createdAt: at, document };
  const event: CalendarEvent = {
    kind: 'closes',
    round: 1,
    day: '2026-12-08',
    sequence: 0,
    told: at,
    changed: at,
    cancelled: false,
    ...told,
  };
  return writeCalendar([{ offer, event }], words, BASE);
}
const read = (text: string) => {
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  const [event] = events;
  if (!event) throw new Error('no event');
  return { events, value: (name: string) => String(event.getFirstPropertyValue(name)) };
};

describe('an iCalendar file', () => {
  it('holds one all-day event that can be followed', () => {
    const text = written('Fonds');
    const { value } = read(text);
    expect(value('uid')).toBe('un-closes-1@terreau.example');
    expect(value('dtstart')).toBe('2026-12-08');
    expect(text).toContain('DTSTART;VALUE=DATE:20261208');
    expect(value('url')).toBe('https://terreau.example/dispositifs/un');
    expect(text).toContain('METHOD:PUBLISH');
    expect(written('Fonds')).toBe(text);
  });

  it('says of a withdrawn date that it is cancelled', () => {
    const { value } = read(written('Fonds', { cancelled: true, sequence: 2 }));
    expect([value('status'), value('sequence')]).toEqual(['CANCELLED', '2']);
  });

  it('folds lines at 75 octets, whatever the letters, and reads back the same', () => {
    const name = fc.string({ unit: 'binary', maxLength: 90 }).map((text) =>
      `Fonds ${text}`
        .replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    fc.assert(
      fc.property(name, (text) => {
        const file = written(text);
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(read(file).value('summary')).toBe(`closes : ${text}`);
      }),
      { numRuns: 300 },
    );
  });

  it('lets no name begin a line of its own', () => {
    const { events, value } = read(written('Fonds\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:autre'));
    expect(events).toHaveLength(1);
    expect(value('summary')).toBe('closes : Fonds END:VEVENT BEGIN:VEVENT SUMMARY:autre');
  });
});
