/**
 * The time zones of France, and the instant of a time told by a clock of one. Sources: IANA tz database; the rule of
 * Europe/Paris since 1996 is that of directive 2000/84/CE (last Sundays of March and October, 01:00 UTC).
 */
import { dateFormat } from '../../../kernel/formats.ts';
export interface Zone {
  id: string;
  /** Label in French and English. */
  fr: string;
  en: string;
  /** Fixed, as `+0400`; null for the one that changes with the season. */
  offset: string | null;
}

export const ZONES: readonly Zone[] = [
  { id: 'Europe/Paris', fr: 'France hexagonale', en: 'Mainland France', offset: null },
  { id: 'America/Guadeloupe', fr: 'Guadeloupe', en: 'Guadeloupe', offset: '-0400' },
  { id: 'America/Martinique', fr: 'Martinique', en: 'Martinique', offset: '-0400' },
  { id: 'America/Cayenne', fr: 'Guyane', en: 'French Guiana', offset: '-0300' },
  { id: 'Indian/Reunion', fr: 'La Réunion', en: 'Réunion', offset: '+0400' },
  { id: 'Indian/Mayotte', fr: 'Mayotte', en: 'Mayotte', offset: '+0300' },
  { id: 'Pacific/Noumea', fr: 'Nouvelle-Calédonie', en: 'New Caledonia', offset: '+1100' },
  { id: 'Pacific/Tahiti', fr: 'Tahiti', en: 'Tahiti', offset: '-1000' },
];
export const PARIS = 'Europe/Paris';
export const zoneOf = (id: string): Zone | undefined => ZONES.find((zone) => zone.id === id);

/** Years, months from 1, days, hours, minutes, seconds as a clock tells them. */
export type Wall = readonly [number, number, number, number, number, number];

const clocks = new Map<string, Intl.DateTimeFormat>();
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = dateFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(zone, clock);
  return clock;
}

/** What the clocks of a zone show at an instant. Throws for a zone that nobody knows. */
export function wallAt(at: Date, zone: string): Wall {
  const parts = new Map(
    clockOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return [of('year'), of('month'), of('day'), of('hour'), of('minute'), of('second')];
}

const asUtc = ([year, month, day, hour, minute, second]: Wall): number =>
  Date.UTC(year, month - 1, day, hour, minute, second);

/** The instant when the clocks of a zone show this: the first of two in autumn; just after the gap in spring. */
export function instantOf(wall: Wall, zone: string): Date {
  const wanted = asUtc(wall);
  const offsetAt = (instant: number) => asUtc(wallAt(new Date(instant), zone)) - instant;
  const before = wanted - offsetAt(wanted - 12 * 3_600_000);
  if (asUtc(wallAt(new Date(before), zone)) === wanted) return new Date(before);
  const after = wanted - offsetAt(wanted + 12 * 3_600_000);
  return new Date(asUtc(wallAt(new Date(after), zone)) === wanted ? after : before);
}

const two = (value: number): string => String(value).padStart(2, '0');
/** `2026-03-12` and `14:30`, as the fields of a form have them. */
export function typedTime(at: Date, zone: string): { day: string; time: string } {
  const [year, month, day, hour, minute] = wallAt(at, zone);
  return { day: `${year}-${two(month)}-${two(day)}`, time: `${two(hour)}:${two(minute)}` };
}

/** Null when it is no day or no time. */
export function readTime(day: string, time: string, zone: string): Date | null {
  const date = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  const clock = /^(\d\d):(\d\d)$/.exec(time);
  if (!date || !clock) return null;
  const wall: Wall = [
    Number(date[1]),
    Number(date[2]),
    Number(date[3]),
    Number(clock[1]),
    Number(clock[2]),
    0,
  ];
  const real = new Date(asUtc(wall)).toISOString().slice(0, 16) === `${day}T${time}`;
  return real && wall[0] >= 1970 && wall[0] < 2200 ? instantOf(wall, zone) : null;
}
