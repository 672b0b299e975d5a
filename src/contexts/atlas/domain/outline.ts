/** The shape of outlines: rings of longitudes and latitudes, and the boxes around them, in degrees. */
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { Outline as Feature } from '../../territories/public.ts';

export type Position = readonly number[];

export interface Outline {
  readonly id: TerritoryId;
  readonly rings: readonly (readonly Position[])[];
}

/** The rings of an outline, of all its parts, holes among them. */
export const ringsOf = ({ properties, geometry }: Feature): Outline => ({
  id: properties.id,
  rings: geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(),
});

/** West, south, east, north. */
export type Bounds = readonly [number, number, number, number];

/** The box around positions; null around none. */
export function boundsOf(positions: Iterable<Position>): Bounds | null {
  let bounds: [number, number, number, number] | null = null;
  for (const [lon = 0, lat = 0] of positions) {
    bounds ??= [lon, lat, lon, lat];
    bounds[0] = Math.min(bounds[0], lon);
    bounds[1] = Math.min(bounds[1], lat);
    bounds[2] = Math.max(bounds[2], lon);
    bounds[3] = Math.max(bounds[3], lat);
  }
  return bounds;
}

/** A box at least `side` degrees wide and high, about the same middle: a village is shown with its surroundings. */
export function atLeast([west, south, east, north]: Bounds, side: number): Bounds {
  const widen = Math.max(0, side - (east - west)) / 2;
  const heighten = Math.max(0, side - (north - south)) / 2;
  return [west - widen, south - heighten, east + widen, north + heighten];
}

/** The same outline, no finer than a hundred metres: what a base map needs. */
export function coarse(feature: Feature): Feature {
  const ring = (positions: Position[]) =>
    positions.map(([lon = 0, lat = 0]) => [Math.round(lon * 1000) / 1000, Math.round(lat * 1000) / 1000]);
  const { geometry } = feature;
  return {
    ...feature,
    geometry:
      geometry.type === 'Polygon'
        ? { type: 'Polygon', coordinates: geometry.coordinates.map(ring) }
        : { type: 'MultiPolygon', coordinates: geometry.coordinates.map((polygon) => polygon.map(ring)) },
  };
}
