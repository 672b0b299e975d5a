/**
 * How records are drawn. Cooperations are filled, organisations are rings, so that colour alone tells nothing; an
 * approximate place has a halo around it; a group is a disc with its number.
 */
import { RADIUS } from './block-address.ts';
import { BOLD_FONTS, FONTS } from './map-fonts.ts';
import type { Palette } from './palettes.ts';

const IS_COOPERATION = ['==', ['get', 'kind'], 'cooperation'];

export const recordLayers = ({ action, clay, paper }: Palette) => [
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

export const groupLayers = ({ action, onAction, paper }: Palette) => [
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

/**
 * Places where know-how is offered or asked for: a square on its point, beside the mark of records that stand there, so
 * that neither hides the other. A place is that of a commune or a territory, never of a person.
 */
/** Drawn by the island: no font is sure to have a diamond. */
export const PEER_MARK = 'losange';

export const peerLayers = ({ ink, paper }: Palette) => [
  {
    id: 'pairs',
    type: 'symbol',
    source: 'pairs',
    layout: {
      'icon-image': PEER_MARK,
      'icon-offset': [18, -18],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
    paint: { 'icon-color': ink, 'icon-halo-color': paper, 'icon-halo-width': 2 },
  },
];

/** Around the record that is pointed at in the list. */
export const ringLayer = ({ ink }: Palette) => ({
  id: 'repere',
  type: 'circle',
  source: 'repere',
  paint: {
    'circle-radius': 18,
    'circle-opacity': 0,
    'circle-stroke-color': ink,
    'circle-stroke-width': 3,
  },
});
