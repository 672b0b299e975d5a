/**
 * What part of the world the map shows, kept in the address so that it can be sent to somebody: `z` (zoom), `lat` and
 * `lon` (centre, degrees). Runs in the browser too.
 */
export interface View {
  readonly zoom: number;
  readonly lat: number;
  readonly lon: number;
}

/** The view written in an address; null when there is none, or nothing that makes sense. */
export function parseView(query: URLSearchParams): View | null {
  const [zoom, lat, lon] = ['z', 'lat', 'lon'].map((name) => numberIn(query.get(name)));
  if (zoom === undefined || lat === undefined || lon === undefined) return null;
  if (!(zoom >= 0 && zoom <= 22 && Math.abs(lat) <= 86 && Math.abs(lon) <= 180)) return null;
  return { zoom, lat, lon };
}

const numberIn = (text: string | null): number =>
  text && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;

/** The same query with this view, as precise as the eye: a tenth of a zoom, a pixel of the screen. */
export function withView(query: URLSearchParams, { zoom, lat, lon }: View): URLSearchParams {
  const next = new URLSearchParams(query);
  const decimals = Math.max(0, Math.ceil(Math.log10((512 * 2 ** zoom) / 360)));
  next.set('z', zoom.toFixed(1));
  next.set('lat', lat.toFixed(decimals));
  next.set('lon', lon.toFixed(decimals));
  return next;
}

/** The parts of France, far apart on the map, each with the box that shows it: west, south, east, north. */
export const PARTS = {
  hexagone: [-5.3, 41.2, 9.7, 51.2],
  guadeloupe: [-61.9, 15.75, -60.95, 16.6],
  martinique: [-61.3, 14.35, -60.75, 14.95],
  guyane: [-54.7, 2.0, -51.5, 5.9],
  reunion: [55.15, -21.45, 55.9, -20.8],
  mayotte: [44.95, -13.05, 45.35, -12.6],
  'saint-pierre-et-miquelon': [-56.5, 46.7, -56.05, 47.2],
  'saint-martin-et-saint-barthelemy': [-63.2, 17.8, -62.75, 18.15],
  polynesie: [-154.8, -28.0, -134.3, -7.8],
  'nouvelle-caledonie': [163.3, -22.9, 168.4, -19.3],
  'wallis-et-futuna': [-178.4, -14.5, -176.0, -13.1],
} as const satisfies Record<string, readonly [number, number, number, number]>;
export type Part = keyof typeof PARTS;
