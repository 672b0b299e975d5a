import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween, type Document, same } from '../../records/public.ts';
import { mergeByField, take } from './merge.ts';

const FIELDS = ['a', 'b', 'c', 'd'];
const document: fc.Arbitrary<Document> = fc.dictionary(
  fc.constantFrom(...FIELDS),
  fc.constantFrom('1', '2', '3'),
  {
    noNullPrototype: true,
  },
);

describe('two changes of one record', () => {
  test('of different fields are both kept', () => {
    const merged = mergeByField({ a: '1', b: '1' }, { a: '2', b: '1' }, { a: '1', b: '2' });
    expect(merged).toEqual({ document: { a: '2', b: '2' }, conflicts: [] });
  });
  test('of the same field leave the present word, and tell all three', () => {
    const merged = mergeByField({ a: '1' }, { a: '2' }, { a: '3' });
    expect(merged).toEqual({
      document: { a: '2' },
      conflicts: [{ field: 'a', before: '1', present: '2', mine: '3' }],
    });
  });
  test('nothing of either is ever lost without being told', () => {
    fc.assert(
      fc.property(document, document, document, (before, present, mine) => {
        const { document: merged, conflicts } = mergeByField(before, present, mine);
        const told = new Set(conflicts.map(({ field }) => field));
        for (const { field, to } of changesBetween(before, mine))
          expect(told.has(field) || same(merged[field] ?? null, to)).toBe(true);
        const mineTouched = new Set(changesBetween(before, mine).map(({ field }) => field));
        for (const field of FIELDS)
          if (!mineTouched.has(field) || told.has(field))
            expect(merged[field] ?? null).toEqual(present[field] ?? null);
      }),
    );
  });
  test('who merges first does not matter when nothing conflicts', () => {
    fc.assert(
      fc.property(document, document, document, (before, one, other) => {
        const a = mergeByField(before, one, other);
        const b = mergeByField(before, other, one);
        fc.pre(a.conflicts.length === 0);
        expect([b.conflicts, b.document]).toEqual([[], a.document]);
      }),
    );
  });
});

describe('taking some fields of a proposal', () => {
  test('changes these and no other; an emptied field goes', () => {
    const changes = changesBetween({ a: '1', b: '1', c: '1' }, { a: '2', c: '2' });
    expect(take({ a: '1', b: '1', c: '1', d: '9' }, changes, ['a', 'b'])).toEqual({ a: '2', c: '1', d: '9' });
  });
});
