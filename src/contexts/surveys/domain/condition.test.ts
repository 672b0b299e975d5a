import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../../kernel/locale.ts';
import { type Condition, judge, type Reading } from './condition.ts';
import { conditionText, readCondition } from './condition-lines.ts';
import { foreignCondition } from './foreign-condition.ts';

const ANSWERS: Readonly<Record<string, Reading>> = {
  reseau: { codes: ['oui'], number: null },
  modes: { codes: ['a', 'b'], number: null },
  effectif: { codes: ['12'], number: 12 },
};
const read = (code: string): Reading | null => ANSWERS[code] ?? null;
const is = (question: string, ...value: string[]): Condition => ({ question, is: 'one_of', value });

describe('a condition', () => {
  test.each<[string, Condition, string]>([
    ['one of the answers', is('reseau', 'oui', 'parfois'), 'yes'],
    ['among several', is('modes', 'b'), 'yes'],
    ['another answer', is('reseau', 'non'), 'no'],
    ['nothing answered', is('silence', 'oui'), 'unknown'],
    ['a bound, included', { question: 'effectif', is: 'at_least', value: 12 }, 'yes'],
    ['beyond a bound', { question: 'effectif', is: 'at_most', value: 11.9 }, 'no'],
    ['a bound on what is no number', { question: 'reseau', is: 'at_least', value: 1 }, 'unknown'],
    ['answered', { question: 'effectif', is: 'answered', value: true }, 'yes'],
    ['not answered', { question: 'silence', is: 'answered', value: false }, 'yes'],
    ['the contrary of what is not known', { not: is('silence', 'oui') }, 'unknown'],
    ['a no decides an all', { all: [is('silence', 'x'), is('reseau', 'non')] }, 'no'],
    ['a yes decides an any', { any: [is('silence', 'x'), is('reseau', 'oui')] }, 'yes'],
    ['an any of what is not known', { any: [is('silence', 'x'), is('reseau', 'non')] }, 'unknown'],
    ['an empty all', { all: [] }, 'yes'],
  ])('%s', (_, condition, expected) => expect(judge(condition, read)).toBe(expected));
});

describe('as people write it', () => {
  test.each<[string, Condition | null | 'unreadable']>([
    ['', null],
    ['reseau = oui', is('reseau', 'oui')],
    ['reseau = oui, parfois', is('reseau', 'oui', 'parfois')],
    [
      'effectif >= 3\nreseau = oui',
      { all: [{ question: 'effectif', is: 'at_least', value: 3 }, is('reseau', 'oui')] },
    ],
    [
      'au moins une\nreseau = oui\nreseau : non répondue',
      { any: [is('reseau', 'oui'), { question: 'reseau', is: 'answered', value: false }] },
    ],
    ['reseau: answered', { question: 'reseau', is: 'answered', value: true }],
    [
      'Any of these:\nreseau = oui\nreseau : not answered',
      { any: [is('reseau', 'oui'), { question: 'reseau', is: 'answered', value: false }] },
    ],
    ['effectif ≤ 2,5', { question: 'effectif', is: 'at_most', value: 2.5 }],
    [
      '{"not":{"question":"reseau","is":"answered","value":true}}',
      { not: { question: 'reseau', is: 'answered', value: true } },
    ],
    ['si le temps le permet', 'unreadable'],
    ['{"any":[]}', 'unreadable'],
    ['au moins une', 'unreadable'],
  ])('%s', (text, expected) => {
    const condition = readCondition(text);
    expect(condition).toEqual(expected);
    if (condition && condition !== 'unreadable')
      for (const locale of LOCALES)
        expect(readCondition(conditionText(condition, locale))).toEqual(condition);
  });
  test('in the language of the page', () => {
    const condition: Condition = {
      any: [is('reseau', 'oui'), { question: 'reseau', is: 'answered', value: false }],
    };
    expect(conditionText(condition, 'fr')).toBe('au moins une\nreseau = oui\nreseau : non répondue');
    expect(conditionText(condition, 'en')).toBe('any of these\nreseau = oui\nreseau: not answered');
  });
});

