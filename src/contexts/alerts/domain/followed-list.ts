/**
 * A filtered list as the subject of an alert: the shelf and its canonical filters, so that the same list written in
 * two ways is one subject. The page of a family is the list of programmes with that family chosen.
 */
import type { TerritoryId } from '../../../kernel/territory.ts';
import { canonicalQuery, type FacetGroup, type Filters, parseFilters } from '../../discovery/public.ts';
import type { RecordKind } from '../../records/public.ts';

const PROGRAMMES = '/dispositifs';
const FAMILIES: Readonly<Record<string, string>> = { support: '/accompagnement', funding: '/financements' };
const SHELVES: Readonly<Record<string, RecordKind>> = {
  '/cooperations': 'cooperation',
  '/organisations': 'organisation',
  [PROGRAMMES]: 'programme',
  '/ressources': 'resource',
  '/formations': 'training',
};

export interface FollowedList {
  filters: Filters;
  /** `/dispositifs?famille=funding&territoire=commune-39198`. */
  canonical: string;
  /** Where people read it: `/financements?territoire=commune-39198`. */
  path: string;
}

/** The list at a path and query; null when there is none. */
export function followedList(
  address: string,
  known: (id: TerritoryId) => TerritoryId | null,
  more: (kind: RecordKind, query: URLSearchParams) => readonly FacetGroup[] = () => [],
): FollowedList | null {
  const [path = '', search = ''] = address.split('?');
  const query = new URLSearchParams(search);
  const family = Object.keys(FAMILIES).find((each) => FAMILIES[each] === path);
  const shelf = family ? PROGRAMMES : path;
  const kind = Object.hasOwn(SHELVES, shelf) ? SHELVES[shelf] : undefined;
  if (!kind) return null;
  if (family) query.set('famille', family);
  query.delete('tri');
  query.delete('page');
  const text = (query.get('q') ?? '').replace(/\s+/g, ' ').trim().toLowerCase();
  if (text) query.set('q', text);
  const filters = parseFilters(kind, query, known, undefined, more(kind, query));
  const canonical = canonicalQuery(filters);
  return { filters, canonical: withQuery(shelf, canonical), path: readAt(shelf, canonical) };
}

function readAt(shelf: string, canonical: URLSearchParams): string {
  const [family, ...others] = canonical.getAll('famille');
  const page = family && others.length === 0 ? FAMILIES[family] : undefined;
  if (!page) return withQuery(shelf, canonical);
  const rest = new URLSearchParams(canonical);
  rest.delete('famille');
  return withQuery(page, rest);
}

function withQuery(path: string, query: URLSearchParams): string {
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
