import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Shape } from './outline.ts';
import { isSound, lightShape, pointsIn, roundedShape } from './shape.ts';
import { simplifiedLine } from './simplified-line.ts';

const polygon = (...coordinates: Position[][]): Shape => ({ type: 'Polygon', coordinates });
const SQUARE = [
  [0, 0],
  [0, 1],
  [1, 1],
  [1, 0],
  [0, 0],
];
const circle = (points: number): Position[] => {
  const ring = Array.from({ length: points }, (_, i) => {
    const angle = (2 * Math.PI * i) / points;
    return [Math.cos(angle), Math.sin(angle)];
  });
  return [...ring, [1, 0]];
};

describe('a shape', () => {
  it.each([
    ['a square', polygon(SQUARE), true],
    [
      'an open ring',
      polygon([
        [0, 0],
        [0, 1],
        [1, 1],
        [1, 0],
      ]),
      false,
    ],
    [
      'two points',
      polygon([
        [0, 0],
        [1, 1],
        [0, 0],
      ]),
      false,
    ],
    ['no ring', polygon(), false],
    [
      'outside of the globe',
      polygon([
        [0, 0],
        [0, 100],
        [1, 1],
        [0, 0],
      ]),
      false,
    ],
    [
      'not numbers',
      polygon([
        [0, 0],
        [Number.NaN, 1],
        [1, 1],
        [0, 0],
      ]),
      false,
    ],
    ['several polygons', { type: 'MultiPolygon', coordinates: [[SQUARE], [SQUARE]] } satisfies Shape, true],
  ])('is sound or not: %s', (_, shape, sound) => expect(isSound(shape)).toBe(sound));

  it('is rounded without its points that become one', () => {
    const ring = [
      [0, 0],
      [0.00004, 0],
      [0, 1.00006],
      [1, 1],
      [0, 0],
    ];
    expect(roundedShape(polygon(ring), 4)).toEqual(
      polygon([
        [0, 0],
        [0, 1.0001],
        [1, 1],
        [0, 0],
      ]),
    );
  });
  it('loses a hole that closes on nothing', () => {
    const speck = [
      [0.5, 0.5],
      [0.50001, 0.5],
      [0.5, 0.50001],
      [0.5, 0.5],
    ];
    expect(roundedShape(polygon(SQUARE, speck), 3)).toEqual(polygon(SQUARE));
  });
  it('is left as it is when it is light', () => {
    const shape = polygon(circle(100));
    expect(lightShape(shape, 101)).toBe(shape);
  });
  it('is made light without losing its area', () => {
    const light = lightShape(polygon(circle(5000)), 300);
    expect(pointsIn(light)).toBeLessThanOrEqual(300);
    expect(pointsIn(light)).toBeGreaterThan(20);
    expect(isSound(light)).toBe(true);
  });
});

describe('a simplified line', () => {
  it('keeps its ends, and no point of the line is farther from it than the tolerance', () => {
    const position = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }));
    fc.assert(
      fc.property(
        fc.array(position, { minLength: 2, maxLength: 30 }),
        fc.integer({ min: 0, max: 20 }),
        (line, tolerance) => {
          const simple = simplifiedLine(line, tolerance);
          expect(simple[0]).toEqual(line[0]);
          expect(simple.at(-1)).toEqual(line.at(-1));
          for (const point of line)
            expect(distanceToLine(point, simple)).toBeLessThanOrEqual(tolerance + 1e-9);
        },
      ),
    );
  });
});

/** By sampling each segment closely: another way than the one under test. */
function distanceToLine([x = 0, y = 0]: Position, line: readonly Position[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 1 < line.length; i++) {
    const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = [line[i], line[i + 1]];
    let [low, high] = [0, 1];
    const distance = (t: number) => Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1));
    for (let step = 0; step < 60; step++) {
      const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
      if (distance(a) < distance(b)) high = b;
      else low = a;
    }
    least = Math.min(least, distance((low + high) / 2));
  }
  return least;
}
