/**
 * How many programmes of the catalogue answer each need, in each place: counted from the index in process, as the list
 * that the link opens counts them. What is to be checked is never counted with what is open.
 */
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { Stage } from '../../../kernel/vocabulary.ts';
import { type Discovery, parseFilters } from '../../discovery/public.ts';
import { type LooksFor, type OfferList, offerList } from '../domain/looks-for.ts';
import type { Need } from '../domain/needs.ts';

export const COUNTED = ['open', 'opens_soon', 'unknown'] as const;
export type Counted = (typeof COUNTED)[number];

export interface OfferCount {
  status: Counted;
  count: number;
  /** The path of the list, its query included. */
  path: string;
}

export interface OffersHere {
  /** Null: all of France. */
  place: TerritoryId | null;
  /** Made for one's stage, where it is known; those that leave nothing are left out. */
  counts: readonly OfferCount[];
  /** Those that are not closed, whatever the stages they name, when they are more: null otherwise. */
  anyStage: { count: number; path: string } | null;
}

/** By code of need; a need of which the rules name no filter is left out. No query. */
export function countOffers(
  discovery: Discovery,
  needs: readonly Need[],
  { places, stage }: { places: readonly TerritoryId[]; stage: Stage | null },
): Map<string, OffersHere[]> {
  const where = places.length > 0 ? places : [null];
  return new Map(
    needs.flatMap(({ code, looks_for: wanted }) =>
      wanted ? [[code, where.map((place) => offersIn(discovery, wanted, place, stage))]] : [],
    ),
  );
}

function offersIn(
  discovery: Discovery,
  wanted: LooksFor,
  place: TerritoryId | null,
  stage: Stage | null,
): OffersHere {
  const counts = COUNTED.map((status) =>
    counted(discovery, offerList(wanted, { place, stage, statuses: [status] })),
  );
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const any = stage && counted(discovery, offerList(wanted, { place, stage: null, statuses: COUNTED }));
  return {
    place,
    counts: counts.flatMap(({ count, path }, at) => {
      const status = COUNTED[at];
      return status && count > 0 ? [{ status, count, path }] : [];
    }),
    anyStage: any && any.count > total ? any : null,
  };
}

function counted(discovery: Discovery, { path, family, query }: OfferList): { count: number; path: string } {
  const fixed = family ? { group: 'family', value: family } : undefined;
  const filters = parseFilters('programme', query, (id) => id, fixed);
  return { count: discovery.members(filters).size, path: `${path}?${query}` };
}
