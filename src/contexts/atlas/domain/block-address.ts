/** Where the blocks of block.ts lie: 8 × 8 tiles of one zoom, or the whole world where there are fewer. */

/** The deepest zoom that has tiles. */
export const MAX_ZOOM = 16;
/** Pixels of a tile on the screen. */
export const TILE_PIXELS = 512;
/** The least distance between two marks, in pixels: the diameter of the largest. */
export const RADIUS = 52;
/** A block is 2^3 tiles wide. */
export const BLOCK_LEVELS = 3;
export const BLOCK_TILES = 2 ** BLOCK_LEVELS;
export const BLOCK_PIXELS = BLOCK_TILES * TILE_PIXELS;

export interface BlockAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** The block that a tile is part of. */
export const blockOf = (z: number, x: number, y: number): BlockAddress => ({
  z,
  x: x >> BLOCK_LEVELS,
  y: y >> BLOCK_LEVELS,
});

/** Which of its block's tiles this one is. */
export const tileInBlock = (x: number, y: number): number =>
  (y % BLOCK_TILES) * BLOCK_TILES + (x % BLOCK_TILES);
