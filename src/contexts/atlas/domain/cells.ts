/**
 * Before marks are chosen, points are summed into cells of 8 pixels: too near each other to be told apart at this
 * zoom. However many points a block holds, what follows works on 512 × 512 cells at most.
 */
import { BLOCK_LEVELS, type BlockAddress } from './block-address.ts';
import { GRID_BITS, keyOf, keysAt } from './grid.ts';
import type { PointSet } from './points.ts';

/** A cell is 1/64 of a tile of 512 pixels. */
const CELL_LEVELS = 6;

/** Columns, in the order of the grid. */
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

/** The cells of a block that hold at least one point. */
export function cellsOf(points: PointSet, { z, x, y }: BlockAddress): Cells {
  const cells: Cells = { x: [], y: [], records: [], cooperations: [], first: [], stacked: [] };
  const depth = Math.max(0, z - BLOCK_LEVELS);
  const side = 2 ** (GRID_BITS - depth);
  const from = keyOf(x * side, y * side);
  const end = placeOf(points.keys, from + keysAt(depth));
  const keysPerCell = keysAt(z + CELL_LEVELS);
  for (let i = placeOf(points.keys, from); i < end; ) {
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
  return cells;
}

/** The first place in sorted keys that is not below `key`. */
function placeOf(keys: Float64Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
