/**
 * Where the blocks of block.ts lie: squares of 8 × 8 tiles of one zoom, and the whole world where it has no more. They
 * are set about the middle of the hexagone, so that at the zooms that show it whole no edge of a block crosses it.
 */
import { column, GRID_BITS, row } from './grid.ts';

/** The deepest zoom that has tiles. */
export const MAX_ZOOM = 16;
/** Pixels of a tile on the screen. */
export const TILE_PIXELS = 512;
/** The least distance between two marks, in pixels: the diameter of the largest. */
export const RADIUS = 52;
/** Tiles along the side of a block. */
export const BLOCK_TILES = 8;
export const BLOCK_PIXELS = BLOCK_TILES * TILE_PIXELS;
const WORLD_IN_A_BLOCK = Math.log2(BLOCK_TILES);

/** The middle of the hexagone, on the grid. */
const MIDDLE = { x: column(2.3), y: row(46.4) };

/** The tile at the north-west corner of a block; outside of the world where a block reaches over its edge. */
export interface BlockAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** The block that a tile is part of. */
export const blockOf = (z: number, x: number, y: number): BlockAddress => ({
  z,
  x: corner(x, MIDDLE.x, z),
  y: corner(y, MIDDLE.y, z),
});

/** The block of the middle tile begins three tiles before it. */
function corner(tile: number, middle: number, z: number): number {
  if (z <= WORLD_IN_A_BLOCK) return 0;
  const origin = (middle >>> (GRID_BITS - z)) - 3;
  return origin + Math.floor((tile - origin) / BLOCK_TILES) * BLOCK_TILES;
}

/** Which of a block's tiles this one is, row by row. */
export const tileInBlock = (block: BlockAddress, x: number, y: number): number =>
  (y - block.y) * BLOCK_TILES + (x - block.x);
