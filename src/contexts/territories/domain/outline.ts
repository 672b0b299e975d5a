/** The outline of a territory, as GeoJSON in degrees (WGS 84). */
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { TerritoryId } from '../../../kernel/territory.ts';

export type Shape = Polygon | MultiPolygon;

export interface OutlineProperties {
  readonly id: TerritoryId;
  readonly name: string;
  /** The shape is a sketch of unstated origin, not a measured contour. */
  readonly sketch: boolean;
}
export type Outline = Feature<Shape, OutlineProperties>;
export type Outlines = FeatureCollection<Shape, OutlineProperties>;
