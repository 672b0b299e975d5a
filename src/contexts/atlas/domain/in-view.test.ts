import { describe, expect, test } from 'vitest';
import { sampleRecords } from '../../../../tests/support/map-points.ts';
import { type Box, parseBox, recordsInView } from './in-view.ts';
import { pointSet } from './points.ts';

describe('a box in an address', () => {
  test.each<[string, string | null, Box | null]>([
    ['four numbers', '-5,41,9.5,51', { west: -5, south: 41, east: 9.5, north: 51 }],
    ['across the antimeridian', '170,-25,-170,-10', { west: 170, south: -25, east: -170, north: -10 }],
    ['wider than the world', '-300,-80,300,80', { west: -180, south: -80, east: 180, north: 80 }],
    ['a map turned once round', '355,40,370,50', { west: -5, south: 40, east: 10, north: 50 }],
    ['three numbers', '1,2,3', null],
    ['five numbers', '1,2,3,4,5', null],
    ['words', 'a,b,c,d', null],
    ['an empty part', '1,,3,4', null],
    ['south above north', '0,50,1,40', null],
    ['beyond the pole', '0,0,1,91', null],
    ['nothing', null, null],
  ])('%s', (_, text, expected) => expect(parseBox(text)).toEqual(expected));
});

describe('records in view', () => {
  const records = sampleRecords(2_000, 100);
  const points = pointSet([{ kind: 'organisation', count: 2_000, records }]);
  const box: Box = { west: -2, south: 43, east: 5, north: 48 };
  const within = records.filter(
    ({ lon, lat }) => Number(lon) >= -2 && Number(lon) <= 5 && Number(lat) >= 43 && Number(lat) <= 48,
  );

  test('all of them and no other, in the order given', () => {
    const { total, records: found } = recordsInView(points, box, 0, 5_000);
    expect(total).toBe(within.length);
    expect(found.map(({ ordinal }) => ordinal)).toEqual(within.map(({ ordinal }) => ordinal));
  });
  test('a page of them', () => {
    const { total, records: found } = recordsInView(points, box, 10, 5);
    expect(total).toBe(within.length);
    expect(found).toEqual(within.slice(10, 15).map((record) => ({ ...record, kind: 'organisation' })));
  });
  test('Wallis and Nouméa stand in one box across the antimeridian; Rennes does not', () => {
    const { records: found } = recordsInView(
      points,
      { west: 160, south: -25, east: -170, north: -10 },
      0,
      5_000,
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ lon }) => Number(lon) >= 160 || Number(lon) <= -170)).toBe(true);
  });
});
