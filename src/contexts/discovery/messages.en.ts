import { count } from '../../platform/i18n/say.ts';
import type { Messages } from './messages.fr.ts';

const locale = 'en';

export const en: Messages = {
  group: {
    region: 'Region',
    stage: 'Stage',
    model: 'Model',
    purpose: 'Purpose',
    economy: 'Economic model',
    theme: 'Theme',
    carrying: 'Carried by',
    kind: 'What it does',
    role: 'Role in a cooperation',
    legal_form: 'Legal form',
    family: 'Family',
    status: 'Calendar',
    resource_kind: 'Kind',
  },
  order: { nom: 'Name', recent: 'Most recent', pertinence: 'Relevance' },
  shelf: {
    cooperation: 'Cooperations',
    organisation: 'Organisations',
    programme: 'Programmes',
    resource: 'Resources',
  },
  one: {
    cooperation: 'Cooperation',
    organisation: 'Organisation',
    programme: 'Programme',
    resource: 'Resource',
  },
  counted: {
    cooperation: (n) => count(locale, n, 'cooperation', 'cooperations'),
    organisation: (n) => count(locale, n, 'organisation', 'organisations'),
    programme: (n) => count(locale, n, 'programme', 'programmes'),
    resource: (n) => count(locale, n, 'resource', 'resources'),
  },
  search: {
    words: 'Words to search',
    place: 'Place',
    placeHint: 'A municipality, a postcode, a département, a region…',
    submit: 'Search',
    placeUnknown: (text) => `No territory is called “${text}”. The list is not limited to a place.`,
    placeChoices: (text) => `Several territories answer to “${text}”`,
    placeTaken: (place) => `Here is what concerns ${place}. Did you mean another?`,
  },
  near: (typed, words) => `Nothing matches “${typed}”. Here is what comes close: “${words}”.`,
  cut: (words) => `This search is very long. Only these words were searched: “${words}”.`,
  map: 'Show on the map',
  reuse: 'Follow and reuse this list',
  follow: 'Atom feed',
  followJson: 'JSON feed',
  csv: 'Spreadsheet (CSV)',
  geojson: 'GeoJSON',
  api: 'API',
  none: {
    title: 'Nothing matches, for now',
    body: 'Take off a filter, widen the place, or search a single French word: “alimentation”, “tiers-lieu”, “mobilité”.',
    all: 'Show the whole list',
  },
  everywhere: {
    title: 'Search',
    titleFor: (text) => `“${text}”`,
    lead: 'One search through all shelves at once.',
    found: (n) => `${count(locale, n, 'record found', 'records found')} on the four shelves.`,
    all: (label) => `The whole shelf: ${label}`,
    empty: 'Type a word, a name or a theme. Accents and capitals do not count.',
    examples: 'For instance:',
  },
};
