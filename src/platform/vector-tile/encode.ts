/** Points as a Mapbox Vector Tile, version 2.1 of the specification. */
import { fromVectorTileJs, GeoJSONWrapper } from '@maplibre/vt-pbf';

/** Units of a tile's side. */
export const EXTENT_BITS = 12;
export const EXTENT = 2 ** EXTENT_BITS;

export interface TilePoint {
  /** Unique in its layer. */
  id: number;
  /** 0 to 4095, from the west and from the north. */
  x: number;
  y: number;
  /** What is not known is left out. */
  properties: Readonly<Record<string, string | number | boolean | undefined>>;
}

/** The bytes of a tile; layers without a point are left out. A tile without layers is no byte long, and valid. */
export function encodeTile(layers: Readonly<Record<string, readonly TilePoint[]>>): Uint8Array {
  const encoded: Record<string, GeoJSONWrapper> = {};
  for (const [name, points] of Object.entries(layers)) {
    if (points.length === 0) continue;
    const layer = new GeoJSONWrapper(
      points.map(({ id, x, y, properties }) => ({ id, type: 1, geometry: [[x, y]], tags: properties })),
      { version: 2, extent: EXTENT },
    );
    layer.name = name;
    encoded[name] = layer;
  }
  return fromVectorTileJs({ layers: encoded });
}
