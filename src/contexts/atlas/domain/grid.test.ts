import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { column, GRID, keyOf, keysAt, lowerKey, row, sortedOrder, upperKey } from './grid.ts';

const cell = fc.integer({ min: 0, max: GRID - 1 });

describe('columns and rows', () => {
  test.each([
    ['the antimeridian, from the west', column(-180), 0],
    ['Greenwich', column(0), GRID / 2],
    ['the antimeridian, from the east: the last column, not one beyond', column(180), GRID - 1],
    ['the equator', row(0), GRID / 2],
    ['the north edge of the map', row(85.0511287798066), 0],
    ['the north pole, brought back to the edge', row(90), 0],
    ['the south pole, brought back to the edge', row(-90), GRID - 1],
  ])('%s', (_, found, expected) => expect(found).toBe(expected));

  test('Rennes stands where the slippy-map tile 15/16230/11419 is', () => {
    // Independent figure: the usual tile formula, computed by hand for 48.1119, -1.6800 at zoom 15.
    expect(column(-1.68) >>> (26 - 15)).toBe(16231);
    expect(row(48.1119) >>> (26 - 15)).toBe(
      Math.floor((2 ** 15 * (1 - Math.asinh(Math.tan((48.1119 * Math.PI) / 180)) / Math.PI)) / 2),
    );
  });
});

describe('keys', () => {
  test('interleave bits: one step east is 1, one step south is 2', () => {
    expect([keyOf(0, 0), keyOf(1, 0), keyOf(0, 1), keyOf(2, 0), keyOf(3, 3)]).toEqual([0, 1, 2, 4, 15]);
  });
  test('the last cell has the last key, exactly', () => expect(keyOf(GRID - 1, GRID - 1)).toBe(2 ** 52 - 1));
  test('a square of any depth holds one run of keys', () =>
    fc.assert(
      fc.property(cell, cell, fc.integer({ min: 0, max: 26 }), (x, y, depth) => {
        const side = 2 ** (26 - depth);
        const first = keyOf(Math.floor(x / side) * side, Math.floor(y / side) * side);
        const key = keyOf(x, y);
        return key >= first && key < first + keysAt(depth);
      }),
    ));
});

test('the order sorts the keys and keeps equal ones as given', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 300 }), (cells) => {
      const withTwins = [...cells, ...cells];
      const order = sortedOrder(
        Uint32Array.from(withTwins, ([x, y]) => upperKey(x, y)),
        Uint32Array.from(withTwins, ([x, y]) => lowerKey(x, y)),
      );
      const expected = withTwins
        .map(([x, y], i) => ({ key: keyOf(x, y), i }))
        .sort((a, b) => a.key - b.key || a.i - b.i)
        .map(({ i }) => i);
      expect([...order]).toEqual(expected);
    }),
  ));
