import { expect, test } from 'vitest';
import { instantOf, readTime, typedTime, wallAt, ZONES } from './zones.ts';

test.each([
  ['winter', '2026-12-01', '09:30', 'Europe/Paris', '2026-12-01T08:30:00.000Z'],
  ['summer', '2026-07-01', '09:30', 'Europe/Paris', '2026-07-01T07:30:00.000Z'],
  [
    'an hour that does not exist, in spring',
    '2026-03-29',
    '02:30',
    'Europe/Paris',
    '2026-03-29T01:30:00.000Z',
  ],
  ['an hour that comes twice, in autumn', '2026-10-25', '02:30', 'Europe/Paris', '2026-10-25T00:30:00.000Z'],
  ['Réunion', '2026-07-01', '09:30', 'Indian/Reunion', '2026-07-01T05:30:00.000Z'],
  [
    'Tahiti, the day before in UTC terms',
    '2026-07-01',
    '20:00',
    'Pacific/Tahiti',
    '2026-07-02T06:00:00.000Z',
  ],
])('%s', (_, day, time, zone, expected) => {
  expect(readTime(day, time, zone)?.toISOString()).toBe(expected);
});

test.each([
  ['2026-02-30', '10:00'],
  ['2026-13-01', '10:00'],
  ['2026-01-01', '24:00'],
  ['2026-01-01', '9:00'],
  ['demain', '10:00'],
  ['1900-01-01', '10:00'],
])('%s %s is no time', (day, time) => {
  expect(readTime(day, time, 'Europe/Paris')).toBeNull();
});

test('every zone has the offset that it states, and times read back as typed', () => {
  const at = instantOf([2026, 1, 15, 12, 0, 0], 'Europe/Paris');
  for (const { id, offset } of ZONES) {
    const { day, time } = typedTime(at, id);
    expect(readTime(day, time, id)).toEqual(at);
    if (offset === null) continue;
    const hours = Number(offset.slice(0, 3));
    expect(new Date(at.getTime() + hours * 3_600_000).getUTCHours()).toBe(wallAt(at, id)[3]);
  }
});
