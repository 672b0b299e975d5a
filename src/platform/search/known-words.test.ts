import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KnownWords } from './known-words.ts';
import { nearness } from './nearness.ts';

const known = new KnownWords([
  'cooperation',
  'cooperations',
  'cooperative',
  'foret',
  'forge',
  'marseille',
  'transition',
  'foret',
]);

const NEAR: readonly [typed: string, near: string[]][] = [
  ['cooperatoin', ['cooperation', 'cooperations']],
  ['froet', ['foret']],
  // Slips may stand at the beginning too.
  ['ocoperation', ['cooperation', 'cooperations']],
  // More than slips, but the same beginning and most of the same trigrams.
  ['transitionnel', ['transition']],
  ['xylophone', []],
];

describe('the words near one that is not known', () => {
  test.each(NEAR)('%s', (typed, near) => {
    expect(known.near(typed).slice(0, near.length || 1)).toEqual(near);
  });

  test('telling words apart by their letters leaves none out that slips alone explain', () => {
    const word = fc.stringMatching(/^[a-e]{4,10}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 5 }), word, (words, typed) => {
        const near = words.filter((each) => nearness(typed, each) >= 0.6);
        expect(new KnownWords(words).near(typed)).toEqual(expect.arrayContaining(near));
      }),
    );
  });
});

test('words are known as written only', () => {
  expect(known.has('foret')).toBe(true);
  expect(known.has('forets')).toBe(false);
});
