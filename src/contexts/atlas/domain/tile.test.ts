import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { describe, expect, test } from 'vitest';
import { sampleRecords } from '../../../../tests/support/map-points.ts';
import { EXTENT, encodeTile } from '../../../platform/vector-tile/encode.ts';
import { clusterBlock } from './block.ts';
import { blockOf, MAX_ZOOM } from './block-address.ts';
import { type PointSet, pointSet } from './points.ts';
import { tileLayers } from './tile.ts';

const records = sampleRecords(3_000, 400);
const points = pointSet([
  { kind: 'cooperation', count: 1_000, records: records.slice(0, 1_000) },
  { kind: 'organisation', count: 2_000, records: records.slice(1_000) },
]);

const bytes = (set: PointSet, z: number, x: number, y: number) =>
  encodeTile(tileLayers(set, clusterBlock(set, blockOf(z, x, y)), x, y));
const decode = (z: number, x: number, y: number) => new VectorTile(new PbfReader(bytes(points, z, x, y)));

function featuresOf(tile: VectorTile, name: string) {
  const layer = tile.layers[name];
  return layer ? Array.from({ length: layer.length }, (_, i) => layer.feature(i)) : [];
}

/** Every tile of a zoom that holds a point. */
function tilesAt(z: number): [number, number][] {
  const found = new Map<string, [number, number]>();
  for (let i = 0; i < points.size; i++) {
    const tile: [number, number] = [(points.x[i] ?? 0) >>> (26 - z), (points.y[i] ?? 0) >>> (26 - z)];
    found.set(tile.join('/'), tile);
  }
  return [...found.values()];
}

describe.each([0, 1, 3, 6, 9, 12, 14, MAX_ZOOM])('zoom %i, read by another decoder', (z) => {
  const tiles = tilesAt(z).map(([x, y]) => decode(z, x, y));

  test('all records are there, once: the sum of groups and single records is the number of points', () => {
    const grouped = tiles
      .flatMap((tile) => featuresOf(tile, 'groupes'))
      .map((group) => Number(group.properties.records));
    const single = tiles.flatMap((tile) => featuresOf(tile, 'fiches'));
    expect(grouped.reduce((a, b) => a + b, 0) + single.length).toBe(3_000);
  });
  test('cooperations are counted apart', () => {
    const grouped = tiles
      .flatMap((tile) => featuresOf(tile, 'groupes'))
      .map((group) => Number(group.properties.cooperations));
    const single = tiles
      .flatMap((tile) => featuresOf(tile, 'fiches'))
      .filter((f) => f.properties.kind === 'cooperation');
    expect(grouped.reduce((a, b) => a + b, 0) + single.length).toBe(1_000);
  });
  test('version, extent, ids and geometry are as the specification says', () => {
    for (const tile of tiles) {
      for (const layer of Object.values(tile.layers)) {
        expect([layer.version, layer.extent]).toEqual([2, EXTENT]);
        const features = featuresOf(tile, layer.name);
        expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
        for (const feature of features) {
          const point = feature.loadGeometry()[0]?.[0] ?? { x: -1, y: -1 };
          expect(feature.type).toBe(1);
          expect(point.x >= 0 && point.x < EXTENT && point.y >= 0 && point.y < EXTENT).toBe(true);
        }
      }
    }
  });
});

test('a single record says what it is, and stands where it was put', () => {
  const one = {
    ordinal: 7,
    slug: 'phare',
    name: 'Le Phare',
    lon: -1.68,
    lat: 48.11,
    approximate: true,
    facets: ['theme:bois', 'stage:creation'],
    territories: [],
  };
  const set = pointSet([{ kind: 'cooperation', count: 1, records: [one] }]);
  const x = (set.x[0] ?? 0) >>> (26 - 15);
  const y = (set.y[0] ?? 0) >>> (26 - 15);
  const tile = new VectorTile(new PbfReader(bytes(set, 15, x, y)));
  const [feature] = featuresOf(tile, 'fiches');
  expect(feature?.id).toBe(7);
  expect(feature?.properties).toEqual({
    kind: 'cooperation',
    slug: 'phare',
    name: 'Le Phare',
    approximate: true,
    stage: 'creation',
  });
  const { geometry } = feature?.toGeoJSON(x, y, 15) ?? {};
  const [lon = 0, lat = 0] = geometry?.type === 'Point' ? geometry.coordinates : [];
  expect(lon).toBeCloseTo(-1.68, 4);
  expect(lat).toBeCloseTo(48.11, 4);
});

test('where nothing stands the tile is empty, and valid', () => {
  expect(bytes(points, 10, 0, 0).length).toBe(0);
  expect(decode(10, 0, 0).layers).toEqual({});
});
