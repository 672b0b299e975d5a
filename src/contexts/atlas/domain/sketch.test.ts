import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { simplify } from './simplify.ts';
import { circles, FRAMES, onSketch, SKETCH_HEIGHT, SKETCH_WIDTH, sketchOutlines } from './sketch.ts';

describe('a place on the drawing', () => {
  test.each([
    ['Brest is west of Strasbourg', [-4.49, 48.39], [7.75, 48.58], (a: Place, b: Place) => a.x < b.x],
    ['Lille is north of Perpignan', [3.06, 50.63], [2.9, 42.7], (a: Place, b: Place) => a.y < b.y],
    [
      'Pointe-à-Pitre is in a frame under the hexagone',
      [-61.53, 16.24],
      [2.9, 42.7],
      (a: Place, b: Place) => a.y > b.y,
    ],
  ])('%s', (_, [lonA = 0, latA = 0], [lonB = 0, latB = 0], holds) => {
    const [a, b] = [onSketch(lonA, latA), onSketch(lonB, latB)];
    expect(a && b && holds(a, b)).toBe(true);
  });
  test.each([
    ['London', -0.1, 51.5],
    ['Nouméa, which has no frame', 166.4, -22.3],
  ])('%s is not on it', (_, lon, lat) => expect(onSketch(lon, lat)).toBeNull());
  test('whatever is in a frame stays within it', () => {
    for (const {
      bounds: [west, south, east, north],
      x,
      y,
      width,
      height,
    } of FRAMES) {
      for (const [lon, lat] of [
        [west, south],
        [east, north],
        [west, north],
        [east, south],
      ] as const) {
        const at = onSketch(lon, lat);
        expect(at && at.x >= x - 0.01 && at.x <= x + width + 0.01).toBe(true);
        expect(at && at.y >= y - 0.01 && at.y <= y + height + 0.01).toBe(true);
      }
      expect(x + width <= SKETCH_WIDTH + 0.01 && y + height <= SKETCH_HEIGHT).toBe(true);
    }
  });
});
type Place = { x: number; y: number };

describe('outlines', () => {
  const square = (west: number, south: number, side: number) => [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ];
  const outline = (id: string, ...rings: number[][][]) => ({ id: id as TerritoryId, rings });

  test('are paths of whole units that close', () => {
    const [drawn] = sketchOutlines([outline('departement-18', square(2, 46, 1))]);
    expect(drawn?.path).toMatch(/^M\d+ \d+l(-?\d+[ -]\d+ ?)+z$/);
  });
  test('leave out an islet smaller than a unit, keep the rest', () => {
    const [drawn] = sketchOutlines([outline('departement-29', square(-4, 48, 1), square(-5, 48.4, 0.001))]);
    expect(drawn?.path.match(/M/g)).toHaveLength(1);
  });
  test('of a place without a frame are not drawn', () => {
    expect(sketchOutlines([outline('perimetre-nouvelle-caledonie', square(165, -22, 1))])).toEqual([]);
  });
});

describe('circles', () => {
  const at = (count: number) => ({ lon: 2, lat: 47, count });
  test('have areas in proportion to their counts, large ones first', () => {
    const [large, small] = circles([at(25), at(100)], 30);
    expect([large?.r, small?.r]).toEqual([30, 15]);
  });
  test('leave out what counts nothing, and keep the smallest in sight', () => {
    expect(circles([at(0), at(1), at(100_000)], 30).map(({ r }) => r)).toEqual([30, 2.5]);
  });
});

describe('simplify', () => {
  const spots = (...pairs: [number, number][]) => pairs.map(([x, y]) => ({ x, y }));
  test.each([
    ['drops what is on the way', spots([0, 0], [5, 0.1], [10, 0]), spots([0, 0], [10, 0])],
    ['keeps a corner', spots([0, 0], [5, 3], [10, 0]), spots([0, 0], [5, 3], [10, 0])],
    [
      'keeps a ring open enough to be one',
      spots([0, 0], [9, 0], [9, 9], [0, 0]),
      spots([0, 0], [9, 0], [9, 9], [0, 0]),
    ],
    ['takes two spots as they are', spots([0, 0], [1, 1]), spots([0, 0], [1, 1])],
    ['takes one spot as it is', spots([3, 3]), spots([3, 3])],
    ['takes nothing as nothing', [], []],
  ])('%s', (_, line, expected) => expect(simplify(line, 0.8)).toEqual(expected));

  test('never strays beyond the tolerance, and keeps both ends', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 2, maxLength: 40 }), (heights) => {
        const line = heights.map((y, x) => ({ x, y }));
        const kept = simplify(line, 2);
        expect([kept[0], kept.at(-1)]).toEqual([line[0], line.at(-1)]);
        for (const [i, end] of kept.entries()) {
          const start = kept[i - 1] ?? end;
          const run = end.x - start.x || 1;
          for (const { x, y } of line.slice(start.x, end.x)) {
            const above = start.y + ((end.y - start.y) * (x - start.x)) / run;
            const away = Math.abs(y - above) * Math.cos(Math.atan2(end.y - start.y, run));
            expect(away).toBeLessThanOrEqual(2.000001);
          }
        }
      }),
    ));
});
