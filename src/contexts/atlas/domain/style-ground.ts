/** What lies under the records: our land, outlines and names of communes; or an online map that the instance asked for. */
import { MAX_ZOOM } from './block-address.ts';
import { FONTS } from './map-fonts.ts';
import { PALETTES, type Palette, type Tint } from './palettes.ts';

export interface OnlineMap {
  /** Pattern of its images' addresses, with {z}, {x} and {y}. */
  readonly address: string;
  readonly credit: string;
}

export interface Ground {
  sources: Record<string, object>;
  layers: object[];
  /** Over whatever is drawn on the ground, under the records. */
  names: object[];
}

interface OwnGround {
  tint: Tint;
  baseUrl: string;
  credits: { outlines: string; towns: string };
}

export function ownGround({ tint, baseUrl, credits }: OwnGround): Ground {
  const colours = PALETTES[tint];
  return {
    sources: {
      fond: { type: 'geojson', data: `${baseUrl}/carte/fond.json`, attribution: credits.outlines },
      noms: {
        type: 'vector',
        tiles: [`${baseUrl}/tuiles/communes/{z}/{x}/{y}.mvt`],
        maxzoom: MAX_ZOOM,
        attribution: credits.towns,
      },
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
    ],
    names: [townNames(colours)],
  };
}

/** Our outlines are too coarse to be looked at from near. */
const FADING = ['interpolate', ['linear'], ['zoom'], 9, 1, 11, 0.25];

/** Images of an online map, quieter than the records upon them, and dimmed in the dark. */
export const onlineGround = ({ address, credit }: OnlineMap, tint: Tint): Ground => ({
  sources: {
    fond: { type: 'raster', tiles: [address], tileSize: 256, maxzoom: 18, attribution: escaped(credit) },
  },
  layers: [
    { id: 'eau', type: 'background', paint: { 'background-color': PALETTES[tint].water } },
    {
      id: 'fond',
      type: 'raster',
      source: 'fond',
      paint: { 'raster-saturation': -0.4, 'raster-brightness-max': tint === 'dark' ? 0.5 : 1 },
    },
  ],
  names: [],
});

/** MapLibre reads credits as HTML. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

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
