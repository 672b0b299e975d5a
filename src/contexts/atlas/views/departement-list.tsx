/** How many records in each département, by region: the map as words. Where there is none yet is said too. */
import { listFormat } from '../../../kernel/formats.ts';
import { href, type Page } from '../../../kernel/page.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { say } from '../../../platform/i18n/say.ts';
import type { Counts } from '../domain/departements.ts';
import { isNarrowed, mapQuery } from '../domain/map-filters.ts';
import { departementsByRegion, type RegionDepartements } from '../domain/overview.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import type { ShownMap } from '../use-cases/show-map.ts';
import type { MapPartProps } from './map-search.tsx';

export function DepartementList({ page, map, territories }: MapPartProps) {
  const m = say(page.locale, { fr, en });
  const { byDepartement, wider } = map.departements;
  const regions = departementsByRegion(territories);
  const empty = regions
    .flatMap(({ departements }) => departements)
    .filter((id) => !byDepartement.has(id) && (territories.get(id)?.population ?? 0) > 0)
    .map((id) => territories.get(id)?.name ?? id)
    .sort((a, b) => a.localeCompare(b, 'fr'));
  const widerTotal = wider.cooperation + wider.organisation;
  return (
    <section class="map-departements" aria-labelledby="departements">
      <h2 id="departements">{m.departements.caption}</h2>
      <ul class="map-regions" role="list">
        {regions.map((region) => (
          <Region page={page} map={map} territories={territories} region={region} />
        ))}
      </ul>
      <p class="hint">
        {m.departements.astride} {widerTotal > 0 && m.departements.wider(widerTotal)}
      </p>
      {empty.length > 0 && !isNarrowed(map.filters) && (
        <p class="hint">{m.departements.empty(listed(page, empty))}</p>
      )}
    </section>
  );
}

function Region({ page, map, territories, region }: MapPartProps & { region: RegionDepartements }) {
  const m = say(page.locale, { fr, en });
  const { byDepartement } = map.departements;
  const held = region.departements.filter((id) => byDepartement.has(id));
  if (held.length === 0) return null;
  const name = region.region ? territories.label(region.region, page.locale) : m.departements.overseas;
  return (
    <li>
      <h3>{region.region ? <a href={within(page, map, region.region)}>{name}</a> : name}</h3>
      <ul role="list">
        {held.map((id) => (
          <li>
            <a href={within(page, map, id)}>{territories.get(id)?.name ?? id}</a>{' '}
            <span class="hint">{words(page, byDepartement.get(id))}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}

function within(page: Page, { filters }: ShownMap, id: TerritoryId): string {
  const query = mapQuery(filters);
  query.set('territoire', id);
  return `${href(page, '/carte')}?${query}`;
}

function words(page: Page, counts: Counts = { cooperation: 0, organisation: 0 }): string {
  const m = say(page.locale, { fr, en });
  return [
    counts.cooperation > 0 && m.counted.cooperation(counts.cooperation),
    counts.organisation > 0 && m.counted.organisation(counts.organisation),
  ]
    .filter(Boolean)
    .join(', ');
}

const listed = ({ locale }: Page, names: readonly string[]): string =>
  listFormat(locale, { type: 'conjunction' }).format(names);
