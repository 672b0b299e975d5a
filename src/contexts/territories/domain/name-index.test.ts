import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameIndex } from './name-index.ts';

const KEYS = ['saint germain en laye', 'saint germain', 'germainville', 'laye', 'saint saint'];

describe('names found by the beginnings of their words', () => {
  it.each([
    ['one word', ['germain'], [0, 1, 2]],
    ['two words', ['saint', 'ger'], [0, 1]],
    ['in any order', ['laye', 'saint'], [0]],
    ['the middle of a word finds nothing', ['main'], []],
    ['a word that a name bears twice', ['saint'], [0, 1, 4]],
    ['no word', [], []],
  ])('%s', (_, words, found) => expect([...new Set(new NameIndex(KEYS).find(words))].sort()).toEqual(found));

  it('finds what reading every name would find', () => {
    const word = fc.stringMatching(/^[abc]{1,3}$/);
    const key = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(key), fc.array(word, { minLength: 1, maxLength: 3 }), (keys, asked) => {
        const expected = keys.flatMap((name, i) =>
          asked.every((start) => name.split(' ').some((each) => each.startsWith(start))) ? [i] : [],
        );
        expect([...new Set(new NameIndex(keys).find(asked))].sort((a, b) => a - b)).toEqual(expected);
      }),
    );
  });
});
