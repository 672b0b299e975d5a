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
    ...eachShelf((shelf) => [
      `GET /${shelf}/:slug/modifier`,
      `POST /${shelf}/:slug/modifier`,
      `GET /${shelf}/:slug/historique`,
    ]),
    ...['cooperation', 'organisation', 'programme', 'resource'].flatMap((kind) => [
      `GET /contribuer/${kind}`,
      `POST /contribuer/${kind}`,
    ]),
    'GET /connexion',
    'POST /connexion',
    'GET /connexion/lien',
    'POST /connexion/lien',
    'POST /deconnexion',
    'GET /faire-le-point',
    'POST /faire-le-point',
    'GET /alertes/nouvelle',
    'POST /alertes',
    'GET /alertes/demande',
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
  ...to('member', [
    'GET /compte',
    'POST /compte/nom',
    'POST /compte/sessions/:id/fermeture',
    'POST /compte/sessions/fermeture',
    'GET /compte/second-facteur',
    'POST /compte/second-facteur',
    'POST /compte/second-facteur/verification',
    'GET /connexion/second-facteur',
    'POST /connexion/second-facteur',
    ...eachShelf((shelf) => [`POST /${shelf}/:slug/historique/retablissement`]),
    'GET /moderation',
    'GET /propositions/:id',
    'POST /propositions/:id/messages',
    'POST /propositions/:id/decision',
  ]),
  ...to('strong', ['POST /compte/second-facteur/retrait']),
  ...to('holder', [
    'GET /propositions/suivi/:token',
    'POST /propositions/suivi/:token/confirmation',
    'POST /propositions/suivi/:token/retrait',
    'POST /propositions/suivi/:token/messages',
    'GET /faire-le-point/:token',
    'GET /faire-le-point/:token/modifier',
    'POST /faire-le-point/:token',
    'POST /faire-le-point/:token/suppression',
    'GET /alertes/confirmation/:token',
    'POST /alertes/confirmation/:token',
    'GET /alertes/gestion/:token',
    'POST /alertes/gestion/:token',
    'POST /alertes/gestion/:token/suppression',
    'GET /alertes/desabonnement/:token',
    'POST /alertes/desabonnement/:token',
  ]),
  ...to('operator', ['GET /metrics', 'GET /exploitation/courriels', 'GET /exploitation/courriels/:letter']),
};

/** Writes that another site, or no site at all, may send: the address is the proof. */
export const FROM_ELSEWHERE: readonly string[] = ['POST /alertes/desabonnement/:token'];

/** Pages that a partner may put in a frame. */
export const EMBEDDABLE: readonly string[] = ['GET /carte/integrer'];
