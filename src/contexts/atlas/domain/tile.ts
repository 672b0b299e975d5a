/**
 * A vector tile (Mapbox Vector Tile 2.1, extent 4096) of the marks that stand in it. Two layers:
 * - `groupes`: records (how many), cooperations (how many of them), stacked (all on one spot);
 * - `fiches`: kind, slug, name, approximate, and stage when it is known.
 * The id of a mark is the ordinal of its record, of its first one for a group.
 */
import { type Feature, fromVectorTileJs, GeoJSONWrapper } from '@maplibre/vt-pbf';
import type { Block } from './block.ts';
import { tileInBlock } from './block-address.ts';
import { GRID_BITS } from './grid.ts';
import type { MapRecord, PointSet } from './points.ts';

export const LAYERS = { groups: 'groupes', records: 'fiches' } as const;
const EXTENT_BITS = 12;
export const EXTENT = 2 ** EXTENT_BITS;
/** Grows when tiles of the same data come out different: what visitors keep is then asked anew. */
export const TILE_FORMAT = 1;

/** The bytes of tile x/y of the block's zoom. Where nothing stands: a tile without layers, no byte long. */
export function encodeTile(points: PointSet, block: Block, x: number, y: number): Uint8Array {
  const inBlock = tileInBlock(x, y);
  const groups: Feature[] = [];
  const records: Feature[] = [];
  for (let mark = block.starts[inBlock] ?? 0; mark < (block.starts[inBlock + 1] ?? 0); mark++) {
    const record = points.records[points.rank[block.first[mark] ?? 0] ?? 0];
    if (!record) continue;
    const alone = block.records[mark] === 1;
    (alone ? records : groups).push({
      id: record.ordinal,
      type: 1,
      geometry: [[withinTile(block.x[mark], block.address.z), withinTile(block.y[mark], block.address.z)]],
      tags: alone ? recordTags(record, block.cooperations[mark] === 1) : groupTags(block, mark),
    });
  }
  const layers: Record<string, GeoJSONWrapper> = {};
  if (groups.length > 0) layers[LAYERS.groups] = layer(LAYERS.groups, groups);
  if (records.length > 0) layers[LAYERS.records] = layer(LAYERS.records, records);
  return fromVectorTileJs({ layers });
}

const groupTags = (block: Block, mark: number) => ({
  records: block.records[mark],
  cooperations: block.cooperations[mark],
  stacked: block.stacked[mark] === 1,
});

function recordTags({ slug, name, approximate, facets }: MapRecord, cooperation: boolean) {
  const stage = facets.find((token) => token.startsWith('stage:'))?.slice('stage:'.length);
  return {
    kind: cooperation ? 'cooperation' : 'organisation',
    slug,
    name,
    approximate,
    ...(stage !== undefined && { stage }),
  };
}

/** A grid coordinate in the units of its tile, 0 to 4095. */
function withinTile(coordinate = 0, z: number): number {
  const finer = z + EXTENT_BITS - GRID_BITS;
  return (finer < 0 ? coordinate >>> -finer : coordinate * 2 ** finer) % EXTENT;
}

function layer(name: string, features: Feature[]): GeoJSONWrapper {
  const wrapped = new GeoJSONWrapper(features, { version: 2, extent: EXTENT });
  wrapped.name = name;
  return wrapped;
}
