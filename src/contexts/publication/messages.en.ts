import type { Messages } from './messages.fr.ts';

export const en: Messages = {
  title: 'Open data and API',
  lead: 'All that is public here can be read by a machine too, without key or account. Licence Ouverte 2.0: quote Terreau and the date.',
  start: 'Begin',
  startText:
    'The same filters as the lists of the site, in the address. An unknown filter is ignored. Several values of one filter add up; different filters narrow.',
  shelves: 'What can be read',
  address: 'Address',
  gives: 'What it gives',
  list: (name) => `The list of ${name}, 50 a page (100 at most, with “par_page”)`,
  one: 'One record, by the name in its address or its identifier',
  csv: 'The whole list as a table, written as it is read',
  geojson: 'All that stands somewhere, as GeoJSON (RFC 7946)',
  feed: 'The latest entries, as Atom and JSON Feed',
  filters: 'Filters',
  filter: 'Name',
  values: 'Values',
  text: 'words to search',
  place: 'a territory, by its kind and INSEE code: commune-35238, epci-243500139, departement-35, region-53',
  order: 'the order: nom, recent, pertinence',
  description: 'Full description (OpenAPI 3.1)',
  territories: 'Find the code of a territory',
  embed: 'Put the map in your own site:',
};
