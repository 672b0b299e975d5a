/**
 * Names to find one's way by: in each tile, its most inhabited communes. Fewer records, many names: the nearer one
 * looks, the smaller the communes that are named.
 */
import {
  column,
  firstAtLeast,
  GRID_BITS,
  keyOf,
  keysAt,
  lowerKey,
  row,
  sortedOrder,
  upperKey,
  withinTile,
} from './grid.ts';
import type { Mark } from './tile.ts';
import type { TileAddress } from './tile-address.ts';

export interface Town {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly population: number;
}

/** Towns along the grid, with their keys. */
export interface TownSet {
  readonly towns: readonly Town[];
  readonly keys: Float64Array;
}

/** How many names a tile of 512 pixels may hold; the map leaves out those that would touch. */
export const NAMES_IN_A_TILE = 16;

export function townSet(given: readonly Town[]): TownSet {
  const cells = given.map(({ lon, lat }) => [column(lon), row(lat)] as const);
  const order = sortedOrder(
    Uint32Array.from(cells, ([x, y]) => upperKey(x, y)),
    Uint32Array.from(cells, ([x, y]) => lowerKey(x, y)),
  );
  const towns = [...order].flatMap((i) => given[i] ?? []);
  return { towns, keys: Float64Array.from(towns, ({ lon, lat }) => keyOf(column(lon), row(lat))) };
}

/** The marks of the layer `communes`: name and population, the most inhabited first. */
export function townMarks({ towns, keys }: TownSet, { z, x, y }: TileAddress): Mark[] {
  const side = 2 ** (GRID_BITS - z);
  const from = keyOf(x * side, y * side);
  const start = firstAtLeast(keys, from);
  const within = towns.slice(start, firstAtLeast(keys, from + keysAt(z)));
  return within
    .map((town, i) => ({ town, id: start + i }))
    .sort((a, b) => b.town.population - a.town.population || a.id - b.id)
    .slice(0, NAMES_IN_A_TILE)
    .map(({ town: { name, lon, lat, population }, id }) => ({
      id,
      x: withinTile(column(lon), z),
      y: withinTile(row(lat), z),
      properties: { name, population },
    }));
}
