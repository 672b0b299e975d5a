/** Whether a shape is the contour of a territory, made light enough to be sent to a phone. */
import type { Geometry } from 'geojson';
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { JudgedRow } from './geo-report.ts';
import { knownTerritory } from './judge-centre.ts';
import type { Shape } from './outline.ts';
import { isSound, lightShape, roundedShape } from './shape.ts';
import type { TerritoryIndex } from './territory-index.ts';

/** Some 60 kB: more is finer than any screen that shows a whole territory. */
const MOST_POINTS = 3000;
/** Ten metres. */
const DECIMALS = 4;

export interface JudgedContour {
  readonly at: number;
  readonly code: string;
  readonly id: TerritoryId | null;
  readonly geometry: Geometry | null;
}

export function judgeContour(row: JudgedContour, index: TerritoryIndex): JudgedRow<Shape> {
  const { at, code, geometry } = row;
  const id = knownTerritory(row.id, index);
  if (typeof id === 'object') return { ok: false, at, code, reason: id.refused };
  if (!isArea(geometry) || !isSound(geometry)) return { ok: false, at, code, reason: 'shape' };
  return { ok: true, at, code, id, value: roundedShape(lightShape(geometry, MOST_POINTS), DECIMALS) };
}

const isArea = (geometry: Geometry | null): geometry is Shape =>
  (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon') && Array.isArray(geometry.coordinates);
