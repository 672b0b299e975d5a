/** What a list is called once it is narrowed: its words, its place, the values chosen, then the shelf. */
import type { Page } from '../../../kernel/page.ts';
import { FAMILIES, type Family } from '../../../kernel/programme-terms.ts';
import { parseTerritoryId } from '../../../kernel/territory.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import { type Filters, groupsOf } from '../domain/filters.ts';
import { discoveryWords } from './discovery-words.ts';

/** `« bois », Redon, Émergence · Coopérations`; the shelf's name alone when nothing narrows it. */
export function titleOf(page: Pick<Page, 'locale'>, territories: TerritoryIndex, filters: Filters): string {
  const m = discoveryWords(page);
  const chosen = groupsOf(filters).flatMap(({ group, terms }) =>
    (filters.chosen.get(group) ?? []).map((value) => {
      if (terms !== 'territories') return terms[value]?.[page.locale] ?? value;
      const id = parseTerritoryId(value);
      return id ? territories.label(id, page.locale) : value;
    }),
  );
  const narrowed = [
    ...(filters.text ? [m.everywhere.titleFor(filters.text)] : []),
    ...(filters.territory ? [territories.label(filters.territory, page.locale)] : []),
    ...chosen,
  ];
  // The funding page is called funding, not programmes.
  const family = filters.fixed?.group === 'family' && FAMILIES[filters.fixed.value as Family];
  const shelf = family ? family[page.locale] : m.shelf[filters.kind];
  return narrowed.length === 0 ? shelf : `${narrowed.join(', ')} · ${shelf}`;
}
