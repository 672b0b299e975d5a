/**
 * The grid that points are snapped to: web Mercator (EPSG:3857) cut into 2^26 × 2^26 cells of 0.6 m at the equator.
 * Whole numbers make tile arithmetic exact: every point stands in one tile at each zoom, never in two, never in none.
 * A cell has one key, its two coordinates interleaved bit by bit (Morton order), so that the points of any tile are
 * neighbours once sorted by key.
 */

/** Bits of one coordinate. Two of them fit in the 53 bits of a number. */
export const GRID_BITS = 26;
export const GRID = 2 ** GRID_BITS;
const HALF_BITS = 13;
const LOW = 2 ** HALF_BITS - 1;

/** Latitudes beyond this are not on a Mercator map. */
export const MAX_LATITUDE = 85.0511287798066;

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Grid column of a longitude in degrees, 0 in the west. */
export const column = (lon: number): number => clamp(Math.floor((lon / 360 + 0.5) * GRID), 0, GRID - 1);

/** Grid row of a latitude in degrees, 0 in the north. */
export function row(lat: number): number {
  const sine = Math.sin((clamp(lat, -MAX_LATITUDE, MAX_LATITUDE) * Math.PI) / 180);
  return clamp(Math.floor((0.5 - Math.atanh(sine) / (2 * Math.PI)) * GRID), 0, GRID - 1);
}

/** Units of a tile's side, as the format of tiles has them. */
const EXTENT_BITS = 12;

/** A column or row in the units of its tile at a zoom, 0 to 4095. */
export function withinTile(coordinate: number, zoom: number): number {
  const finer = zoom + EXTENT_BITS - GRID_BITS;
  return (finer < 0 ? coordinate >>> -finer : coordinate * 2 ** finer) % 2 ** EXTENT_BITS;
}

/** The upper 26 bits of a cell's key. */
export const upperKey = (x: number, y: number): number =>
  spread(x >>> HALF_BITS) | (spread(y >>> HALF_BITS) << 1);
/** The lower 26 bits of a cell's key. */
export const lowerKey = (x: number, y: number): number => spread(x & LOW) | (spread(y & LOW) << 1);

/** The key of a cell: 52 bits, a number that no precision is lost on. */
export const keyOf = (x: number, y: number): number => upperKey(x, y) * GRID + lowerKey(x, y);

/** Thirteen bits, a zero put before each. */
function spread(bits: number): number {
  let v = bits;
  v = (v | (v << 8)) & 0x00ff00ff;
  v = (v | (v << 4)) & 0x0f0f0f0f;
  v = (v | (v << 2)) & 0x33333333;
  return (v | (v << 1)) & 0x55555555;
}

/** How many keys a square of this depth holds (depth 0 is the world, 26 one cell of the grid). */
export const keysAt = (depth: number): number => 4 ** (GRID_BITS - depth);

/** The order that sorts keys given as halves: a radix sort in four passes, linear in time, equal keys kept in order. */
export function sortedOrder(upper: Uint32Array, lower: Uint32Array): Uint32Array {
  let order = new Uint32Array(upper.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  for (const half of [lower, upper]) {
    for (const shift of [0, HALF_BITS]) order = sortedBy(order, half, shift);
  }
  return order;
}

function sortedBy(
  order: Uint32Array<ArrayBuffer>,
  half: Uint32Array,
  shift: number,
): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(LOW + 2);
  for (let i = 0; i < half.length; i++) {
    const digit = ((half[i] ?? 0) >>> shift) & LOW;
    starts[digit + 1] = (starts[digit + 1] ?? 0) + 1;
  }
  for (let digit = 1; digit < starts.length; digit++)
    starts[digit] = (starts[digit] ?? 0) + (starts[digit - 1] ?? 0);
  const sorted = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) {
    const item = order[i] ?? 0;
    const digit = ((half[item] ?? 0) >>> shift) & LOW;
    const place = starts[digit] ?? 0;
    sorted[place] = item;
    starts[digit] = place + 1;
  }
  return sorted;
}

/** The first place in sorted keys whose key is not below the one asked. */
export function firstAtLeast(keys: Float64Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
