import { describe, expect, it } from 'vitest';
import type { Programme } from '../../programmes/public.ts';
import { parisDay, standingOf } from './standing.ts';

const TODAY = '2026-11-22';
type Told = Pick<Programme, 'calendar' | 'status'>;

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
    'opens_later',
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
    'opens_later',
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
    'opens_later',
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
