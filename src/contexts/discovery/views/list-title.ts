/** What a list is called once it is narrowed: its words, its place, the values chosen, then the shelf. */
import type { Page } from '../../../kernel/page.ts';
import { FAMILIES, type Family } from '../../../kernel/programme-terms.ts';
import { parseTerritoryId } from '../../../kernel/territory.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import { type Filters, groupsOf } from '../domain/filters.ts';
import { discoveryWords } from './discovery-words.ts';

/**
 * `« bois », Redon, Émergence · Coopérations`; the shelf's name alone when nothing narrows it. `shelf`: what the whole
 * list is called, when its page has a name of its own.
 */
export function titleOf(
  page: Pick<Page, 'locale'>,
  territories: TerritoryIndex,
  filters: Filters,
  shelf = shelfOf(page, filters),
): string {
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
  return narrowed.length === 0 ? shelf : `${narrowed.join(', ')} · ${shelf}`;
}

/** The funding page is called funding, not programmes. */
function shelfOf(page: Pick<Page, 'locale'>, { fixed, kind }: Filters): string {
  const family = fixed?.group === 'family' && FAMILIES[fixed.value as Family];
  return family ? family[page.locale] : discoveryWords(page).shelf[kind];
}
