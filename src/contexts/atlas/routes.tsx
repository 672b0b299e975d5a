/** The map: its pages, the list that goes with them, its tiles and its base map. */
import type { VNode } from 'preact';
import { type Page, withQuery } from '../../kernel/page.ts';
import { fragment, html, pageOf } from '../../platform/http/answer.ts';
import { type RequestContext, Routes } from '../../platform/http/routes.ts';
import { say } from '../../platform/i18n/say.ts';
import type { Discovery } from '../discovery/public.ts';
import { territoryOf } from './domain/map-filters.ts';
import { extentOf } from './domain/overview.ts';
import { en } from './messages.en.ts';
import { fr } from './messages.fr.ts';
import { MapPoints } from './queries/map-points.ts';
import { type LandNeeds, landRoutes } from './routes/land.ts';
import { tileRoutes } from './routes/tiles.ts';
import { listView } from './use-cases/list-view.ts';
import { type MapNeeds, showMap } from './use-cases/show-map.ts';
import { EmbedPage } from './views/embed-page.tsx';
import { MapPage } from './views/map-page.tsx';
import { RecordsInView } from './views/records-in-view.tsx';

export interface AtlasNeeds extends LandNeeds {
  discovery: Discovery;
  /** What another context tells of the same place and words, under the map; null when it tells nothing. */
  beside?: (page: Page, query: URLSearchParams) => Promise<VNode | null>;
}

/** A text is searched among cooperations and among organisations, and for each once more with near words. */
const SEARCHES = 6;

export function atlasRoutes({ db, territories, discovery, mapTiles, peers, beside }: AtlasNeeds): Routes {
  const needs: MapNeeds = { territories, discovery, points: new MapPoints(discovery) };
  const connect = mapTiles ? [new URL(mapTiles.address).origin] : [];
  const routes = new Routes()
    .get('/carte', { access: 'public', queries: SEARCHES + 1, cache: 'data', connect }, async (c) => {
      const props = await pageProps(c, needs);
      const query = new URLSearchParams(props.map.query);
      return html(c, <MapPage {...props} beside={(await beside?.(props.page, query)) ?? null} />);
    })
    .get(
      '/carte/integrer',
      { access: 'public', queries: SEARCHES, cache: 'data', connect, embeddable: true },
      async (c) => html(c, <EmbedPage {...(await pageProps(c, needs))} />),
    )
    // Not kept: the same box is seldom asked twice.
    .get('/carte/liste', { access: 'public', queries: SEARCHES, cache: 'none' }, (c) => listOf(c, needs));
  landRoutes(routes, { db, territories, discovery: needs.discovery, mapTiles, peers });
  tileRoutes(routes, needs);
  return routes;
}

async function pageProps(c: RequestContext, needs: MapNeeds) {
  const page = pageOf(c);
  const map = await showMap(needs, page.query);
  const { territories } = needs;
  return { page, map, territories, bounds: extentOf(territories, territoryOf(map.filters)) };
}

async function listOf(c: RequestContext, needs: MapNeeds): Promise<Response> {
  const page = pageOf(c);
  const m = say(page.locale, { fr, en });
  const list = await listView(needs, page.query);
  if (!list) return c.text(m.badBox, 400);
  const { next, total } = list;
  return fragment(
    c,
    <RecordsInView
      page={page}
      territories={needs.territories}
      list={list}
      count={m.list.inView(total)}
      more={
        next === null ? undefined : { href: withQuery(page, { apres: String(next) }), left: total - next }
      }
      embedded={page.query.has('cadre')}
    />,
  );
}
