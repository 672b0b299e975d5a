/**
 * Whether a row gives the centre of a territory. Coordinates that are exchanged, projected or of another place are
 * refused: a centre farther than 500 km from its département's is not in it (Guyane, the widest, measures 400).
 */
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { GeoRefusal, JudgedRow } from './geo-report.ts';
import type { Point } from './territory.ts';
import type { TerritoryIndex } from './territory-index.ts';

export interface CentreRow {
  readonly at: number;
  readonly id: TerritoryId | null;
  readonly code: string;
  readonly lon: string;
  readonly lat: string;
  /** The row has the columns of its header. */
  readonly whole: boolean;
}

const FARTHEST_KM = 500;

export function judgeCentre(row: CentreRow, index: TerritoryIndex): JudgedRow<Point> {
  const { at, code } = row;
  const refused = (reason: GeoRefusal) => ({ ok: false, at, code, reason }) as const;
  if (!row.whole) return refused('columns');
  const id = knownTerritory(row.id, index);
  if (typeof id === 'object') return refused(id.refused);
  if (row.lon.trim() === '' && row.lat.trim() === '') return refused('no_coordinates');
  const centre = { lon: coordinate(row.lon, 180), lat: coordinate(row.lat, 90) };
  if (!isPoint(centre)) return refused('coordinates');
  const departement = index.get(id)?.departement;
  const around = departement?.startsWith('departement-') ? index.get(departement)?.centre : null;
  if (around && kilometres(centre, around) > FARTHEST_KM) return refused('far');
  return { ok: true, at, code, id, value: centre };
}

/** The territory that a code names today, or why it does not. */
export function knownTerritory(
  id: TerritoryId | null,
  index: TerritoryIndex,
): TerritoryId | { refused: 'code' | 'former_code' } {
  if (id !== null && index.get(id)) return id;
  return { refused: id !== null && index.resolve(id) ? 'former_code' : 'code' };
}

/** The number in the text when it is within `limit` of zero, else null. A decimal comma is read as a point. */
function coordinate(text: string, limit: number): number | null {
  const value = text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.'));
  return Number.isFinite(value) && Math.abs(value) <= limit ? value : null;
}

const isPoint = (point: { lon: number | null; lat: number | null }): point is Point =>
  point.lon !== null && point.lat !== null;

const DEGREE_KM = 111.2;

/** Flat-earth distance: exact enough to tell a département from another continent. */
function kilometres(a: Point, b: Point): number {
  const narrowing = Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180);
  return Math.hypot((a.lon - b.lon) * narrowing, a.lat - b.lat) * DEGREE_KM;
}
