/** Everything that a list page shows, from its address: filters, counts, one page of cards. */
import type { Page } from '../../../kernel/page.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { Kind } from '../../records/public.ts';
import { type ParsedPlace, parsePlace, type TerritoryIndex } from '../../territories/public.ts';
import { type Filters, parseFilters } from '../domain/filters.ts';
import { type Discovery, type Found, PAGE_SIZE } from '../queries.ts';

export interface Listing {
  kind: Kind;
  filters: Filters;
  found: Found;
  /** The records of this page. */
  ordinals: number[];
  /** The last page, from 1. */
  last: number;
  /** What the words typed for a place led to, when they were typed and not chosen. */
  typedPlace: { text: string; parsed: ParsedPlace } | null;
}

export interface ListNeeds {
  discovery: Discovery;
  territories: TerritoryIndex;
}

/** The place that words typed lead to: the likeliest when several bear the name, and the page offers the others. */
export function meantPlace(parsed: ParsedPlace | undefined): TerritoryId | null {
  if (parsed?.kind === 'found') return parsed.id;
  return parsed?.kind === 'choices' ? (parsed.choices[0]?.id ?? null) : null;
}

/** At most one query for the text searched, and two for words near it. */
export async function listShelf(
  { discovery, territories }: ListNeeds,
  kind: Kind,
  page: Page,
  fixed?: Filters['fixed'],
): Promise<Listing> {
  const resolve = (id: TerritoryId) => territories.resolve(id);
  const more = discovery.groups(kind.kind, page.query);
  const read = parseFilters(kind.kind, page.query, resolve, fixed, more);
  const text = read.territory ? '' : (page.query.get('lieu') ?? '').trim().slice(0, 200);
  const typedPlace = text ? { text, parsed: parsePlace(territories, text) } : null;
  const meant = meantPlace(typedPlace?.parsed);
  const wanted = meant ? parseFilters(kind.kind, withPlace(page.query, meant), resolve, fixed, more) : read;
  const found = await discovery.find(wanted);
  const last = Math.max(1, Math.ceil(found.total / PAGE_SIZE));
  const filters = { ...wanted, page: Math.min(wanted.page, last) };
  return { kind, filters, found, last, typedPlace, ordinals: discovery.ordinals(filters, found) };
}

/** The place is known only now, and the usual order depends on it: the address is read again as if it bore it. */
function withPlace(query: URLSearchParams, place: TerritoryId): URLSearchParams {
  const placed = new URLSearchParams(query);
  placed.set('territoire', place);
  return placed;
}
