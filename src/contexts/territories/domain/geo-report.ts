/** What an import of centres and contours did: each file, what was read, changed and refused, and every refusal. */
import type { TerritoryId } from '../../../kernel/territory.ts';

export type GeoRefusal =
  /** The row has not the columns of its header. */
  | 'columns'
  /** No territory bears this code. */
  | 'code'
  /** The code is that of a commune that has been merged since. */
  | 'former_code'
  /** A territory named twice in the file: the first row counted. */
  | 'twice'
  | 'no_coordinates'
  /** Not numbers, or outside of the globe. */
  | 'coordinates'
  /** Too far from the territory's département to be in it: longitude and latitude exchanged, another projection. */
  | 'far'
  /** No polygon, open rings or points outside of the globe. */
  | 'shape';

export interface RefusedRow {
  /** Line of a CSV file, rank of a shape, both from 1. */
  readonly at: number;
  /** As the file writes it. */
  readonly code: string;
  readonly reason: GeoRefusal;
}

export interface GeoFileReport {
  readonly file: string;
  readonly kind: 'centres' | 'contours';
  readonly read: number;
  readonly changed: number;
  readonly refused: readonly RefusedRow[];
}

/** A file that holds neither centres nor contours, or cannot be read as what its name says. */
export interface GeoFileLeftAside {
  readonly file: string;
  readonly kind: 'aside';
  readonly reason: 'columns' | 'kind' | 'unreadable' | 'too_large';
}

export interface GeoReport {
  readonly files: readonly (GeoFileReport | GeoFileLeftAside)[];
  /** Centres that were derived from others and moved with them. */
  readonly derived: number;
}

/** A row of a file, read and judged. */
export type JudgedRow<Value> = { readonly at: number; readonly code: string } & (
  | { readonly ok: true; readonly id: TerritoryId; readonly value: Value }
  | { readonly ok: false; readonly reason: GeoRefusal }
);
