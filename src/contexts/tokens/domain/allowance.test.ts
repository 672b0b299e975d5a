import { describe, expect, test } from 'vitest';
import { limitHeaders, type Spent, spend } from './allowance.ts';

const WINDOWS = [
  { name: 'minute', most: 2, seconds: 60 },
  { name: 'day', most: 3, seconds: 86_400 },
];

describe('what a token may still write', () => {
  test('is counted in every window, refused when one is spent, and comes back with time', () => {
    let spent: Spent[] = [];
    const at = (seconds: number) => {
      const next = spend(WINDOWS, spent, seconds * 1000);
      spent = next.spent;
      return [next.allowed, ...next.standings.map(({ left }) => left)];
    };
    expect(at(0)).toEqual([true, 1, 2]);
    expect(at(10)).toEqual([true, 0, 1]);
    expect(at(20)).toEqual([false, 0, 1]);
    expect(at(60)).toEqual([true, 1, 0]);
    expect(at(130)).toEqual([false, 2, 0]);
    expect(at(86_400)).toEqual([true, 1, 2]);
  });
  test('is told, with how long to wait', () => {
    const { allowed, standings } = spend(
      WINDOWS,
      [
        { opened: 0, writes: 2 },
        { opened: 0, writes: 2 },
      ],
      20_000,
    );
    expect(limitHeaders(allowed, standings)).toEqual({
      'ratelimit-policy': '"minute";q=2;w=60, "day";q=3;w=86400',
      ratelimit: '"minute";r=0;t=40, "day";r=1;t=86380',
      'retry-after': '40',
    });
  });
});
