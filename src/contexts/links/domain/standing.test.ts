import { describe, expect, it } from 'vitest';
import { follow, type Sign, type Standing } from './standing.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-11-01T08:00:00Z');
const on = (day: number) => new Date(START + day * DAY);
const ALIVE: Sign = { is: 'alive', movedTo: null };
const SILENT: Sign = { is: 'silent', why: 'timed_out' };
const GONE: Sign = { is: 'gone', why: 'status_404' };
const CLOSED: Sign = { is: 'unclear', why: 'status_403' };

/** Each day and what was seen then; the last standing. */
const seen = (...signs: [number, Sign][]): Standing => {
  const last = signs.reduce<Standing | null>((before, [day, sign]) => follow(before, sign, on(day)), null);
  if (!last) throw new Error('nothing was seen');
  return last;
};
const days = ({ next }: Standing, from: number) => (next.getTime() - on(from).getTime()) / DAY;

describe('a link', () => {
  it.each<[string, [number, Sign][], Standing['state']]>([
    ['answers', [[0, ALIVE]], 'alive'],
    ['is at another address for good', [[0, { is: 'alive', movedTo: 'https://la.example/' }]], 'moved'],
    ['fails once', [[0, SILENT]], 'failing'],
    [
      'fails three times in a day',
      [
        [0, SILENT],
        [0.3, SILENT],
        [0.6, SILENT],
      ],
      'failing',
    ],
    [
      'fails twice in three days',
      [
        [0, SILENT],
        [3, SILENT],
      ],
      'failing',
    ],
    [
      'fails three times just short of three days',
      [
        [0, SILENT],
        [1, SILENT],
        [2.99, SILENT],
      ],
      'failing',
    ],
    [
      'fails three times in three days',
      [
        [0, SILENT],
        [1, SILENT],
        [3, SILENT],
      ],
      'dead',
    ],
    [
      'fails, answers, then fails twice',
      [
        [0, SILENT],
        [1, ALIVE],
        [2, SILENT],
        [4, SILENT],
      ],
      'failing',
    ],
    ['is gone once', [[0, GONE]], 'failing'],
    [
      'is gone twice',
      [
        [0, GONE],
        [1, GONE],
      ],
      'dead',
    ],
    [
      'is gone, fails, is gone',
      [
        [0, GONE],
        [1, SILENT],
        [2, GONE],
      ],
      'failing',
    ],
    ['is closed to programs', [[0, CLOSED]], 'unclear'],
    [
      'fails, then is closed to programs, then fails',
      [
        [0, SILENT],
        [1, CLOSED],
        [3, SILENT],
      ],
      'failing',
    ],
    [
      'is dead and answers again',
      [
        [0, GONE],
        [1, GONE],
        [3, ALIVE],
      ],
      'alive',
    ],
    [
      'is dead and fails otherwise',
      [
        [0, GONE],
        [1, GONE],
        [3, SILENT],
      ],
      'dead',
    ],
    ['leads where we do not go', [[0, { is: 'refused', why: 'not_public' }]], 'refused'],
  ])('that %s', (_, signs, state) => expect(seen(...signs).state).toBe(state));

  it('keeps its first failure and its last answer', () => {
    const dead = seen([0, ALIVE], [30, SILENT], [31, SILENT], [33, SILENT]);
    expect(dead).toMatchObject({ state: 'dead', since: on(30), lastOk: on(0), failures: 3 });
  });

  it('is asked again later and later while it fails, and once a month otherwise', () => {
    let standing: Standing | null = null;
    const waits: number[] = [];
    let at = 0;
    for (let i = 0; i < 7; i++) {
      standing = follow(standing, SILENT, on(at));
      waits.push(days(standing, at));
      at += days(standing, at);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30]);
    expect(days(seen([0, ALIVE]), 0)).toBe(30);
    expect(days(seen([0, CLOSED]), 0)).toBe(30);
  });

  it.each([
    { retryAfter: 60, waits: 1 },
    { retryAfter: 5 * 86_400, waits: 5 },
    { retryAfter: 900 * 86_400, waits: 30 },
  ])('asked to wait $retryAfter seconds waits $waits days', ({ retryAfter, waits }) => {
    expect(days(seen([0, { is: 'unclear', why: 'status_429', retryAfter }]), 0)).toBe(waits);
  });
});
