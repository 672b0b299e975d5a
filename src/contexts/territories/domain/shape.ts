/** Shapes made lighter without being told apart on a map, and made sure of before they are kept. */
import type { Position } from 'geojson';
import type { Shape } from './outline.ts';
import { simplifiedLine } from './simplified-line.ts';

/** Coordinates kept to so many decimals: 3 are a hundred metres, 5 a metre. Points that become one are one. */
export function roundedShape(shape: Shape, decimals: number): Shape {
  const scale = 10 ** decimals;
  return mapRings(shape, (ring) => {
    const rounded = ring.map(([lon = 0, lat = 0]) => [
      Math.round(lon * scale) / scale,
      Math.round(lat * scale) / scale,
    ]);
    return rounded.filter(([lon, lat], i) => {
      const [lonBefore, latBefore] = rounded[i - 1] ?? [];
      return lon !== lonBefore || lat !== latBefore;
    });
  });
}

/** About fifty metres. */
const FINEST_DEGREES = 0.0005;

/** The shape with at most so many points: those that deviate least are dropped first. A light shape is left as it is. */
export function lightShape(shape: Shape, mostPoints: number): Shape {
  let light = shape;
  for (let tolerance = FINEST_DEGREES; pointsIn(light) > mostPoints; tolerance *= 2) {
    light = mapRings(shape, (ring) => simplifiedLine(ring, tolerance));
  }
  return light;
}

const polygonsOf = (shape: Shape): Position[][][] =>
  shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;

export const pointsIn = (shape: Shape): number =>
  polygonsOf(shape).reduce((sum, rings) => sum + rings.reduce((points, ring) => points + ring.length, 0), 0);

/** A ring needs three corners, and to come back where it began. */
const SHORTEST_RING = 4;

/** It has a polygon, its rings are closed, and its points are on the globe. */
export function isSound(shape: Shape): boolean {
  const rings = polygonsOf(shape).flat();
  return rings.length > 0 && rings.every(isClosed) && rings.flat().every(isOnGlobe);
}

function isClosed(ring: readonly Position[]): boolean {
  const [first, last] = [ring[0], ring.at(-1)];
  return ring.length >= SHORTEST_RING && first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

const isOnGlobe = ([lon, lat]: Position): boolean =>
  Number.isFinite(lon) && Number.isFinite(lat) && Math.abs(lon ?? 181) <= 180 && Math.abs(lat ?? 91) <= 90;

/** Each ring changed; one that closes on nothing is left out, and its polygon with its outside. */
function mapRings(shape: Shape, change: (ring: Position[]) => Position[]): Shape {
  const kept = polygonsOf(shape).flatMap(([outside, ...holes]) => {
    const edge = outside ? change(outside) : [];
    if (edge.length < SHORTEST_RING) return [];
    return [[edge, ...holes.map(change).filter((hole) => hole.length >= SHORTEST_RING)]];
  });
  const [only] = kept;
  return kept.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: kept };
}
