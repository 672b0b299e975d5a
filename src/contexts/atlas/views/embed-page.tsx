/** The map in another site's page: the map, its list folded under it, and a way back here. Nothing else. */
import { href } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { Layout } from '../../../ui/layout.tsx';
import type { Bounds } from '../domain/outline.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import { Sketch } from './france-sketch.tsx';
import { MapFrame } from './map-frame.tsx';
import { LIST_ID, MapList } from './map-list.tsx';
import type { MapPartProps } from './map-search.tsx';
import { RecordsInView } from './records-in-view.tsx';

export function EmbedPage({ page, map, territories, bounds }: MapPartProps & { bounds: Bounds }) {
  const m = say(page.locale, { fr, en });
  const count = m.list.found(map.list.total);
  return (
    <Layout page={page} title={m.embed.frame} description={m.lead} robots="noindex" bare>
      <h1 class="visually-hidden">{m.embed.frame}</h1>
      <div class="map-embedded">
        <MapFrame
          page={page}
          query={map.query}
          bounds={bounds}
          listId={LIST_ID}
          caption={
            <>
              {m.caption(map.placed.cooperation, map.placed.organisation)}{' '}
              <a
                href={`${href(page, '/carte')}${map.query && `?${map.query}`}`}
                target="_blank"
                rel="noopener"
              >
                {m.embed.open}
              </a>
            </>
          }
          embedded
        >
          <Sketch
            page={page}
            territories={territories}
            counts={map.departements.byDepartement}
            total={map.placed}
          />
        </MapFrame>
        <MapList page={page} count={count}>
          <RecordsInView page={page} territories={territories} list={map.list} count={count} embedded />
        </MapList>
      </div>
    </Layout>
  );
}
