import { describe, expect, it } from 'vitest';
import type { Subject } from './changes-since.ts';
import { type KeptGroup, newsSince } from './news.ts';

const stand = (groups: Record<number, KeptGroup>, closings: Record<number, string> = {}) => ({
  groups: new Map(Object.entries(groups).map(([ordinal, group]) => [Number(ordinal), group])),
  closings: new Map(Object.entries(closings).map(([ordinal, day]) => [Number(ordinal), day])),
});
const told = (
  was: ReturnType<typeof stand>,
  is: ReturnType<typeof stand>,
  { rewritten = [], answersChanged = false }: { rewritten?: Subject[]; answersChanged?: boolean } = {},
) => newsSince({ ...was, answersChanged }, is, new Map([[1, rewritten]])).map(({ kind }) => kind);

describe('what is new for a diagnosis', () => {
  it.each<[KeptGroup | null, KeptGroup | null, string[]]>([
    [null, 'open', ['opened']],
    ['later', 'open', ['opened']],
    ['one_away', 'open', ['opened']],
    ['one_away', 'later', ['announced']],
    ['open', 'later', ['changed']],
    ['open', null, ['changed']],
    ['later', 'one_away', ['changed']],
    [null, 'to_check', ['appeared']],
    ['one_away', 'to_check', []],
    ['to_check', 'one_away', []],
    ['to_check', null, []],
    ['open', 'open', []],
  ])('from %s to %s: %j', (before, now, kinds) => {
    expect(told(stand(before ? { 1: before } : {}), stand(now ? { 1: now } : {}))).toEqual(kinds);
  });

  it('never tells as a change of programmes what new answers moved, and always what they open', () => {
    const options = { answersChanged: true };
    expect(told(stand({ 1: 'open' }), stand({}), options)).toEqual([]);
    expect(told(stand({}), stand({ 1: 'to_check' }), options)).toEqual([]);
    expect(told(stand({ 1: 'one_away' }), stand({ 1: 'open' }), options)).toEqual(['opened']);
    expect(told(stand({ 1: 'open' }), stand({}), { ...options, rewritten: ['territory'] })).toEqual([
      'changed',
    ]);
  });

  it('tells a rewriting that decides whether one may apply, and no other', () => {
    const same = stand({ 1: 'to_check' });
    expect(told(same, same, { rewritten: ['conditions'] })).toEqual(['changed']);
    expect(told(same, same, { rewritten: ['amounts', 'pays', 'stages'] })).toEqual([]);
  });

  it('tells a closing day once, a new day again, and what closes first before all else', () => {
    const closing = stand({ 1: 'open' }, { 1: '2026-12-01' });
    expect(told(stand({ 1: 'open' }), closing)).toEqual(['closing']);
    expect(told(closing, closing)).toEqual([]);
    expect(told(closing, stand({ 1: 'open' }, { 1: '2026-12-08' }))).toEqual(['closing']);
    const many = stand({ 1: 'open', 2: 'open', 3: 'open' }, { 2: '2026-12-09', 3: '2026-12-02' });
    const news = newsSince({ ...stand({ 2: 'open' }), answersChanged: false }, many, new Map());
    expect(news.map(({ ordinal, kind, closes }) => [ordinal, kind, closes])).toEqual([
      [3, 'opened', '2026-12-02'],
      [2, 'closing', '2026-12-09'],
      [1, 'opened', null],
    ]);
  });
});
