import { describe, expect, test } from 'vitest';
import { onDay } from '../../records/public.ts';
import {
  calendarTokens,
  nextSession,
  nextSessionTokens,
  type Standing,
  standing,
  standingOf,
  type Told,
} from './sessions.ts';

const TODAY = '2026-11-25';
const one = (starts: string, more: Partial<Told> = {}): Told => ({ starts, state: 'planned', ...more });

describe('a session on a day', () => {
  test.each<[string, Told, Standing]>([
    ['to come', one('2026-12-01'), 'open'],
    ['that begins today', one(TODAY), 'open'],
    ['under way', one('2026-11-24', { ends: '2026-11-26' }), 'under_way'],
    ['on its last day', one('2026-11-24', { ends: TODAY }), 'under_way'],
    ['over since yesterday', one('2026-11-20', { ends: '2026-11-24' }), 'past'],
    ['of one day, yesterday', one('2026-11-24'), 'past'],
    ['whose registration ends today', one('2026-12-01', { closes: TODAY }), 'open'],
    ['whose registration ended yesterday', one('2026-12-01', { closes: '2026-11-24' }), 'registration_over'],
    ['that is full', one('2026-12-01', { state: 'full' }), 'full'],
    ['that is cancelled', one('2026-12-01', { state: 'cancelled' }), 'cancelled'],
    ['that was cancelled, and is over', one('2026-11-01', { state: 'cancelled' }), 'past'],
  ])('%s', (_, session, expected) => expect(standingOf(session, TODAY)).toBe(expected));
});

describe('the next session', () => {
  test.each<[string, Told[], string | null]>([
    ['none', [], null],
    ['the soonest, whatever their order', [one('2027-03-01'), one('2026-12-01')], '2026-12-01'],
    ['never a cancelled one', [one('2026-12-01', { state: 'cancelled' }), one('2027-03-01')], '2027-03-01'],
    [
      'one with seats before a full one',
      [one('2026-12-01', { state: 'full' }), one('2027-03-01')],
      '2027-03-01',
    ],
    ['a full one when all are', [one('2026-12-01', { state: 'full' })], '2026-12-01'],
    ['none when the only one began', [one('2026-11-24', { ends: '2026-12-24' })], null],
  ])('%s', (_, sessions, starts) => expect(nextSession(sessions, TODAY)?.starts ?? null).toBe(starts));
});

test('what is over is no longer listed, and the rest comes in order', () =>
  expect(
    standing([one('2027-01-01'), one('2026-11-24'), one('2026-12-01', { state: 'cancelled' })], TODAY).map(
      ({ starts }) => starts,
    ),
  ).toEqual(['2026-12-01', '2027-01-01']));

describe('the filter of the next session follows the day without a write', () => {
  const tokens = nextSessionTokens([one('2027-02-10'), one('2026-12-20', { state: 'cancelled' })]);
  const on = (day: string) =>
    [...new Set(tokens.flatMap((token) => onDay(token, day) ?? []))]
      .map((token) => token.split(':')[1])
      .sort();
  test.each([
    ['2026-11-09', ['announced']],
    ['2026-11-10', ['announced', 'quarter']],
    ['2027-01-11', ['announced', 'month', 'quarter']],
    ['2027-02-10', ['announced', 'month', 'quarter']],
    ['2027-02-11', ['none']],
  ])('%s', (day, expected) => expect(on(day)).toEqual(expected));
  test('nothing but cancelled sessions is no date', () =>
    expect(nextSessionTokens([one('2026-12-20', { state: 'cancelled' })])).toEqual(['next_session:none']));
});

test('a calendar tells of cancelled sessions until they would have ended', () => {
  const [token] = calendarTokens([one('2026-12-01', { ends: '2026-12-03', state: 'cancelled' })]);
  expect(token && [onDay(token, '2026-12-03'), onDay(token, '2026-12-04')]).toEqual([
    'in_calendar:yes',
    null,
  ]);
  expect(calendarTokens([])).toEqual([]);
});
