/** What lies under the records: outlines as GeoJSON and as a drawing, and the style that puts everything together. */
import { parseTerritoryId } from '../../../kernel/territory.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { pageOf } from '../../../platform/http/answer.ts';
import type { RequestContext, Routes } from '../../../platform/http/routes.ts';
import { say } from '../../../platform/i18n/say.ts';
import type { Discovery } from '../../discovery/public.ts';
import { contourOf, departementOutlines, type TerritoryIndex } from '../../territories/public.ts';
import { mapQuery, territoryOf } from '../domain/map-filters.ts';
import { coarse, ringsOf } from '../domain/outline.ts';
import { SKETCH_HEIGHT, SKETCH_WIDTH, sketchOutlines } from '../domain/sketch.ts';
import { mapStyle } from '../domain/style.ts';
import type { OnlineMap } from '../domain/style-ground.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import { readMapFilters } from '../use-cases/show-map.ts';

export interface LandNeeds {
  db: Database;
  territories: TerritoryIndex;
  discovery: Discovery;
  /** An online map under the records, when the instance asks for one. */
  mapTiles: OnlineMap | undefined;
  /** Where the places of offers and requests of know-how are read, as GeoJSON: a path that takes the map's query. */
  peers?: string | undefined;
}

const GEOJSON = { 'content-type': 'application/geo+json', 'access-control-allow-origin': '*' };

export function landRoutes(routes: Routes, needs: LandNeeds): void {
  const { db } = needs;
  routes
    .get('/carte/fond.json', { access: 'public', queries: 1, cache: 'data' }, async (c) => {
      const outlines = await departementOutlines(db);
      return c.body(JSON.stringify({ ...outlines, features: outlines.features.map(coarse) }), 200, GEOJSON);
    })
    .get('/carte/contours/:file', { access: 'public', queries: 4, cache: 'data' }, async (c) => {
      const id = parseTerritoryId((c.req.param('file') ?? '').replace(/\.json$/, ''));
      const contour = id && (await contourOf(db, id));
      return contour ? c.body(JSON.stringify(contour), 200, GEOJSON) : c.notFound();
    })
    .get('/carte/esquisse.svg', { access: 'public', queries: 1, cache: 'data' }, async (c) => {
      const { features } = await departementOutlines(db);
      const path = sketchOutlines(features.map(ringsOf)).map((outline) => outline.path);
      return c.body(
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SKETCH_WIDTH} ${SKETCH_HEIGHT}"><path id="france" d="${path.join('')}"/></svg>`,
        200,
        { 'content-type': 'image/svg+xml' },
      );
    })
    .get('/carte/style.json', { access: 'public', queries: 5, cache: 'data' }, (c) => style(c, needs));
}

async function style(
  c: RequestContext,
  { db, territories, discovery, mapTiles, peers }: LandNeeds,
): Promise<Response> {
  const { locale, query, baseUrl } = pageOf(c);
  const { credits } = say(locale, { fr, en });
  const { filters } = readMapFilters({ territories, discovery }, query);
  const territory = territoryOf(filters);
  const { features } = await departementOutlines(db);
  const sketched = features.some(({ properties }) => properties.sketch);
  return c.json(
    mapStyle({
      tint: query.get('teinte') === 'sombre' ? 'dark' : 'light',
      baseUrl,
      query: mapQuery(filters).toString(),
      credits: { ...credits, outlines: sketched ? credits.outlines : credits.exactOutlines },
      online: mapTiles ?? null,
      peers: peers ?? null,
      territory: territory && (await contourOf(db, territory)) ? territory : null,
    }),
    200,
    { 'access-control-allow-origin': '*' },
  );
}
