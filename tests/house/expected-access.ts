/** Who may ask what, written by hand. `public`: anyone. `holder`: whoever knows the address. `operator`: the machine. */
import type { Access } from '../../src/platform/http/routes.ts';

const to = (access: Access, routes: readonly string[]) =>
  Object.fromEntries(routes.map((route) => [route, access]));

const eachShelf = (routes: (shelf: string) => readonly string[]) =>
  ['cooperations', 'organisations', 'dispositifs', 'ressources'].flatMap(routes);

export const ACCESS: Readonly<Record<string, Access>> = {
  ...to('public', [
    'GET /',
    'GET /a-propos',
    'GET /accessibilite',
    'GET /style',
    'GET /assets/:file',
    'GET /recherche',
    ...eachShelf((shelf) => [`GET /${shelf}`, `GET /${shelf}/:slug`]),
    'GET /accompagnement',
    'GET /financements',
    'GET /dispositifs/comparer',
    'GET /calendrier',
    'GET /calendrier.ics',
    'GET /observatoire',
    'GET /observatoire/carte',
    'GET /observatoire/methode',
    'GET /observatoire/matrice.csv',
    'GET /observatoire/matrice.json',
    'GET /carte',
    'GET /carte/integrer',
    'GET /carte/liste',
    'GET /carte/contours/:file',
    'GET /carte/esquisse.svg',
    'GET /carte/fond.json',
    'GET /carte/style.json',
    'GET /tuiles/:z/:x/:y',
    'GET /tuiles/communes/:z/:x/:y',
    'GET /faire-le-point',
    'POST /faire-le-point',
    'GET /api',
    'GET /api/v1/openapi.json',
    'GET /api/v1/territoires',
    ...eachShelf((shelf) => [
      `GET /api/v1/${shelf}`,
      `GET /api/v1/${shelf}.csv`,
      `GET /api/v1/${shelf}.geojson`,
      `GET /api/v1/${shelf}/:record`,
      `GET /flux/${shelf}.atom`,
      `GET /flux/${shelf}.json`,
      `GET /tableur/${shelf}.csv`,
      `GET /sitemap/${shelf}/:part{[0-9]+\\.xml}`,
    ]),
    'GET /robots.txt',
    'GET /sitemap.xml',
    'GET /healthz',
    'GET /readyz',
  ]),
  ...to('holder', [
    'GET /faire-le-point/:token',
    'POST /faire-le-point/:token/vu',
    'GET /faire-le-point/:token/modifier',
    'POST /faire-le-point/:token',
    'POST /faire-le-point/:token/suppression',
  ]),
  ...to('operator', ['GET /metrics']),
};

/** Pages that a partner may put in a frame. */
export const EMBEDDABLE: readonly string[] = ['GET /carte/integrer'];
