import { describe, expect, it } from 'vitest';
import { type Condition, condition, judge, type Reader, type Truth } from './condition.ts';

/** Three facts, one of each truth: stage holds, carrier does not, amount is not known. */
const read: Reader = (fact) => {
  if (fact === 'amount') return null;
  const value = fact === 'stage' ? 'creation' : 'citizen';
  return { fact, value, reads: [value], middle: false, inferredFrom: null };
};
const PARTS: Record<Truth, Condition> = {
  yes: { fact: 'stage', is: 'one_of', value: ['creation'] },
  no: { fact: 'carrier', is: 'one_of', value: ['institutional'] },
  unknown: { fact: 'amount', is: 'one_of', value: ['low'] },
};

const TABLE: readonly [a: Truth, b: Truth, all: Truth, any: Truth][] = [
  ['yes', 'yes', 'yes', 'yes'],
  ['yes', 'no', 'no', 'yes'],
  ['yes', 'unknown', 'unknown', 'yes'],
  ['no', 'no', 'no', 'no'],
  ['no', 'unknown', 'no', 'unknown'],
  ['unknown', 'unknown', 'unknown', 'unknown'],
];

describe('conditions in three values', () => {
  it.each(TABLE)('%s with %s: all %s, any %s', (a, b, all, any) => {
    for (const pair of [
      [PARTS[a], PARTS[b]],
      [PARTS[b], PARTS[a]],
    ]) {
      expect(judge({ all: pair }, read).truth).toBe(all);
      expect(judge({ any: pair }, read).truth).toBe(any);
    }
  });

  it('holds for everybody when nothing is asked', () => {
    expect(judge({ all: [] }, read)).toEqual({ truth: 'yes', missing: [], because: [] });
  });

  it('names each missing fact once, and only where it would decide', () => {
    expect(judge({ all: [PARTS.unknown, PARTS.unknown, PARTS.yes] }, read).missing).toEqual(['amount']);
    expect(judge({ all: [PARTS.unknown, PARTS.no] }, read).missing).toEqual([]);
  });

  it('gives as reasons what decided, not what happened to be known', () => {
    const because = (test: Condition) => judge(test, read).because.map((reading) => reading.fact);
    expect(because({ all: [PARTS.yes, PARTS.no] })).toEqual(['carrier']);
    expect(because({ any: [PARTS.yes, PARTS.no] })).toEqual(['stage']);
    expect(because({ all: [PARTS.yes, { any: [PARTS.yes, PARTS.no] }] })).toEqual(['stage', 'stage']);
  });

  it.each([
    ['an operator that is not known', { fact: 'stage', is: 'above', value: 'creation' }],
    ['a fact that is not known', { fact: 'mood', is: 'one_of', value: ['good'] }],
    ['a value of another kind', { fact: 'stage', is: 'one_of', value: 'creation' }],
    ['an empty any, which could never hold', { any: [] }],
    ['both all and any', { all: [], any: [PARTS.yes] }],
  ])('refuses %s', (_, written) => expect(condition.safeParse(written).success).toBe(false));
});
