import { describe, expect, it } from 'vitest';
import { eventsOf, type Telling } from './events.ts';

const telling = (at: string, closes?: string, status: Telling['status'] = 'unknown'): Telling => ({
  at: new Date(`${at}T10:00:00Z`),
  calendar: closes ? { type: 'dated', closes } : { type: 'dated' },
  status,
});
const told = (tellings: Telling[]) =>
  eventsOf(tellings).map(({ round, day, sequence, cancelled }) => [round, day, sequence, cancelled]);

describe('the events of a programme', () => {
  it.each<[string, Telling[], unknown[]]>([
    ['a date', [telling('2026-01-01', '2026-03-01')], [[1, '2026-03-01', 0, false]]],
    [
      'a deadline that moves, even into another year, stays the same event',
      [telling('2026-11-01', '2026-12-15'), telling('2026-12-10', '2027-01-10')],
      [[1, '2027-01-10', 1, false]],
    ],
    [
      'one withdrawn before its day is cancelled',
      [telling('2026-01-01', '2026-03-01'), telling('2026-02-01')],
      [[1, '2026-03-01', 1, true]],
    ],
    [
      'one closed early is cancelled',
      [telling('2026-01-01', '2026-03-01'), telling('2026-02-01', '2026-03-01', 'closed')],
      [[1, '2026-03-01', 1, true]],
    ],
    [
      'one withdrawn and told again comes back',
      [telling('2026-01-01', '2026-03-01'), telling('2026-02-01'), telling('2026-02-02', '2026-03-01')],
      [[1, '2026-03-01', 2, false]],
    ],
    [
      'one that has passed stays as it was',
      [telling('2026-01-01', '2026-03-01'), telling('2026-04-01', undefined, 'closed')],
      [[1, '2026-03-01', 0, false]],
    ],
    [
      'the next round is another event',
      [telling('2026-01-01', '2026-03-01'), telling('2026-12-01', '2027-03-01')],
      [
        [1, '2026-03-01', 0, false],
        [2, '2027-03-01', 0, false],
      ],
    ],
    [
      'telling the same again changes nothing',
      [telling('2026-01-01', '2026-03-01'), telling('2026-01-02', '2026-03-01')],
      [[1, '2026-03-01', 0, false]],
    ],
  ])('%s', (_, tellings, events) => expect(told(tellings)).toEqual(events));
});
