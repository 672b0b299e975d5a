import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, parisDay } from '../../../kernel/day.ts';
import { dueOn, periodsOf, standingOf, type Told } from './standing.ts';

const TODAY = '2026-11-22';

const CASES: readonly [name: string, told: Told, openness: string, because: string][] = [
  [
    'closed yesterday, whatever the page says',
    { status: 'open', calendar: { type: 'dated', closes: '2026-11-21' } },
    'closed',
    'dates',
  ],
  [
    'closes today',
    { status: 'unknown', calendar: { type: 'dated', closes: '2026-11-22' } },
    'closes_soon',
    'dates',
  ],
  [
    'closes in thirty days',
    { status: 'open', calendar: { type: 'dated', closes: '2026-12-22' } },
    'closes_soon',
    'dates',
  ],
  [
    'closes in thirty-one days',
    { status: 'open', calendar: { type: 'dated', closes: '2026-12-23' } },
    'open',
    'dates',
  ],
  [
    'opens tomorrow',
    { status: 'unknown', calendar: { type: 'dated', opens: '2026-11-23' } },
    'opens_soon',
    'dates',
  ],
  [
    'opens today and closes later',
    { status: 'unknown', calendar: { type: 'dated', opens: '2026-11-22', closes: '2027-03-01' } },
    'open',
    'dates',
  ],
  [
    'told closed, next round dated',
    { status: 'closed', calendar: { type: 'recurrent', opens: '2027-01-10' } },
    'opens_soon',
    'dates',
  ],
  [
    'told closed before its closing date',
    { status: 'closed', calendar: { type: 'dated', closes: '2027-01-10' } },
    'closed',
    'told_closed',
  ],
  [
    'a dated call of a past year',
    { status: 'unknown', calendar: { type: 'dated', year: 2023 } },
    'closed',
    'past_year',
  ],
  [
    'a dated call of this year, nothing more',
    { status: 'unknown', calendar: { type: 'dated', year: 2026 } },
    'unknown',
    'nothing_told',
  ],
  [
    'a dated call of next year',
    { status: 'unknown', calendar: { type: 'dated', year: 2027 } },
    'opens_soon',
    'coming_year',
  ],
  ['told open, no calendar', { status: 'open' }, 'open', 'told_open'],
  [
    'told open and permanent since a past year',
    { status: 'open', calendar: { type: 'permanent', year: 2014 } },
    'open',
    'told_open',
  ],
  [
    'permanent, never confirmed',
    { status: 'unknown', calendar: { type: 'permanent', year: 2014 } },
    'unknown',
    'permanent',
  ],
  [
    'recurrent, last seen in a past year',
    { status: 'unknown', calendar: { type: 'recurrent', year: 2021 } },
    'unknown',
    'recurrent',
  ],
  ['nothing told', { status: 'unknown' }, 'unknown', 'nothing_told'],
  ['told closed, no calendar', { status: 'closed' }, 'closed', 'told_closed'],
];

describe('whether one may apply today', () => {
  it.each(CASES)('%s', (_, told, openness, because) => {
    expect(standingOf(told, TODAY)).toMatchObject({ openness, because });
  });

  it('remembers that a closed call comes back', () => {
    expect(standingOf({ status: 'closed', calendar: { type: 'recurrent' } }, TODAY).recurrent).toBe(true);
  });
});

describe('the day in France', () => {
  it.each([
    ['2026-11-21T23:30:00Z', '2026-11-22'],
    ['2026-11-21T22:30:00Z', '2026-11-21'],
    ['2026-07-01T22:30:00Z', '2026-07-02'],
  ])('%s is %s', (instant, day) => expect(parisDay(new Date(instant))).toBe(day));
});

describe('the usual months of a recurrent programme', () => {
  const spring: Told = {
    status: 'unknown',
    checked: '2026-01-15',
    calendar: { type: 'recurrent', months: [3, 4] },
  };
  it.each([
    ['2026-01-14', 'unknown', 'nobody had made sure yet'],
    ['2026-01-15', 'opens_soon', 'the next round is announced'],
    ['2026-03-01', 'open', 'the first day'],
    ['2026-03-30', 'open', 'thirty-one days before the last'],
    ['2026-03-31', 'closes_soon', 'thirty days before the last'],
    ['2026-04-30', 'closes_soon', 'the last day'],
    ['2026-05-01', 'opens_soon', 'the round of next year'],
    ['2027-01-16', 'unknown', 'more than a year later the word no longer holds'],
  ])('%s: %s (%s)', (today, openness) => {
    expect(standingOf(spring, today).openness).toBe(openness);
  });

  it('cross the end of a year', () => {
    const winter: Told = { ...spring, calendar: { type: 'recurrent', months: [12, 1] } };
    expect(standingOf(winter, '2026-01-20')).toMatchObject({ opens: '2025-12-01', closes: '2026-01-31' });
  });
});

describe('periods', () => {
  const day = fc.integer({ min: 0, max: 1500 }).map((n) => dayAfter('2025-01-01', n));
  const told: fc.Arbitrary<Told> = fc.record(
    {
      status: fc.constantFrom('open' as const, 'closed' as const, 'unknown' as const),
      checked: day,
      calendar: fc.record(
        {
          type: fc.constantFrom('permanent' as const, 'recurrent' as const, 'dated' as const),
          months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 12 }),
          opens: day,
          closes: day,
          year: fc.integer({ min: 2024, max: 2028 }),
        },
        { requiredKeys: ['type'] },
      ),
    },
    { requiredKeys: ['status'] },
  );

  it('say of any day what the standing of that day says', () => {
    fc.assert(
      fc.property(told, day, (each, today) => {
        const holding = periodsOf(each).filter(
          ({ from, until }) => (from === null || from <= today) && (until === null || until >= today),
        );
        expect(holding.map(({ openness }) => openness)).toEqual([standingOf(each, today).openness]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('when somebody should make sure again', () => {
  it.each<[string, Told, string | null]>([
    ['never made sure', { status: 'open' }, null],
    ['a year later', { status: 'open', checked: '2026-01-10' }, '2027-01-10'],
    [
      'once it has closed',
      { status: 'open', checked: '2026-01-10', calendar: { type: 'dated', closes: '2026-03-01' } },
      '2026-03-02',
    ],
  ])('%s', (_, each, due) => expect(dueOn(each)).toBe(due));
});
