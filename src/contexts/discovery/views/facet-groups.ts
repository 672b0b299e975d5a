/** Facet counts in the reader's words, each value with the address that it leads to. */
import { href, type Page } from '../../../kernel/page.ts';
import { parseTerritoryId } from '../../../kernel/territory.ts';
import { say } from '../../../platform/i18n/say.ts';
import type { FacetGroup as FacetGroupView } from '../../../ui/facets.tsx';
import type { TerritoryIndex } from '../../territories/public.ts';
import { toggled } from '../domain/addresses.ts';
import { type FacetGroup, groupsOf } from '../domain/filters.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import type { Listing } from '../use-cases/list-shelf.ts';

export function facetGroups(
  page: Page,
  territories: TerritoryIndex,
  { filters, found }: Listing,
): FacetGroupView[] {
  const { fixed } = filters;
  return groupsOf(filters)
    .filter(({ group, family }) => group !== fixed?.group && (!family || !fixed || family === fixed.value))
    .map((facet) => ({
      id: facet.param,
      label: groupLabel(page, facet),
      values: (found.facets.get(facet.group) ?? []).map(({ value, count, chosen }) => ({
        label: valueLabel(page, territories, facet, value),
        count,
        selected: chosen,
        href: href(page, page.path) + toggled(filters, facet.group, value),
      })),
    }))
    .filter((group) => group.values.length > 0);
}

/** What a filter is called. */
export const groupLabel = (page: Page, { group, label }: FacetGroup): string =>
  label?.[page.locale] ?? say(page.locale, { fr, en }).group[group] ?? group;

/** What one value of a filter is called. */
export function valueLabel(
  page: Page,
  territories: TerritoryIndex,
  { terms }: FacetGroup,
  value: string,
): string {
  if (terms !== 'territories') return terms[value]?.[page.locale] ?? value;
  const id = parseTerritoryId(value);
  return id ? territories.label(id, page.locale) : value;
}
