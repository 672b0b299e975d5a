/**
 * The look of the map as a MapLibre style: the ground, the territory chosen, the records, the groups. No glyph or
 * sprite server, and no other site unless the instance asks for an online map.
 */
import { MAX_ZOOM } from './block-address.ts';
import { PALETTES, type Palette, type Tint } from './palettes.ts';
import { type OnlineMap, onlineGround, ownGround } from './style-ground.ts';
import { groupLayers, peerLayers, recordLayers, ringLayer } from './style-marks.ts';

export interface StyleOptions {
  tint: Tint;
  /** Origin of the addresses in the style, which must be whole. */
  baseUrl: string;
  /** The filters of the map, as a query string without its question mark. */
  query: string;
  /** Where records and outlines come from, shown in a corner of the map. */
  credits: { records: string; outlines: string; towns: string };
  /** An online map in place of our outlines and names. */
  online: OnlineMap | null;
  /** Where places of offers and requests are read; null: not shown. */
  peers: string | null;
  /** A territory to outline. */
  territory: string | null;
}

export interface MapStyle {
  version: 8;
  sources: Record<string, object>;
  layers: object[];
}

export function mapStyle(options: StyleOptions): MapStyle {
  const { tint, baseUrl, query, credits, online, peers, territory } = options;
  const colours = PALETTES[tint];
  const ground = online ? onlineGround(online, tint) : ownGround(options);
  const outline = territory && { type: 'geojson', data: `${baseUrl}/carte/contours/${territory}.json` };
  return {
    version: 8,
    sources: {
      ...ground.sources,
      fiches: {
        type: 'vector',
        tiles: [`${baseUrl}/tuiles/{z}/{x}/{y}.mvt${query && `?${query}`}`],
        maxzoom: MAX_ZOOM,
        attribution: credits.records,
      },
      ...(outline && { territoire: outline }),
      ...(peers && { pairs: { type: 'geojson', data: `${baseUrl}${peers}${query && `?${query}`}` } }),
      repere: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
    },
    layers: [
      ...ground.layers,
      ...(outline ? territoryLayers(colours) : []),
      ...ground.names,
      ...recordLayers(colours),
      ...groupLayers(colours),
      ...(peers ? peerLayers(colours) : []),
      ringLayer(colours),
    ],
  };
}

const territoryLayers = ({ action }: Palette) => [
  {
    id: 'territoire-fond',
    type: 'fill',
    source: 'territoire',
    paint: { 'fill-color': action, 'fill-opacity': 0.08 },
  },
  {
    id: 'territoire-trait',
    type: 'line',
    source: 'territoire',
    paint: { 'line-color': action, 'line-width': 2.5 },
  },
];
