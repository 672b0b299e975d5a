/** The filters of the map, folded above it: each value is a link to the same map with it set, or taken off. */
import { href, type Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { ChosenFilters } from '../../../ui/chosen-filters.tsx';
import { FacetLink } from '../../../ui/facet-link.tsx';
import type { FacetGroup } from '../../../ui/facets.tsx';
import { groupLabel, valueLabel } from '../../discovery/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import { mapQuery, territoryOf, toggled } from '../domain/map-filters.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import type { ShownMap } from '../use-cases/show-map.ts';
import type { MapPartProps } from './map-search.tsx';

/** Beyond this many, the less frequent values of a group are left to the lists. */
const IN_SIGHT = 12;

export function MapFacets({ page, map, territories }: MapPartProps) {
  const m = say(page.locale, { fr, en });
  const groups = facetGroups(page, map, territories);
  const chosen = groups.flatMap(({ values }) => values).filter(({ selected }) => selected).length;
  return (
    <>
      <details class="map-filters">
        <summary>{m.filter(chosen)}</summary>
        <div class="facets map-facets">
          {groups.map(({ label, values }) => (
            <section class="facet">
              <h2>{label}</h2>
              <ul>
                {values
                  .filter(({ selected }, i) => i < IN_SIGHT || selected)
                  .map((value) => (
                    <li>
                      <FacetLink page={page} value={value} />
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </div>
      </details>
      <ChosenFilters
        page={page}
        groups={[...placeGroup(page, map, territories), ...groups]}
        clearHref={href(page, '/carte')}
      />
    </>
  );
}

const to = (page: Page, query: URLSearchParams) =>
  `${href(page, '/carte')}${query.size > 0 ? `?${query}` : ''}`;

function facetGroups(page: Page, { filters, facets }: ShownMap, territories: TerritoryIndex): FacetGroup[] {
  const m = say(page.locale, { fr, en });
  return facets.map(({ facet, only, counts }) => ({
    id: facet.param,
    label:
      only && filters.kinds.length > 1
        ? m.group(groupLabel(page, facet), m.only[only])
        : groupLabel(page, facet),
    values: counts.map(({ value, count, chosen }) => ({
      label: valueLabel(page, territories, facet, value),
      count,
      selected: chosen,
      href: to(page, toggled(filters, facet.param, value)),
    })),
  }));
}

/** The place chosen, so that it can be taken off like any other filter. */
function placeGroup(page: Page, { filters }: ShownMap, territories: TerritoryIndex): FacetGroup[] {
  const territory = territoryOf(filters);
  if (!territory) return [];
  const query = mapQuery(filters);
  query.delete('territoire');
  const label = territories.label(territory, page.locale);
  const { within } = say(page.locale, { fr, en });
  return [
    { id: 'territoire', label: within, values: [{ label, count: 0, selected: true, href: to(page, query) }] },
  ];
}
