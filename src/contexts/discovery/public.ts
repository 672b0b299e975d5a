/** Finding records: one index, one reading of filters, for lists, the map, the API and exports. */
export type { Bitset } from './domain/bitset.ts';
export {
  canonicalQuery,
  ECONOMIES,
  FACETS,
  type FacetGroup,
  type Filters,
  groupsOf,
  isFiltered,
  PURPOSES,
  parseFilters,
  SORTS,
  type Sort,
  sortsOf,
} from './domain/filters.ts';
export type { Around, FacetCount } from './domain/narrow.ts';
export { bearingMost, isPrecise, kilometres, mostAlike, nearest } from './domain/neighbours.ts';
export type { Shelf } from './domain/shelf.ts';
export { Discovery, type Follower, type Found, PAGE_SIZE, type TokenSource } from './queries.ts';
export { keptCards } from './use-cases/keep-cards.ts';
export { type Listing, type ListNeeds, listShelf, meantPlace } from './use-cases/list-shelf.ts';
export { placesNamed } from './use-cases/places-named.ts';
export { type ReadRecord, readRecord } from './use-cases/read-record.ts';
export { together } from './use-cases/together.ts';
export { discoveryWords } from './views/discovery-words.ts';
export { groupLabel, valueLabel } from './views/facet-groups.ts';
export { titleOf } from './views/list-title.ts';
export { ShelfPage } from './views/shelf-page.tsx';
