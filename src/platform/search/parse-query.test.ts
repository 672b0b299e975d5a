import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyFrenchText } from '../../../tests/support/any-french-text.ts';
import { exactWords, LONGEST_QUERY, MOST_WORDS, parseQuery } from './parse-query.ts';

/** Milliseconds: a slow machine is no failure. */
const PATIENT = 60_000;

const UNDERSTOOD: readonly [typed: string, text: string | null][] = [
  ['', null],
  ['   ', null],
  ['l', null],
  ['l’', null],
  ['de la', null],
  ['?!"«»', null],
  ['""', null],
  ['\0', null],
  ['Coopération', 'cooperation'],
  ['les coopérations, la coopération', 'cooperations cooperation'],
  ['commun COMMUN', 'commun'],
  ['P.T.C.E', 'ptce'],
  ['PTCEs', 'ptce'],
  ['co-voiturage', 'co voiturage'],
  ['acteur·rice·s', 'acteurs'],
  ['tiers-lieu "économie sociale" Brest', '"economie sociale" tiers lieu brest'],
  ['« tiers-lieu »', '"tiers lieu"'],
  ['une "guillemet seule', 'guillemet seule'],
  ["robert'); drop table", 'robert drop table'],
  ['a & b | !c:* <-> d', 'b'],
];

describe('parseQuery', () => {
  test.each(UNDERSTOOD)('« %s » is understood as « %s »', (typed, text) => {
    expect(parseQuery(typed)?.text ?? null).toBe(text);
  });

  test('takes both spellings of what a hyphen or a space ties, and one of two genders', () => {
    for (const typed of ['éco-conception', 'éco conception']) {
      expect(parseQuery(typed)?.terms).toMatchObject([
        { kind: 'any', of: [{ kind: 'all' }, { kind: 'word' }] },
      ]);
    }
    expect(parseQuery('acteur·rice·s')?.terms).toMatchObject([
      { kind: 'any', of: [{ exact: 'acteurs' }, { exact: 'actrices' }] },
    ]);
  });

  test('is bounded, and says so', () => {
    const long = parseQuery(`${'coopération territoriale '.repeat(400)}`);
    expect(long).toMatchObject({ text: 'cooperation territoriale', cut: true });
    const many = parseQuery(Array.from({ length: MOST_WORDS + 1 }, (_, place) => `mot${place}`).join(' '));
    expect(many?.terms).toHaveLength(MOST_WORDS);
    expect(many?.cut).toBe(true);
    expect(parseQuery('x'.repeat(10_000))).toMatchObject({ cut: true });
    expect(parseQuery('coopération')).toMatchObject({ cut: false });
  });

  test('never cuts a word in two', () => {
    const typed = `${'a'.repeat(LONGEST_QUERY - 5)} territoire`;
    expect(parseQuery(typed)?.text).toBe('a'.repeat(64));
  });

  test(
    'reads any text, and asks only for words of letters and digits',
    () => {
      fc.assert(
        fc.property(anyFrenchText, (text) => {
          const query = parseQuery(text);
          for (const word of query?.terms.flatMap(exactWords) ?? []) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
          if (query) expect(query.terms.flatMap(exactWords)).not.toHaveLength(0);
        }),
        { numRuns: 1000 },
      );
    },
    PATIENT,
  );
});
