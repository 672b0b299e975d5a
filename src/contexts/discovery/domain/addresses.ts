/** Addresses of a list under other filters. A changed filter goes back to the first page. */
import { canonicalQuery, type Filters, groupsOf, sortsOf } from './filters.ts';

export function listQuery(filters: Filters, changes: Partial<Filters> = {}): string {
  const next = { ...filters, page: 1, ...changes };
  const query = canonicalQuery({ ...next, fixed: undefined });
  const [usual] = sortsOf(next);
  // An order nobody chose gives way to the usual one of what is asked now.
  const chosen = next.sort !== sortsOf(filters)[0] || changes.sort !== undefined;
  if (chosen && next.sort !== usual && sortsOf(next).includes(next.sort)) query.set('tri', next.sort);
  if (next.page > 1) query.set('page', String(next.page));
  const text = query.toString();
  return text ? `?${text}` : '';
}

/** The list with a facet's value set if it was not, taken off if it was. */
export function toggled(filters: Filters, group: string, value: string): string {
  const values = filters.chosen.get(group) ?? [];
  const next = values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
  const chosen = new Map(filters.chosen);
  if (next.length === 0) chosen.delete(group);
  else chosen.set(group, next);
  return listQuery(filters, { chosen });
}

/** The filters that a form must carry along when it changes only words, place or order. */
export const carried = (filters: Filters): { name: string; value: string }[] =>
  groupsOf(filters).flatMap(({ param, group }) =>
    (filters.chosen.get(group) ?? []).map((value) => ({ name: param, value })),
  );
