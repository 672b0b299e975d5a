/** Tiles of every record, where people live and at every zoom, beside bare supercluster over the same points. */
import { fromVectorTileJs, GeoJSONWrapper } from '@maplibre/vt-pbf';
import Supercluster from 'supercluster';
import { MAX_ZOOM, RADIUS, TILE_PIXELS } from '../../src/contexts/atlas/domain/block-address.ts';
import { parseMapFilters } from '../../src/contexts/atlas/domain/map-filters.ts';
import type { TileAddress } from '../../src/contexts/atlas/domain/tile-address.ts';
import { MapPoints } from '../../src/contexts/atlas/queries/map-points.ts';
import { PATHS } from '../../src/paths.ts';
import { EXTENT } from '../../src/platform/vector-tile/encode.ts';
import type { Services } from '../../src/services.ts';
import { percentile } from '../figures.ts';
import { between, chanceFrom } from '../generator/chance.ts';
import type { World } from '../generator/records.ts';
import { readWorld } from '../generator/world.ts';

export interface TileFigures {
  points: number;
  /** Milliseconds: the points gathered and the first tile made; then tiles that nobody asked before. */
  first: number;
  p50: number;
  p95: number;
  bytes50: number;
  bytes95: number;
  beside: { prepared: number; p50: number; p95: number; bytes50: number };
}

const TILES = 600;
const ZOOMS = { from: 4, to: 15 } as const;

export async function measureTiles({ discovery, territories }: Services): Promise<TileFigures> {
  const world = await readWorld(PATHS.content, territories);
  const points = new MapPoints(discovery);
  const filters = parseMapFilters(new URLSearchParams(), (id) => id);
  const asked = addresses(world);
  const from = performance.now();
  await points.tile(filters, { z: 5, x: 16, y: 11 });
  const first = performance.now() - from;
  const times: number[] = [];
  const bytes: number[] = [];
  for (const address of asked) {
    const start = performance.now();
    const tile = await points.tile(filters, address);
    times.push(performance.now() - start);
    bytes.push(tile.length);
  }
  const { records } = await points.of(filters);
  const beside = bare(
    records.flatMap(({ lon, lat, slug, name }) =>
      lon === null || lat === null ? [] : [{ lon, lat, slug, name }],
    ),
    asked,
  );
  return {
    points: records.length,
    first,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    bytes50: percentile(bytes, 0.5),
    bytes95: percentile(bytes, 0.95),
    beside,
  };
}

/** Distinct tiles, each over a place drawn as often as it has inhabitants. */
function addresses(world: World): TileAddress[] {
  const chance = chanceFrom(5);
  const distinct = new Map<string, TileAddress>();
  for (let i = 0; i < TILES; i++) {
    const { centre } = world.place(chance);
    if (!centre) continue;
    const z = between(chance, ZOOMS.from, ZOOMS.to);
    const latitude = (centre.lat * Math.PI) / 180;
    const x = Math.floor(((centre.lon + 180) / 360) * 2 ** z);
    const y = Math.floor(((1 - Math.asinh(Math.tan(latitude)) / Math.PI) / 2) * 2 ** z);
    distinct.set(`${z}/${x}/${y}`, { z, x, y });
  }
  return [...distinct.values()];
}

function bare(
  points: readonly { lon: number; lat: number; slug: string; name: string }[],
  asked: readonly TileAddress[],
): TileFigures['beside'] {
  const from = performance.now();
  const index = new Supercluster({
    radius: (RADIUS / TILE_PIXELS) * EXTENT,
    extent: EXTENT,
    maxZoom: MAX_ZOOM,
  }).load(
    points.map(({ lon, lat, slug, name }) => ({
      type: 'Feature' as const,
      geometry: { type: 'Point' as const, coordinates: [lon, lat] },
      properties: { slug, name },
    })),
  );
  const prepared = performance.now() - from;
  const times: number[] = [];
  const bytes: number[] = [];
  for (const { z, x, y } of asked) {
    const start = performance.now();
    const tile = index.getTile(z, x, y);
    const features = (tile?.features ?? []).map((each) => ({ ...each, tags: each.tags ?? {} }));
    const layer = new GeoJSONWrapper(features, { version: 2, extent: EXTENT });
    layer.name = 'fiches';
    const encoded = fromVectorTileJs({ layers: { fiches: layer } });
    times.push(performance.now() - start);
    bytes.push(encoded.length);
  }
  return {
    prepared,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    bytes50: percentile(bytes, 0.5),
  };
}
