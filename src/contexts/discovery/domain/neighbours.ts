/**
 * Neighbours of a record on its shelf: the nearest on the map, among those known to a commune or an intercommunality
 * (the centre of a région is near nothing), and those most alike. Alike means sharing facets,
 * each weighing the more the fewer records bear it; the calendar and the place do not count.
 */
import { kindOf, type TerritoryId } from '../../../kernel/territory.ts';
import type { Shelf } from './shelf.ts';

const EARTH_KM = 6371;
/** Of latitude, at the least. */
const KM_A_DEGREE = 110;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Kilometres between two points in degrees, along the sphere. */
export function kilometres(a: { lon: number; lat: number }, b: { lon: number; lat: number }): number {
  const dLat = radians(b.lat - a.lat);
  const dLon = radians(b.lon - a.lon);
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

export interface Near {
  ordinal: number;
  km: number;
}

/** The `count` nearest records within `withinKm`, the nearest first. */
export function nearest(shelf: Shelf, ordinal: number, count: number, withinKm: number): Near[] {
  const [own] = shelf.positionsOf([ordinal]);
  const from = own === undefined ? null : shelf.at(own);
  if (!from || from.lon === null || from.lat === null || !isPrecise(from)) return [];
  const here = { lon: from.lon, lat: from.lat };
  const found: Near[] = [];
  for (const position of shelf.withPoint) {
    const other = shelf.at(position);
    if (position === own || other.lon === null || other.lat === null || !isPrecise(other)) continue;
    const km = kilometres(here, { lon: other.lon, lat: other.lat });
    if (km > withinKm) continue;
    if (found.length === count && km >= (found.at(-1)?.km ?? 0)) continue;
    const place = found.findIndex((near) => near.km > km);
    found.splice(place === -1 ? found.length : place, 0, { ordinal: other.ordinal, km });
    if (found.length > count) found.pop();
  }
  return found;
}

const PRECISE = new Set(['commune', 'epci']);

/** Whether a distance from it means something. */
export const isPrecise = ({
  approximate,
  territories,
}: {
  approximate: boolean;
  territories: readonly TerritoryId[];
}): boolean => !approximate || (territories[0] !== undefined && PRECISE.has(kindOf(territories[0])));

const IGNORED = new Set(['region', 'status', 'completeness']);

/** Ordinals of the `count` records most alike, the most alike first; none that shares nothing. */
export function mostAlike(shelf: Shelf, ordinal: number, count: number): number[] {
  const [own] = shelf.positionsOf([ordinal]);
  if (own === undefined) return [];
  const scores = new Float64Array(shelf.size);
  for (const token of shelf.at(own).facets) {
    if (IGNORED.has(token.slice(0, token.indexOf(':'))) || token === 'theme:autre') continue;
    const bearers = shelf.bearing(token);
    bearers.weigh(scores, Math.log(1 + shelf.size / Math.max(1, bearers.size)));
  }
  scores[own] = 0;
  return best(scores, count).map((position) => shelf.at(position).ordinal);
}

export interface Wanted {
  /** What each facet token adds to the score of those that bear it. */
  weights: ReadonlyMap<string, number>;
  /** Where one stands, in degrees, and what being there adds; it fades to nothing at `withinKm`. */
  near: { spots: readonly { lon: number; lat: number }[]; weight: number; withinKm: number };
}

/**
 * Positions of the `count` records that bear most of what is wanted, the best first: a first choice among any number,
 * to be looked at more closely. Those that bear nothing of it are left out.
 */
export function bearingMost(shelf: Shelf, { weights, near }: Wanted, count: number): number[] {
  const scores = new Float64Array(shelf.size);
  for (const [token, weight] of weights) shelf.bearing(token).weigh(scores, weight);
  if (near.spots.length > 0) addNearness(shelf, near, scores);
  return best(scores, count);
}

function addNearness(shelf: Shelf, near: Wanted['near'], scores: Float64Array): void {
  const { withPoint } = shelf;
  const lats = near.spots.map(({ lat }) => lat);
  // Most are too far north or south: telling so takes no trigonometry.
  const reach = near.withinKm / KM_A_DEGREE;
  const [south, north] = [Math.min(...lats) - reach, Math.max(...lats) + reach];
  for (let position = 0; position < scores.length; position++) {
    if (!withPoint.has(position)) continue;
    const other = shelf.at(position);
    const { lon, lat } = other;
    if (lon === null || lat === null || lat < south || lat > north || !isPrecise(other)) continue;
    let km = near.withinKm;
    for (const spot of near.spots) km = Math.min(km, kilometres(spot, { lon, lat }));
    if (km < near.withinKm)
      scores[position] = (scores[position] ?? 0) + near.weight * (1 - km / near.withinKm);
  }
}

/** Positions of the `count` highest scores above nothing, the highest first; of equal ones, the first met. */
function best(scores: Float64Array, count: number): number[] {
  const most: number[] = [];
  // Nearly all are told apart from the last one taken by one comparison: sorting them all would cost far more.
  let least = 0;
  for (let position = 0; position < scores.length; position++) {
    const score = scores[position] ?? 0;
    if (score <= least) continue;
    const place = most.findIndex((other) => (scores[other] ?? 0) < score);
    most.splice(place === -1 ? most.length : place, 0, position);
    if (most.length > count) most.pop();
    if (most.length === count) least = scores[most.at(-1) ?? 0] ?? 0;
  }
  return most;
}
