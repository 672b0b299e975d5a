/**
 * Territories by their words, straight from the npm data and without a database: what scripts and content checks use.
 *
 *     const find = await territoryFinder('content');
 *     find('Saint-Denis', { departement: '93' });   // [{ id: 'commune-93066', label: 'Saint-Denis (Seine-Saint-Denis)', … }]
 */
import { type TerritoryId, type TerritoryKind, territoryId } from '../../../kernel/territory.ts';
import { gazetteerOf } from '../domain/gazetteer.ts';
import { indexGazetteer } from '../domain/index-gazetteer.ts';
import type { Suggestion, TerritoryIndex } from '../domain/territory-index.ts';
import { readNationalFiles, readPerimeters } from './read-national-data.ts';

export interface Narrowing {
  readonly kind?: TerritoryKind;
  /** INSEE code: `93`, `2A`, `974`. */
  readonly departement?: string;
  /** INSEE code: `53`. */
  readonly region?: string;
}

export type FindTerritories = (text: string, narrowing?: Narrowing) => Suggestion[];

/** The index of the shipped territories; `content` is the folder that holds `territories/`. About 2 s. */
export async function shippedIndex(content: string): Promise<TerritoryIndex> {
  const [files, perimeters] = await Promise.all([readNationalFiles(), readPerimeters(content)]);
  return indexGazetteer(gazetteerOf(files, perimeters));
}

/** Reads once, then answers at once: best first, nothing when no place answers. */
export async function territoryFinder(content: string): Promise<FindTerritories> {
  const index = await shippedIndex(content);
  return (text, { kind, departement, region } = {}) => {
    const holders: TerritoryId[] = [
      ...(departement ? [territoryId('departement', departement)] : []),
      ...(region ? [territoryId('region', region)] : []),
    ];
    return index
      .suggest(text, { limit: Number.POSITIVE_INFINITY, ...(kind ? { kinds: [kind] } : {}) })
      .filter(({ id }) => holders.every((holder) => index.isWithin(id, holder)));
  };
}
