/**
 * The look of the map as a MapLibre style: our land and outlines, names of communes, groups and records. No glyph or
 * sprite server: text is drawn by the browser with the fonts of the page, marks are circles. Cooperations are filled,
 * organisations are rings, so that colour alone tells nothing; an approximate place has a halo around it.
 */
import { MAX_ZOOM, RADIUS } from './block-address.ts';

export type Tint = 'light' | 'dark';

/** The colours of `tokens.css` that the map needs, and two of its own: water, and the lines on the land. */
export const PALETTES = {
  light: {
    water: '#dfe8e6',
    land: '#faf6ee',
    line: '#c9bca4',
    ink: '#221d16',
    soft: '#5d5345',
    halo: '#faf6ee',
    action: '#1f5b3f',
    onAction: '#fffdf9',
    clay: '#9c3c16',
    paper: '#fffdf9',
  },
  dark: {
    water: '#0e2327',
    land: '#1a1712',
    line: '#55492f',
    ink: '#f2ebdd',
    soft: '#c6bba7',
    halo: '#1a1712',
    action: '#93d1a7',
    onAction: '#10241a',
    clay: '#f3a681',
    paper: '#242019',
  },
} as const satisfies Record<Tint, Record<string, string>>;

export interface StyleOptions {
  tint: Tint;
  /** Origin of the addresses in the style, which must be whole. */
  baseUrl: string;
  /** The filters of the map, as a query string without its question mark. */
  query: string;
  /** Where records and outlines come from, shown in a corner of the map. */
  credits: { records: string; outlines: string; towns: string };
  /** A territory to outline. */
  territory: string | null;
}

export interface MapStyle {
  version: 8;
  sources: Record<string, object>;
  layers: object[];
}

export function mapStyle({ tint, baseUrl, query, credits, territory }: StyleOptions): MapStyle {
  const colours = PALETTES[tint];
  const tiles = (path: string, attribution: string, search = '') => ({
    type: 'vector',
    tiles: [`${baseUrl}${path}/{z}/{x}/{y}.mvt${search && `?${search}`}`],
    maxzoom: MAX_ZOOM,
    attribution,
  });
  const outline = territory && { type: 'geojson', data: `${baseUrl}/carte/contours/${territory}.json` };
  return {
    version: 8,
    sources: {
      fond: { type: 'geojson', data: `${baseUrl}/carte/fond.json`, attribution: credits.outlines },
      noms: tiles('/tuiles/communes', credits.towns),
      fiches: tiles('/tuiles', credits.records, query),
      ...(outline && { territoire: outline }),
      repere: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
    },
    layers: [
      { id: 'eau', type: 'background', paint: { 'background-color': colours.water } },
      { id: 'terre', type: 'fill', source: 'fond', paint: { 'fill-color': colours.land } },
      {
        id: 'limites',
        type: 'line',
        source: 'fond',
        paint: { 'line-color': colours.line, 'line-width': 1, 'line-opacity': FADING },
      },
      ...(outline ? territoryLayers(colours) : []),
      townNames(colours),
      ...recordLayers(colours),
      ...groupLayers(colours),
      {
        id: 'repere',
        type: 'circle',
        source: 'repere',
        paint: {
          'circle-radius': 18,
          'circle-opacity': 0,
          'circle-stroke-color': colours.ink,
          'circle-stroke-width': 3,
        },
      },
    ],
  };
}

/** Our outlines are too coarse to be looked at from near. */
const FADING = ['interpolate', ['linear'], ['zoom'], 9, 1, 11, 0.25];

type Palette = (typeof PALETTES)[Tint];

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

/** The fonts of the page; the map draws with those that are there. */
const FONTS = ['Atkinson Hyperlegible Next', 'sans-serif'];
/** The weight is read off the first name, the family found under the second. */
const BOLD_FONTS = ['Atkinson Hyperlegible Next Bold', 'Atkinson Hyperlegible Next', 'sans-serif'];

const townNames = ({ soft, halo }: Palette) => ({
  id: 'communes',
  type: 'symbol',
  source: 'noms',
  'source-layer': 'communes',
  layout: {
    'text-field': ['get', 'name'],
    'text-font': FONTS,
    'text-size': [
      'interpolate',
      ['linear'],
      ['log10', ['+', ['get', 'population'], 10]],
      3,
      11,
      5,
      14,
      6.4,
      18,
    ],
    'symbol-sort-key': ['-', 0, ['get', 'population']],
    'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
    'text-radial-offset': 0.8,
    'text-padding': 6,
    'text-max-width': 8,
  },
  paint: { 'text-color': soft, 'text-halo-color': halo, 'text-halo-width': 1.5 },
});

const IS_COOPERATION = ['==', ['get', 'kind'], 'cooperation'];

const recordLayers = ({ action, clay, paper }: Palette) => [
  {
    id: 'fiches-halo',
    type: 'circle',
    source: 'fiches',
    'source-layer': 'fiches',
    filter: ['get', 'approximate'],
    paint: {
      'circle-radius': 15,
      'circle-color': ['case', IS_COOPERATION, action, clay],
      'circle-opacity': 0.16,
    },
  },
  {
    id: 'fiches',
    type: 'circle',
    source: 'fiches',
    'source-layer': 'fiches',
    paint: {
      'circle-radius': ['case', IS_COOPERATION, 7, 6],
      'circle-color': ['case', IS_COOPERATION, action, paper],
      'circle-stroke-color': ['case', IS_COOPERATION, paper, clay],
      'circle-stroke-width': ['case', IS_COOPERATION, 1.5, 3],
    },
  },
  {
    // Circles take no room among names: an unseen sign under each does.
    id: 'fiches-place',
    type: 'symbol',
    source: 'fiches',
    'source-layer': 'fiches',
    layout: { 'text-field': '●', 'text-font': FONTS, 'text-size': 18, 'text-allow-overlap': true },
    paint: { 'text-opacity': 0 },
  },
];

const groupLayers = ({ action, onAction, paper }: Palette) => [
  {
    id: 'groupes',
    type: 'circle',
    source: 'fiches',
    'source-layer': 'groupes',
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['log10', ['get', 'records']], 0.3, 13, 4, RADIUS / 2],
      'circle-color': action,
      'circle-stroke-color': paper,
      'circle-stroke-width': 1.5,
    },
  },
  {
    id: 'groupes-nombre',
    type: 'symbol',
    source: 'fiches',
    'source-layer': 'groupes',
    layout: {
      'text-field': [
        'case',
        ['>=', ['get', 'records'], 10_000],
        ['concat', ['to-string', ['round', ['/', ['get', 'records'], 1000]]], '\u00a0k'],
        ['to-string', ['get', 'records']],
      ],
      'text-font': BOLD_FONTS,
      'text-size': 13,
      // Always drawn; the names of communes make room for them.
      'text-allow-overlap': true,
      'text-padding': 14,
    },
    paint: { 'text-color': onAction },
  },
];
