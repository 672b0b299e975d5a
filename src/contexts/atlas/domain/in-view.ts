/** The records that stand in what a reader sees of the map: the list beside it says the same as the map. */
import { column, row } from './grid.ts';
import { kindAt, type ListedRecord, type PointSet } from './points.ts';

/** Degrees. A box across the antimeridian has its west east of its east. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** A box written `west,south,east,north`; null when it is not one. */
export function parseBox(text: string | null): Box | null {
  const [west, south, east, north, ...more] = (text ?? '')
    .split(',')
    .map((part) => (part.trim() ? Number(part) : Number.NaN));
  if (west === undefined || south === undefined || east === undefined || north === undefined) return null;
  if (more.length > 0 || ![west, south, east, north].every(Number.isFinite)) return null;
  if (Math.abs(south) > 90 || Math.abs(north) > 90 || south > north) return null;
  if (east - west >= 360) return { west: -180, south, east: 180, north };
  return { west: wrapped(west), south, east: wrapped(east), north };
}

/** A longitude brought back to -180…180, for maps turned more than once round the world. */
const wrapped = (lon: number): number =>
  Math.abs(lon) <= 180 ? lon : ((((lon + 180) % 360) + 360) % 360) - 180;

export interface InView {
  total: number;
  /** One page of them, in the order of the lists. */
  records: ListedRecord[];
}

/** Looks at every point once: no sort, whatever the size of the box. */
export function recordsInView(points: PointSet, box: Box, from: number, count: number): InView {
  const [west, east] = [column(box.west), column(box.east)];
  const [north, south] = [row(box.north), row(box.south)];
  const seen = new Uint8Array(points.size);
  let total = 0;
  for (let i = 0; i < points.size; i++) {
    const x = points.x[i] ?? 0;
    const y = points.y[i] ?? 0;
    if (y < north || y > south) continue;
    if (west <= east ? x < west || x > east : x < west && x > east) continue;
    seen[points.rank[i] ?? 0] = 1;
    total++;
  }
  const records: ListedRecord[] = [];
  for (let rank = 0, skipped = 0; rank < points.size && records.length < count; rank++) {
    if (seen[rank] === 0 || skipped++ < from) continue;
    const record = points.records[rank];
    if (record) records.push({ ...record, kind: kindAt(points, rank) });
  }
  return { total, records };
}
