import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, type Document, mergeImport, replay, same } from './changes.ts';

const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string(), { maxLength: 3 }));
const documents = fc.dictionary(
  fc.constantFrom('name', 'summary', 'themes', 'born', 'links'),
  value,
) as fc.Arbitrary<Document>;

describe('changes between two documents', () => {
  it('names only what changed, with an absent field as null', () => {
    expect(changesBetween({ name: 'A', born: 2001 }, { name: 'B', themes: ['bois'] })).toEqual([
      { field: 'born', from: 2001, to: null },
      { field: 'name', from: 'A', to: 'B' },
      { field: 'themes', from: null, to: ['bois'] },
    ]);
  });

  it('replayed on the first give the second', () => {
    fc.assert(
      fc.property(documents, documents, (before, after) => {
        expect(replay(before, changesBetween(before, after))).toEqual(after);
      }),
    );
  });

  it.each([
    ['key order does not matter', { a: 1, b: 2 }, { b: 2, a: 1 }, true],
    ['item order does', [1, 2], [2, 1], false],
    ['a longer list differs', [1], [1, 2], false],
    ['an object is not a list', {}, [], false],
    ['a missing key is not a null one', { a: null }, {}, false],
  ])('%s', (_case, a, b, expected) => {
    expect(same(a, b)).toBe(expected);
  });
});

describe('an import over a record that people may have changed', () => {
  const last = { name: 'PTCE Phare', summary: 'Ancien', born: 2001 };
  it.each([
    [
      'takes its new word where nobody touched the field',
      last,
      { ...last, summary: 'Nouveau' },
      { ...last, summary: 'Nouveau' },
      [],
    ],
    [
      'keeps a person’s word',
      { ...last, summary: 'À nous' },
      { ...last, summary: 'Nouveau' },
      { ...last, summary: 'À nous' },
      ['summary'],
    ],
    [
      'removes a field it no longer holds',
      last,
      { name: 'PTCE Phare', summary: 'Ancien' },
      { name: 'PTCE Phare', summary: 'Ancien' },
      [],
    ],
    [
      'leaves alone a field that a person removed',
      { name: 'PTCE Phare', summary: 'Ancien' },
      last,
      { name: 'PTCE Phare', summary: 'Ancien' },
      [],
    ],
    [
      'leaves alone a field that a person added',
      { ...last, themes: ['bois'] },
      last,
      { ...last, themes: ['bois'] },
      [],
    ],
  ])('%s', (_case, present, incoming, document, kept) => {
    expect(mergeImport(present, last, incoming)).toEqual({ document, kept });
  });

  it('changes nothing when it says again what it said', () => {
    fc.assert(
      fc.property(documents, documents, (present, imported) => {
        expect(mergeImport(present, imported, imported).document).toEqual(present);
      }),
    );
  });
});
