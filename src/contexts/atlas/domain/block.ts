/**
 * Points that would overlap on the screen become one group, drawn where most of its records are.
 * Heaviest first: the place with most records takes in everything nearer than RADIUS pixels, then the next, and so on.
 * So two marks of a block never stand nearer than RADIUS, and a town keeps its mark from one zoom to the next.
 * Invariant: each record is in one group or stands alone; none is lost or counted twice.
 *
 * Work is bounded by cutting each zoom into blocks of 8 × 8 tiles. The points of a tile are neighbours in the order of
 * the grid, so nothing is prepared for the zooms and places that nobody looks at. The price: two marks on either side
 * of the edge of a block, one line every 4096 pixels, may stand closer than RADIUS.
 */
import {
  BLOCK_PIXELS,
  BLOCK_TILES,
  type BlockAddress,
  RADIUS,
  TILE_PIXELS,
  tileInBlock,
} from './block-address.ts';
import { cellsOf } from './cells.ts';
import { GRID_BITS } from './grid.ts';
import { mergeNear } from './merge.ts';
import type { PointSet } from './points.ts';

/** The marks of a block: columns, those of one tile side by side. */
export interface Block {
  readonly address: BlockAddress;
  readonly x: Uint32Array;
  readonly y: Uint32Array;
  readonly records: Uint32Array;
  readonly cooperations: Uint32Array;
  /** Place, in the point set, of the record that stands there; of the first one, for a group. */
  readonly first: Uint32Array;
  /** 1 when all records of a group stand on the very same spot: no zoom will part them. */
  readonly stacked: Uint8Array;
  /** Where the marks of each tile begin, row by row; one more for the end. */
  readonly starts: Uint32Array;
}

/** The marks of a block. */
export function clusterBlock(points: PointSet, address: BlockAddress): Block {
  const cells = cellsOf(points, address);
  const toPixels = TILE_PIXELS * 2 ** (address.z - GRID_BITS);
  const groups = mergeNear(
    {
      x: Float64Array.from(cells.x, (x) => x * toPixels - address.x * TILE_PIXELS),
      y: Float64Array.from(cells.y, (y) => y * toPixels - address.y * TILE_PIXELS),
      weight: cells.records,
    },
    { radius: RADIUS, width: BLOCK_PIXELS },
  );
  const toTile = GRID_BITS - address.z;
  const marks = groups.map((members) => {
    const [seed = 0] = members;
    return {
      tile: tileInBlock(address, (cells.x[seed] ?? 0) >>> toTile, (cells.y[seed] ?? 0) >>> toTile),
      seed,
      records: sum(cells.records, members),
      cooperations: sum(cells.cooperations, members),
      stacked: members.length === 1 && cells.stacked[seed] === true,
    };
  });
  marks.sort((a, b) => a.tile - b.tile);
  return {
    address,
    x: Uint32Array.from(marks, ({ seed }) => cells.x[seed] ?? 0),
    y: Uint32Array.from(marks, ({ seed }) => cells.y[seed] ?? 0),
    records: Uint32Array.from(marks, ({ records }) => records),
    cooperations: Uint32Array.from(marks, ({ cooperations }) => cooperations),
    first: Uint32Array.from(marks, ({ seed }) => cells.first[seed] ?? 0),
    stacked: Uint8Array.from(marks, ({ stacked }) => (stacked ? 1 : 0)),
    starts: startsOf(marks),
  };
}

const sum = (values: readonly number[], members: readonly number[]): number =>
  members.reduce((total, member) => total + (values[member] ?? 0), 0);

function startsOf(marks: readonly { tile: number }[]): Uint32Array {
  const starts = new Uint32Array(BLOCK_TILES * BLOCK_TILES + 1);
  for (const { tile } of marks) starts[tile + 1] = (starts[tile + 1] ?? 0) + 1;
  for (let tile = 1; tile < starts.length; tile++) {
    starts[tile] = (starts[tile] ?? 0) + (starts[tile - 1] ?? 0);
  }
  return starts;
}
