import { describe, expect, test } from 'vitest';
import type { Questionnaire } from '../../surveys/public.ts';
import {
  mayMerge,
  nextCode,
  resolved,
  standingOf,
  type Theme,
  withThemeQuestions,
  withThemes,
} from './code-book.ts';

const theme = (code: string, mergedInto: string | null = null): Theme => ({
  ...{ code, mergedInto, label: code, definition: '' },
});
const BOOK = [theme('t1'), theme('t2', 't1'), theme('t3', 't2'), theme('t10')];

describe('themes that were merged', () => {
  test.each([
    ['stand for themselves', ['t10'], ['t10']],
    ['count for the other, from far', ['t3', 't10'], ['t1', 't10']],
    ['count once', ['t1', 't2', 't3'], ['t1']],
    ['none', [], []],
  ])('%s', (_, chosen, wanted) => expect(resolved(chosen, BOOK)).toEqual(wanted));

  test.each([
    ['into a living one', 't10', 't1', true],
    ['into itself', 't1', 't1', false],
    ['into one that was merged', 't1', 't2', false],
    ['one that was merged', 't2', 't10', false],
    ['into none', 't1', 't9', false],
  ])('%s', (_, code, into, wanted) => expect(mayMerge(BOOK, code, into)).toBe(wanted));

  test('a new one takes the number after the last', () => {
    expect(nextCode(BOOK)).toBe('t11');
    expect(nextCode([])).toBe('t1');
  });
});

describe('an answer that people coded', () => {
  const x = (...themes: string[]) => ({ coder: 'x', themes });
  const y = (...themes: string[]) => ({ coder: 'y', themes });
  test.each([
    ['nobody yet', [], null, ['x', 'y'], 'waiting', null],
    ['one of two', [x('a')], null, ['x', 'y'], 'waiting', null],
    ['the only one', [x('a')], null, ['x'], 'agreed', ['a']],
    ['both alike', [x('a', 'b'), y('b', 'a')], null, ['x', 'y'], 'agreed', ['a', 'b']],
    ['both, none of the themes', [x(), y()], null, ['x', 'y'], 'agreed', []],
    ['both otherwise', [x('a'), y('a', 'b')], null, ['x', 'y'], 'differing', null],
    ['otherwise, a third waited for', [x('a'), y('b')], null, ['x', 'y', 'z'], 'differing', null],
    ['settled', [x('a'), y('b')], ['c'], ['x', 'y'], 'settled', ['c']],
    ['one who codes no more', [x('a'), y('a')], null, ['y'], 'agreed', ['a']],
  ])('%s', (_, codes, settled, active, state, themes) =>
    expect(standingOf(codes, settled, active)).toEqual({ state, themes }),
  );
});

describe('the synthesis', () => {
  // The part of a questionnaire that is read.
  const asked = {
    sections: [
      {
        code: 's',
        title: { fr: 'S' },
        questions: [
          {
            kind: 'long_text',
            code: 'mots',
            label: { fr: 'Vos mots' },
            goes: 'synthesis',
            audience: 'organisers',
          },
          {
            kind: 'long_text',
            code: 'suite',
            label: { fr: 'Suite' },
            goes: 'private',
            audience: 'public_counted',
          },
        ],
      },
    ],
  } as unknown as Questionnaire;

  test('holds a multiple choice after each text that was coded, for the same readers', () => {
    const { sections } = withThemeQuestions(
      asked,
      new Map([
        ['mots', BOOK],
        ['suite', BOOK],
      ]),
    );
    expect(sections[0]?.questions.map(({ code, goes, audience }) => [code, goes, audience])).toEqual([
      ['mots', 'synthesis', 'organisers'],
      ['mots__themes', 'synthesis', 'organisers'],
      ['suite', 'private', 'public_counted'],
      ['suite__themes', 'private', 'public_counted'],
    ]);
  });

  test('counts none of the themes as an answer, and what nobody settled not at all', () => {
    expect(withThemes({ mots: 'x' }, new Map([['mots', []]]))).toEqual({
      mots: 'x',
      mots__themes: ['sans_theme'],
    });
    expect(withThemes({ mots: 'x' }, undefined)).toEqual({ mots: 'x' });
  });
});
