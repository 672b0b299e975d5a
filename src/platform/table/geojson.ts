/** A GeoJSON file as objects: the properties of each feature, and its point as two columns. */

interface Features {
  type: 'FeatureCollection';
  features: unknown[];
}
type Loose = Record<string, unknown>;

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isFeatures = (value: unknown): value is Features =>
  isObject(value) && value.type === 'FeatureCollection' && Array.isArray(value.features);

/** A line or a surface has no point of its own: its columns stay empty rather than show a middle nobody gave. */
export const featureRows = ({ features }: Features): object[] =>
  features.filter(isObject).map(({ id, properties, geometry }) => {
    const point = isObject(geometry) && geometry.type === 'Point' ? geometry.coordinates : null;
    const [lon, lat] = Array.isArray(point) ? point : [];
    return {
      ...((typeof id === 'string' || typeof id === 'number') && { id }),
      ...(isObject(properties) ? properties : {}),
      longitude: typeof lon === 'number' ? lon : '',
      latitude: typeof lat === 'number' ? lat : '',
    };
  });
