import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../records/public.ts';
import { withInheritance } from './variants.ts';

const all = (documents: Record<string, Document>) => withInheritance(new Map(Object.entries(documents)));

describe('variants', () => {
  it('take the fields they name, through a chain, and keep their own', () => {
    const settled = all({
      local: { name: 'Local', variantOf: 'regional', inherits: ['modes', 'stages', 'name'] },
      regional: { name: 'Régional', stages: ['creation'], variantOf: 'national', inherits: ['modes'] },
      national: { name: 'National', modes: ['individual'], stages: ['emergence'] },
    });
    expect(settled.get('local')).toMatchObject({
      name: 'Local',
      modes: ['individual'],
      stages: ['creation'],
    });
    expect(settled.get('national')).toMatchObject({ modes: ['individual'] });
  });

  it.each<[string, Record<string, Document>, string]>([
    ['a loop', { a: { variantOf: 'b' }, b: { variantOf: 'c' }, c: { variantOf: 'a' } }, 'loop'],
    ['a variant of itself', { a: { variantOf: 'a' } }, 'loop'],
    ['a parent that is not there', { a: { variantOf: 'z' } }, 'no programme z'],
  ])('refuse %s', (_, documents, said) => {
    expect(() => all(documents)).toThrow(said);
  });

  it('are the same whatever the order of the documents', () => {
    // Each may be a variant of one of a lower number only: no loop.
    const forest = fc
      .array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 12 })
      .map((told) =>
        told.map(([parent, value], index): [string, Document] => [
          String(index),
          index === 0 || parent % 3 === 0
            ? { value, other: index }
            : { other: index, variantOf: String(parent % index), inherits: ['value'] },
        ]),
      );
    fc.assert(
      fc.property(forest, (documents) => {
        const forward = withInheritance(new Map(documents));
        const backward = withInheritance(new Map(documents.toReversed()));
        for (const [id] of documents) expect(forward.get(id)).toEqual(backward.get(id));
      }),
    );
  });
});
