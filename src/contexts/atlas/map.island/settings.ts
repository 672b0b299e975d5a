/** What the server tells the map, in `data-` attributes: addresses and words. The browser guesses no language. */
import type { MapWords } from '../domain/map-words.ts';

export interface MapSettings {
  words: MapWords;
  /** Origin that the style's addresses begin with. */
  baseUrl: string;
  styles: { light: string; dark: string };
  /** West, south, east, north: what is shown unless the address says otherwise. */
  bounds: [number, number, number, number];
  /** The list of what is in a box, as HTML, with the same filters; the box is added. */
  list: string;
  /** Where the list is on this page; nothing to keep in step without it. */
  listId: string | undefined;
  /** Addresses of records, by kind. */
  records: Record<string, string>;
  /** Where offers and requests of know-how are listed. */
  peers: string;
  /** Inside another site's page: a page scroll must not be caught, links open outside. */
  embedded: boolean;
}

export function readSettings({ dataset }: HTMLElement): MapSettings {
  const [west = -5.3, south = 41.2, east = 9.7, north = 51.2] = (dataset.bounds ?? '').split(',').map(Number);
  return {
    words: JSON.parse(dataset.words ?? '{}') as MapWords, // written by our own server from that very type
    baseUrl: dataset.base ?? '',
    styles: { light: dataset.style ?? '', dark: dataset.dark ?? '' },
    bounds: [west, south, east, north],
    list: dataset.list ?? '',
    listId: dataset.listId,
    records: { cooperation: dataset.cooperations ?? '', organisation: dataset.organisations ?? '' },
    peers: dataset.peers ?? '',
    embedded: dataset.embedded !== undefined,
  };
}
