/** Everything that the map page shows, from its address. */
import type { TerritoryId } from '../../../kernel/territory.ts';
import {
  type Discovery,
  type FacetCount,
  type FacetGroup,
  type Filters,
  type Found,
  groupsOf,
  meantPlace,
} from '../../discovery/public.ts';
import { type ParsedPlace, parsePlace, type TerritoryIndex } from '../../territories/public.ts';
import { type Counts, countByDepartement, type DepartementCounts } from '../domain/departements.ts';
import { type InView, recordsInView } from '../domain/in-view.ts';
import { type MapFilters, mapQuery, parseMapFilters, SHARED_PARAMS } from '../domain/map-filters.ts';
import { departementsOf } from '../domain/overview.ts';
import type { PointKind } from '../domain/points.ts';
import type { MapPoints } from '../queries/map-points.ts';

export interface MapNeeds {
  discovery: Discovery;
  territories: TerritoryIndex;
  points: MapPoints;
}

export interface MapFacet {
  facet: FacetGroup;
  /** The one kind that it narrows; null when it narrows both. */
  only: PointKind | null;
  counts: readonly FacetCount[];
}

export interface ShownMap {
  filters: MapFilters;
  /** The filters as other addresses of the map take them, without a question mark. */
  query: string;
  facets: readonly MapFacet[];
  /** What stands on the map. */
  placed: Counts;
  /** What the filters leave and stands nowhere. */
  unplaced: number;
  departements: DepartementCounts;
  /** The first records of the list. */
  list: InView;
  /** What the words typed for a place led to, when they were typed and not chosen. */
  typedPlace: { text: string; parsed: ParsedPlace } | null;
  /** Set when nothing was found as typed and these words were searched instead. */
  near: string | null;
}

/** How many records the list holds at first, and in each further part. */
export const LIST_PART = 30;
const WORLD = { west: -180, south: -90, east: 180, north: 90 };

/** At most one query for each kind, and one more for each when near words must be searched. */
export async function showMap(needs: MapNeeds, query: URLSearchParams): Promise<ShownMap> {
  const { discovery, territories, points } = needs;
  const { filters, typedPlace } = readMapFilters({ territories, discovery }, query);
  const found = await Promise.all(filters.filters.map((ofKind) => discovery.find(ofKind)));
  const set = await points.of(filters);
  const cooperations = set.cooperation.reduce((sum, one) => sum + one, 0);
  return {
    filters,
    query: mapQuery(filters).toString(),
    facets: facetsOf(filters, found),
    placed: { cooperation: cooperations, organisation: set.size - cooperations },
    unplaced: found.reduce((sum, { total }) => sum + total, 0) - set.size,
    departements: countByDepartement(
      recordsOf(discovery, filters.filters, found),
      departementsOf(territories),
    ),
    list: recordsInView(set, WORLD, 0, LIST_PART),
    typedPlace,
    near: found.some(({ total, near }) => total > 0 && near === null) ? null : (found[0]?.near ?? null),
  };
}

/** The filters of an address, a place typed in words included. */
export function readMapFilters(
  { territories, discovery }: Pick<MapNeeds, 'territories' | 'discovery'>,
  query: URLSearchParams,
) {
  const more = (kind: PointKind) => discovery.groups(kind, query);
  const known = (id: TerritoryId) => territories.resolve(id);
  const filters = parseMapFilters(query, known, undefined, more);
  const text = filters.filters[0]?.territory ? '' : (query.get('lieu') ?? '').trim().slice(0, 200);
  if (!text) return { filters, typedPlace: null };
  const typedPlace = { text, parsed: parsePlace(territories, text) };
  const place = meantPlace(typedPlace.parsed);
  return { filters: place ? parseMapFilters(query, known, place, more) : filters, typedPlace };
}

function* recordsOf(discovery: Discovery, filters: readonly Filters[], found: readonly Found[]) {
  for (const [i, { kind }] of filters.entries()) {
    const shelf = discovery.shelf(kind);
    const pointKind: PointKind = kind === 'cooperation' ? 'cooperation' : 'organisation';
    for (const position of found[i]?.members ?? []) {
      yield { kind: pointKind, territories: shelf.at(position).territories };
    }
  }
}

/** What narrows both kinds first, with the sum of their counts; then what narrows one. */
function facetsOf({ kinds, filters }: MapFilters, found: readonly Found[]): MapFacet[] {
  const ofKinds = kinds.flatMap((kind, i) =>
    groupsOf(filters[i] ?? { kind }).map((facet) => ({
      facet,
      only: kind,
      counts: found[i]?.facets.get(facet.group) ?? [],
      shared: filters.length > 1 && (SHARED_PARAMS.includes(facet.param) || facet.group === 'reseau'),
    })),
  );
  const byParam = Map.groupBy(
    ofKinds.filter(({ shared }) => shared),
    ({ facet }) => facet.param,
  );
  const common = [...byParam.values()].flatMap(([first, ...others]) =>
    first
      ? [
          {
            facet: first.facet,
            only: null,
            counts: added([first, ...others].flatMap(({ counts }) => counts)),
          },
        ]
      : [],
  );
  return [...common, ...ofKinds.filter(({ shared }) => !shared)].filter(({ counts }) => counts.length > 0);
}

function added(counts: readonly FacetCount[]): FacetCount[] {
  const sums = new Map<string, FacetCount>();
  for (const { value, count, chosen } of counts) {
    const before = sums.get(value);
    sums.set(value, {
      value,
      count: count + (before?.count ?? 0),
      chosen: chosen || before?.chosen === true,
    });
  }
  return [...sums.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
