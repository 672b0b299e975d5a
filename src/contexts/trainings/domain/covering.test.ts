import { describe, expect, test } from 'vitest';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { type Candidate, covering, type Wanted } from './covering.ts';

const TODAY = '2026-11-25';
type Competences = Candidate['card']['competences'];
const one = (
  name: string,
  competences: Competences,
  sessions: Candidate['card']['sessions'] = [],
): Candidate => ({
  ...{ ordinal: 1, slug: name, name },
  card: { providers: [], competences, sessions },
});
const strategy = (level?: '1' | '2' | '3' | '4'): Competences => [
  level ? { competence: 'strategy', level } : { competence: 'strategy' },
];
const want = (held: number | null, expected = 3): Wanted[] => [{ competence: 'strategy', held, expected }];

describe('what a training covers of what is lacking', () => {
  test.each<[string, Wanted[], Competences, { level: number | null; enough: boolean | null }[]]>([
    ['as far as expected', want(1), strategy('3'), [{ level: 3, enough: true }]],
    ['less far', want(1), strategy('2'), [{ level: 2, enough: false }]],
    ['no further than what is held', want(2), strategy('2'), []],
    ['a level that is not told', want(2), strategy(), [{ level: null, enough: null }]],
    ['nothing known to be held', want(null), strategy('1'), [{ level: 1, enough: false }]],
    ['something else', want(1), [{ competence: 'communication', level: '4' }], []],
    [
      'the highest of two levels told',
      want(1),
      [...strategy('1'), ...strategy('4')],
      [{ level: 4, enough: true }],
    ],
  ])('%s', (_, wanted, competences, covers) =>
    expect(covering(wanted, [one('a', competences)], TODAY).flatMap((match) => match.covers)).toEqual(
      covers.map((cover) => ({ competence: 'strategy', ...cover })),
    ),
  );
});

describe('the order', () => {
  const at = (starts: string, territory?: 'commune-35238' | 'commune-29019') => ({
    ...{ starts, state: 'planned' as const },
    ...(territory && { territory: territory as TerritoryId }),
  });
  const names = (candidates: Candidate[], distance?: Parameters<typeof covering>[3]) =>
    covering(want(1), candidates, TODAY, distance).map(({ name }) => name);
  test('what goes far enough first, then the soonest, then by name', () =>
    expect(
      names([
        one('b', strategy('3')),
        one('a', strategy('3')),
        one('short', strategy('2'), [at('2026-12-01')]),
        one('dated', strategy('3'), [at('2027-01-01')]),
      ]),
    ).toEqual(['dated', 'a', 'b', 'short']));
  test('the nearest before the soonest, when a place is asked', () =>
    expect(
      names(
        [
          one('soon', strategy('3'), [at('2026-12-01', 'commune-29019')]),
          one('near', strategy('3'), [at('2027-01-01', 'commune-35238')]),
        ],
        (territory) => (territory === 'commune-35238' ? 4 : 210),
      ),
    ).toEqual(['near', 'soon']));
  test('a remote session is at no distance', () =>
    expect(
      covering(
        want(1),
        [one('r', strategy('3'), [{ ...at('2027-01-01', 'commune-35238'), mode: 'online' }])],
        TODAY,
        () => 4,
      )[0]?.km,
    ).toBeNull());
});
