import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JOINED, type Part, partsOf, shownParts, UNLINKED } from './participation-parts.ts';

const part = (value: string, sent: number, silent: number): Part => ({ value, sent, invited: sent + silent });
const shape = (parts: readonly Part[] | null) =>
  parts?.map(({ value, sent, invited }) => [value, sent, invited - sent]) ?? null;

describe('who answered, part by part', () => {
  test('each invitation once, the largest part first, those of no record last', () => {
    const guests = ['b', UNLINKED, UNLINKED, 'a', 'b'].map((value, at) => ({ value, sent: at % 2 === 0 }));
    expect(shape(partsOf(guests))).toEqual([
      ['b', 2, 0],
      ['a', 0, 1],
      [UNLINKED, 1, 1],
    ]);
  });

  test.each<[string, Part[], ReturnType<typeof shape>]>([
    [
      'all may be shown',
      [part('a', 5, 4), part('b', 3, 3)],
      [
        ['a', 5, 4],
        ['b', 3, 3],
      ],
    ],
    [
      'nobody, or everybody, is no small cell',
      [part('a', 5, 0), part('b', 0, 4)],
      [
        ['a', 5, 0],
        ['b', 0, 4],
      ],
    ],
    [
      'one too small takes the smallest of the others with it',
      [part('a', 9, 9), part('b', 4, 5), part('c', 1, 6)],
      [
        ['a', 9, 9],
        [JOINED, 5, 11],
      ],
    ],
    [
      'two too small are enough together',
      [part('a', 9, 9), part('b', 2, 4), part('c', 1, 6)],
      [
        ['a', 9, 9],
        [JOINED, 3, 10],
      ],
    ],
    ['nothing is left to tell apart', [part('a', 5, 5), part('b', 5, 2)], null],
    ['one part alone tells nothing', [part('a', 5, 5)], null],
    ['nobody was invited', [], null],
  ])('%s', (_, parts, expected) => expect(shape(shownParts(parts, 3))).toEqual(expected));

  test('whatever the parts: figures add up to all, and no sum or difference of them is of fewer', () => {
    const parts = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 8 });
    fc.assert(
      fc.property(parts, fc.constantFrom(3, 11), (cells, least) => {
        const all = cells
          .filter(([sent, silent]) => sent + silent > 0)
          .map(([sent, silent], at) => part(`p${at}`, sent, silent));
        const shown = shownParts(all, least);
        if (!shown) return;
        const sum = (list: readonly Part[], of: (each: Part) => number) =>
          list.reduce((total, each) => total + of(each), 0);
        for (const of of [(each: Part) => each.sent, (each: Part) => each.invited - each.sent]) {
          expect(sum(shown, of)).toBe(sum(all, of));
          // Every set of parts shown, and with it every difference of two sums, since the parts are apart.
          for (let set = 1; set < 2 ** shown.length; set++) {
            const some = shown.filter((__, at) => (set >> at) % 2 === 1);
            const n = sum(some, of);
            expect(n === 0 || n >= least).toBe(true);
          }
        }
      }),
    );
  });
});
