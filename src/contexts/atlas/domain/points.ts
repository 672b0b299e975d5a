/**
 * The points of one filter at one version of the data, as columns sorted along the grid. Built once, then only read.
 * A record without a point of its own stands at the centre of its territory and says so (`approximate`); one that
 * stands nowhere (the whole country) is not on the map.
 */
import { column, GRID, lowerKey, row, sortedOrder, upperKey } from './grid.ts';

export const POINT_KINDS = ['cooperation', 'organisation'] as const;
export type PointKind = (typeof POINT_KINDS)[number];

/** What the map says of a record. The index's own entries have this shape, so they are kept as they are, uncopied. */
export interface MapRecord {
  readonly ordinal: number;
  readonly slug: string;
  readonly name: string;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly approximate: boolean;
  /** Facet tokens; the map reads `stage:…`. */
  readonly facets: readonly string[];
  /** Identifiers of its territories. */
  readonly territories: readonly string[];
}

/** A record with its kind, as lists need it. */
export interface ListedRecord extends MapRecord {
  readonly kind: PointKind;
}

/** Some records of one kind; `count` is how many are given, at most. */
export interface RecordsOfKind {
  kind: PointKind;
  count: number;
  records: Iterable<MapRecord>;
}

export interface PointSet {
  readonly size: number;
  /** Columns in the order of the keys. */
  readonly keys: Float64Array;
  readonly x: Uint32Array;
  readonly y: Uint32Array;
  readonly cooperation: Uint8Array;
  /** For each place of the columns above, the rank in which its record was given. */
  readonly rank: Uint32Array;
  /** Records in the order given: that of the lists. */
  readonly records: readonly MapRecord[];
  /** Kinds in the order given: from which rank on each kind stands. */
  readonly kinds: readonly { readonly kind: PointKind; readonly from: number }[];
}

/** Reads the records once. More of them than counted is a bug of the caller, and throws. */
export function pointSet(given: readonly RecordsOfKind[]): PointSet {
  const capacity = given.reduce((sum, { count }) => sum + count, 0);
  const columns = new Uint32Array(capacity);
  const rows = new Uint32Array(capacity);
  const kinds = new Uint8Array(capacity);
  const records: MapRecord[] = [];
  const ranges: { kind: PointKind; from: number }[] = [];
  for (const { kind, records: ofKind } of given) {
    ranges.push({ kind, from: records.length });
    for (const record of ofKind) {
      const { lon, lat } = record;
      if (lon === null || lat === null) continue;
      const rank = records.length;
      if (rank === capacity) throw new RangeError(`more than the ${capacity} points announced`);
      columns[rank] = column(lon);
      rows[rank] = row(lat);
      kinds[rank] = kind === 'cooperation' ? 1 : 0;
      records.push(record);
    }
  }
  const size = records.length;
  return {
    size,
    ...alongTheGrid(columns.subarray(0, size), rows.subarray(0, size), kinds),
    records,
    kinds: ranges,
  };
}

/** The kind of the record of a rank. */
export const kindAt = ({ kinds }: PointSet, rank: number): PointKind =>
  kinds.findLast(({ from }) => rank >= from)?.kind ?? 'organisation';

function alongTheGrid(columns: Uint32Array, rows: Uint32Array, kinds: Uint8Array) {
  const size = columns.length;
  const upper = new Uint32Array(size);
  const lower = new Uint32Array(size);
  for (let i = 0; i < size; i++) {
    upper[i] = upperKey(columns[i] ?? 0, rows[i] ?? 0);
    lower[i] = lowerKey(columns[i] ?? 0, rows[i] ?? 0);
  }
  const rank = sortedOrder(upper, lower);
  const sorted = {
    keys: new Float64Array(size),
    x: new Uint32Array(size),
    y: new Uint32Array(size),
    cooperation: new Uint8Array(size),
    rank,
  };
  for (let i = 0; i < size; i++) {
    const from = rank[i] ?? 0;
    sorted.keys[i] = (upper[from] ?? 0) * GRID + (lower[from] ?? 0);
    sorted.x[i] = columns[from] ?? 0;
    sorted.y[i] = rows[from] ?? 0;
    sorted.cooperation[i] = kinds[from] ?? 0;
  }
  return sorted;
}