/** How XLSForm opens the name of a question; `@{` stands for it below. */
const DOLLAR = ['$', '{'].join('');

describe('as other programs write it', () => {
  const names = (name: string) =>
    ({
      Q1: { question: 'q1' },
      age: { question: 'age' },
      coded: { question: 'coded', codes: new Map(Object.entries({ 1: 'un', 2: 'deux', 3: 'trois' })) },
      Q2_SQ1: { question: 'q2', option: 'SQ1', ticked: true },
      '12X3X45A': { question: 'q2', option: 'SQ1', ticked: true },
    })[name] ?? null;
  test.each<[string, Condition | null]>([
    ["@{Q1} = 'yes'", is('q1', 'yes')],
    ["selected(@{Q1}, 'a')", is('q1', 'a')],
    [
      "not(selected(@{Q1}, 'a')) and @{age} >= 18",
      {
        all: [
          { not: { all: [{ question: 'q1', is: 'answered', value: true }, is('q1', 'a')] } },
          { question: 'age', is: 'at_least', value: 18 },
        ],
      },
    ],
    [
      '@{age} > 17',
      {
        all: [
          { question: 'age', is: 'answered', value: true },
          { not: { question: 'age', is: 'at_most', value: 17 } },
        ],
      },
    ],
    ["@{Q1} != ''", { question: 'q1', is: 'answered', value: true }],
    ['((Q1.NAOK == "F"))', is('q1', 'F')],
    ['Q2_SQ1.NAOK == "Y"', is('q2', 'SQ1')],
    [
      '!is_empty(Q1) || Q1 == "x"',
      { any: [{ not: { question: 'q1', is: 'answered', value: false } }, is('q1', 'x')] },
    ],
    ['count-selected(@{Q1}) > 0', { question: 'q1', is: 'answered', value: true }],
    ['string-length(@{Q1}) = 0', { question: 'q1', is: 'answered', value: false }],
    ["'a' = @{Q1}", is('q1', 'a')],
    ['18 <= number(@{age})', { question: 'age', is: 'at_least', value: 18 }],
    [
      'Q1.NAOK eq "F" AND age.NAOK ge 3',
      { all: [is('q1', 'F'), { question: 'age', is: 'at_least', value: 3 }] },
    ],
    ['intval(coded.NAOK) > 1', { question: 'coded', is: 'one_of', value: ['deux', 'trois'] }],
    ['coded == "1"', is('coded', 'un')],
    ['12X3X45A == "Y"', is('q2', 'SQ1')],
    [
      'Q2_SQ1.NAOK == ""',
      { not: { all: [{ question: 'q2', is: 'answered', value: true }, is('q2', 'SQ1')] } },
    ],
    ['@{age} > @{Q1}', null],
    ['count-selected(@{Q1}) > 2', null],
    ["@{unknown} = 'x'", null],
    ["@{Q1} = 'x' and now() > 3", null],
    ['sum(1,2) > 1', null],
    ['(((', null],
  ])('%s', (text, expected) =>
    expect(foreignCondition(text.replaceAll('@{', DOLLAR), names)).toEqual(expected),
  );
});

describe('a condition made to weigh', () => {
  const leaf = '{"question":"q","is":"answered","value":true}';
  test.each([
    ['contraries of contraries', `${'{"not":'.repeat(5000)}${leaf}${'}'.repeat(5000)}`],
    ['lists in lists', `${'{"all":['.repeat(3000)}${leaf}${']}'.repeat(3000)}`],
  ])('of %s is unreadable, and said so', (_, text) => expect(readCondition(text)).toBe('unreadable'));
  test.each([
    ['words, then spaces, without end', `${'a '.repeat(20_000)}${' '.repeat(1_000_000)}`],
    ['words without end', 'a '.repeat(1_000_000)],
    ['parts in parts', `${'not(Q1=1 and (Q1=2 or '.repeat(40)}Q1=1${'))'.repeat(40)}`],
  ])('written elsewhere, of %s, is not carried over', (_, text) =>
    expect(foreignCondition(text, () => ({ question: 'q1' }))).toBeNull(),
  );
});
