/**
 * Before marks are chosen, points are summed into cells of 8 pixels: too near each other to be told apart at this
 * zoom. However many points a block holds, what follows works on 512 × 512 cells at most.
 */
import { BLOCK_TILES, type BlockAddress } from './block-address.ts';
import { firstAtLeast, GRID_BITS, keyOf, keysAt } from './grid.ts';
import type { PointSet } from './points.ts';
import type { TileAddress } from './tile-address.ts';

/** A cell is 1/64 of a tile of 512 pixels. */
const CELL_LEVELS = 6;

/** Columns, one place for each cell. */
export interface Cells {
  /** The mean of the cell's points, on the grid. */
  readonly x: number[];
  readonly y: number[];
  readonly records: number[];
  readonly cooperations: number[];
  /** Place of the cell's first point in the point set. */
  readonly first: number[];
  /** Several points, all of them on one spot of the grid. */
  readonly stacked: boolean[];
}

/** The cells of a block that hold at least one point, tile by tile. */
export function cellsOf(points: PointSet, { z, x, y }: BlockAddress): Cells {
  const cells: Cells = { x: [], y: [], records: [], cooperations: [], first: [], stacked: [] };
  const across = 2 ** z;
  for (let row = Math.max(0, y); row < Math.min(across, y + BLOCK_TILES); row++) {
    for (let column = Math.max(0, x); column < Math.min(across, x + BLOCK_TILES); column++) {
      addTile(cells, points, { z, x: column, y: row });
    }
  }
  return cells;
}

function addTile(cells: Cells, points: PointSet, { z, x, y }: TileAddress): void {
  const side = 2 ** (GRID_BITS - z);
  const from = keyOf(x * side, y * side);
  const end = firstAtLeast(points.keys, from + keysAt(z));
  const keysPerCell = keysAt(z + CELL_LEVELS);
  for (let i = firstAtLeast(points.keys, from); i < end; ) {
    const first = i;
    const beyond = (Math.floor((points.keys[first] ?? 0) / keysPerCell) + 1) * keysPerCell;
    let sumX = 0;
    let sumY = 0;
    let cooperations = 0;
    for (; i < end && (points.keys[i] ?? 0) < beyond; i++) {
      sumX += points.x[i] ?? 0;
      sumY += points.y[i] ?? 0;
      cooperations += points.cooperation[i] ?? 0;
    }
    const records = i - first;
    cells.x.push(Math.floor(sumX / records));
    cells.y.push(Math.floor(sumY / records));
    cells.records.push(records);
    cells.cooperations.push(cooperations);
    cells.first.push(first);
    cells.stacked.push(records > 1 && points.keys[first] === points.keys[i - 1]);
  }
}
