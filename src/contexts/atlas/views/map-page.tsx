/** The map: search, filters, the map with the list beside it, the same by département, and how to show it elsewhere. */
import type { VNode } from 'preact';
import { href } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { Columns } from '../../../ui/columns.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { territoryOf } from '../domain/map-filters.ts';
import type { Bounds } from '../domain/outline.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import { DepartementList } from './departement-list.tsx';
import { EmbedSection } from './embed-section.tsx';
import { Sketch } from './france-sketch.tsx';
import { MapFacets } from './map-facets.tsx';
import { MapFrame } from './map-frame.tsx';
import { MapKey } from './map-key.tsx';
import { LIST_ID, MapList } from './map-list.tsx';
import { KindChoice, type MapPartProps, MapSearch, SearchNotices } from './map-search.tsx';
import { PartChoice } from './part-choice.tsx';
import { RecordsInView } from './records-in-view.tsx';

export function MapPage(props: MapPartProps & { bounds: Bounds; beside: VNode | null }) {
  const { page, map, territories, bounds, beside } = props;
  const m = say(page.locale, { fr, en });
  const territory = territoryOf(map.filters);
  const title = territory ? m.titleIn(territories.label(territory, page.locale)) : m.title;
  const count = m.list.found(map.list.total);
  return (
    <Layout page={page} title={title} description={m.lead} current="map" breadcrumbs={[{ label: m.title }]}>
      <PageHeading title={title} />
      <MapSearch {...props} />
      <SearchNotices {...props} />
      <div class="map-tools">
        <KindChoice page={page} map={map} />
        <MapFacets {...props} />
      </div>
      <Columns
        side="end"
        aside={
          <MapList page={page} count={count}>
            <RecordsInView page={page} territories={territories} list={map.list} count={count} />
            {map.list.total > map.list.records.length && <AllLists page={page} map={map} />}
          </MapList>
        }
      >
        <div class="map-held">
          <MapFrame
            page={page}
            query={map.query}
            bounds={bounds}
            listId={LIST_ID}
            caption={m.caption(map.placed.cooperation, map.placed.organisation)}
          >
            <Sketch
              page={page}
              territories={territories}
              counts={map.departements.byDepartement}
              total={map.placed}
            />
          </MapFrame>
          <PartChoice page={page} />
          <MapKey page={page} />
          {map.unplaced > 0 && <p class="hint">{m.notPlaced(map.unplaced)}</p>}
        </div>
      </Columns>
      {beside}
      <DepartementList {...props} />
      <EmbedSection page={page} query={map.query} />
    </Layout>
  );
}

/** The whole lists, for those who read without script. */
function AllLists({ page, map: { filters, query } }: Pick<MapPartProps, 'page' | 'map'>) {
  const m = say(page.locale, { fr, en });
  return (
    <p class="hint">
      {m.list.all}{' '}
      {filters.kinds.map((kind, i) => (
        <>
          {i > 0 && ' · '}
          <a
            href={`${href(page, kind === 'cooperation' ? '/cooperations' : '/organisations')}${query && `?${query}`}`}
          >
            {m.show[kind]}
          </a>
        </>
      ))}
    </p>
  );
}
