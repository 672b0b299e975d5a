/**
 * What the map shows, read from the same addresses as the lists. Cooperations and organisations stand together unless
 * `fiches` names one of them; what is asked of one kind only (its stage, its legal form) narrows that kind alone.
 */
import type { TerritoryId } from '../../../kernel/territory.ts';
import {
  canonicalQuery,
  FACETS,
  type FacetGroup,
  type Filters,
  isFiltered,
  parseFilters,
} from '../../discovery/public.ts';
import { POINT_KINDS, type PointKind } from './points.ts';

export interface MapFilters {
  readonly kinds: readonly PointKind[];
  /** The filters of each kind shown, in the same order. */
  readonly filters: readonly Filters[];
}

/** `territory` takes the place of the one in the address: what a place typed in words led to. */
export function parseMapFilters(
  query: URLSearchParams,
  known: (id: TerritoryId) => TerritoryId | null,
  territory?: TerritoryId,
  more: (kind: PointKind) => readonly FacetGroup[] = () => [],
): MapFilters {
  const asked = query.getAll('fiches');
  const named = POINT_KINDS.filter((kind) => asked.includes(kind));
  const kinds = named.length > 0 ? named : POINT_KINDS;
  const filters = kinds.map((kind): Filters => {
    const read = parseFilters(kind, query, known, undefined, more(kind));
    return { ...read, territory: territory ?? read.territory, sort: 'nom', page: 1 };
  });
  return { kinds, filters };
}

/** The same filters as a query string, in one order: each thing once, however many kinds it narrows. */
export function mapQuery({ kinds, filters }: MapFilters): URLSearchParams {
  const query = new URLSearchParams();
  if (kinds.length < POINT_KINDS.length) for (const kind of kinds) query.append('fiches', kind);
  for (const ofKind of filters) {
    for (const [name, value] of canonicalQuery(ofKind)) {
      if (!query.has(name, value)) query.append(name, value);
    }
  }
  return query;
}

/** The same map with one value of a filter set if it was not, taken off if it was. */
export function toggled(filters: MapFilters, param: string, value: string): URLSearchParams {
  const query = mapQuery(filters);
  if (query.has(param, value)) query.delete(param, value);
  else query.append(param, value);
  return query;
}

export const textOf = ({ filters }: MapFilters): string => filters[0]?.text ?? '';
export const territoryOf = ({ filters }: MapFilters): TerritoryId | null => filters[0]?.territory ?? null;
export const isNarrowed = ({ kinds, filters }: MapFilters): boolean =>
  kinds.length < POINT_KINDS.length || filters.some(isFiltered);

/** Parameters that both kinds understand: shown once, with the sum of their counts. */
export const SHARED_PARAMS: readonly string[] = FACETS.cooperation
  .filter(({ param }) => FACETS.organisation.some((other) => other.param === param))
  .map(({ param }) => param);
