import { describe, expect, test } from 'vitest';
import { sampleRecords } from '../../../../tests/support/map-points.ts';
import { clusterBlock } from './block.ts';
import { blockOf, MAX_ZOOM, RADIUS } from './block-address.ts';
import { column, GRID, row } from './grid.ts';
import { type MapRecord, pointSet } from './points.ts';

const records = sampleRecords(20_000);
const points = pointSet([
  { kind: 'cooperation', count: 5_000, records: records.slice(0, 5_000) },
  { kind: 'organisation', count: 15_000, records: records.slice(5_000) },
]);

/** Every block of a zoom that holds a point. */
function blocksAt(z: number) {
  const addresses = new Map<string, ReturnType<typeof blockOf>>();
  for (let i = 0; i < points.size; i++) {
    const address = blockOf(z, (points.x[i] ?? 0) >>> (26 - z), (points.y[i] ?? 0) >>> (26 - z));
    addresses.set(`${address.x}/${address.y}`, address);
  }
  return [...addresses.values()].map((address) => clusterBlock(points, address));
}
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

describe.each(Array.from({ length: MAX_ZOOM + 1 }, (_, z) => z))('zoom %i', (z) => {
  const blocks = blocksAt(z);
  test('every record is counted once, and every cooperation', () => {
    expect(sum(blocks.flatMap((block) => [...block.records]))).toBe(20_000);
    expect(sum(blocks.flatMap((block) => [...block.cooperations]))).toBe(5_000);
  });
  test('no two marks of a block overlap', () => {
    const toPixels = (512 * 2 ** z) / GRID;
    let least = Number.POSITIVE_INFINITY;
    for (const { x, y } of blocks) {
      const marks = [...x].map((value, i) => [value * toPixels, (y[i] ?? 0) * toPixels] as const);
      marks.sort((a, b) => a[0] - b[0]);
      marks.forEach(([ax, ay], i) => {
        for (let j = i + 1; j < marks.length; j++) {
          const [bx, by] = marks[j] ?? [0, 0];
          if (bx - ax > RADIUS) break;
          least = Math.min(least, Math.hypot(bx - ax, by - ay));
        }
      });
    }
    expect(least).toBeGreaterThanOrEqual(RADIUS - 0.01);
  });
  test('the marks of a tile stand side by side, and each in its tile', () => {
    for (const block of blocks) {
      expect(block.starts.at(-1)).toBe(block.x.length);
      for (let tile = 0; tile < 64; tile++) {
        for (let mark = block.starts[tile] ?? 0; mark < (block.starts[tile + 1] ?? 0); mark++) {
          expect(((block.x[mark] ?? 0) >>> (26 - z)) - block.address.x).toBe(tile % 8);
          expect(((block.y[mark] ?? 0) >>> (26 - z)) - block.address.y).toBe(Math.floor(tile / 8));
        }
      }
    }
  });
});

test.each([4, 5, 6, 7])('at zoom %i the hexagone and Corsica are one block', (z) => {
  const corners = [
    [-5.1, 51.1],
    [9.6, 51.1],
    [-5.1, 41.3],
    [9.6, 41.3],
  ] as const;
  const blocks = corners.map(([lon, lat]) => blockOf(z, column(lon) >>> (26 - z), row(lat) >>> (26 - z)));
  expect(new Set(blocks.map(({ x, y }) => `${x}/${y}`)).size).toBe(1);
});

describe('groups', () => {
  const record = (ordinal: number, lon: number, lat: number): MapRecord => ({
    ordinal,
    slug: `r${ordinal}`,
    name: `R ${ordinal}`,
    lon,
    lat,
    approximate: true,
    facets: [],
    territories: [],
  });
  const marksOf = (list: MapRecord[], z: number) => {
    const set = pointSet([{ kind: 'cooperation', count: list.length, records: list }]);
    const block = clusterBlock(set, blockOf(z, (set.x[0] ?? 0) >>> (26 - z), (set.y[0] ?? 0) >>> (26 - z)));
    return [...block.records].map((count, i) => ({ count, stacked: block.stacked[i] }));
  };

  test.each([
    ['one record stands alone', [record(1, 2, 47)], 16, [{ count: 1, stacked: 0 }]],
    [
      'records on one spot are a stack, at the deepest zoom too',
      [record(1, 2, 47), record(2, 2, 47)],
      16,
      [{ count: 2, stacked: 1 }],
    ],
    [
      'near ones are a group that a zoom can part',
      [record(1, 2, 47), record(2, 2.001, 47)],
      9,
      [{ count: 2, stacked: 0 }],
    ],
    [
      'a stack and its neighbour are no longer a stack',
      [record(1, 2, 47), record(2, 2, 47), record(3, 2.01, 47)],
      9,
      [{ count: 3, stacked: 0 }],
    ],
  ])('%s', (_, list, z, expected) => expect(marksOf(list, z)).toEqual(expected));

  test('the mark of a group stands on its heaviest place', () => {
    const set = pointSet([
      {
        kind: 'cooperation',
        count: 4,
        records: [record(1, 2, 47), record(2, 2.05, 47), record(3, 2.05, 47), record(4, 2.05, 47)],
      },
    ]);
    const block = clusterBlock(set, blockOf(8, 129, 90));
    expect([...block.records]).toEqual([4]);
    expect((block.x[0] ?? 0) / GRID).toBeCloseTo(2.05 / 360 + 0.5, 7);
  });

  test('a record that stands nowhere is not on the map', () => {
    const set = pointSet([
      { kind: 'cooperation', count: 1, records: [{ ...record(1, 0, 0), lon: null, lat: null }] },
    ]);
    expect(set.size).toBe(0);
  });

  test('more records than announced is a bug that is told', () => {
    expect(() =>
      pointSet([{ kind: 'cooperation', count: 1, records: [record(1, 2, 47), record(2, 2, 47)] }]),
    ).toThrow(RangeError);
  });
});
