/** A part of the list of what stands in a box of the map. */
import { type Box, type InView, parseBox, recordsInView } from '../domain/in-view.ts';
import { LIST_PART, type MapNeeds, readMapFilters } from './show-map.ts';

export interface ListedView extends InView {
  /** Where the next part begins; null after the last. */
  next: number | null;
}

/** Null when the address names no box. */
export async function listView(
  { points, territories, discovery }: Pick<MapNeeds, 'points' | 'territories' | 'discovery'>,
  query: URLSearchParams,
): Promise<ListedView | null> {
  const box: Box | null = parseBox(query.get('bbox'));
  if (!box) return null;
  const { filters } = readMapFilters({ territories, discovery }, query);
  const from = /^\d{1,7}$/.test(query.get('apres') ?? '') ? Number(query.get('apres')) : 0;
  const view = recordsInView(await points.of(filters), box, from, LIST_PART);
  const end = from + view.records.length;
  return { ...view, next: end < view.total && view.records.length > 0 ? end : null };
}
