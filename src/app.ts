/** The whole URL map on one screen. */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { accountRoutes } from './contexts/accounts/routes.tsx';
import { alertRoutes } from './contexts/alerts/routes.tsx';
import { atlasRoutes } from './contexts/atlas/routes.tsx';
import { calendarRoutes } from './contexts/calendar/routes.tsx';
import { communityRoutes } from './contexts/communities/routes.tsx';
import { claimGate, refusalInWords } from './contexts/conduct/public.ts';
import { contributionRoutes } from './contexts/contributions/routes.tsx';
import { cooperationRoutes } from './contexts/cooperations/routes.tsx';
import { diagnosisRoutes } from './contexts/diagnosis/routes.tsx';
import { discoveryRoutes } from './contexts/discovery/routes.tsx';
import { eventRoutes } from './contexts/events/routes.tsx';
import { federationRoutes, removedPage } from './contexts/federation/routes.tsx';
import { fieldRoutes } from './contexts/fields/routes.tsx';
import { freshnessRoutes } from './contexts/freshness/routes.tsx';
import { grantRoutes } from './contexts/grants/routes.tsx';
import { forbiddenPage, homeRoutes, problemPage } from './contexts/home/routes.tsx';
import { importRoutes, withdrawnPage } from './contexts/imports/routes.tsx';
import { methodRoutes } from './contexts/method/routes.tsx';
import { moderationRoutes } from './contexts/moderation/routes.tsx';
import { observatoryRoutes } from './contexts/observatory/routes.tsx';
import { operationsRoutes } from './contexts/operations/routes.tsx';
import { organisationRoutes } from './contexts/organisations/routes.tsx';
import { offersFound, offersOnMap, PEER_PLACES } from './contexts/peers/public.ts';
import { peerRoutes } from './contexts/peers/routes.tsx';
import { privacyRoutes } from './contexts/privacy/routes.tsx';
import { GeneralQuestion } from './contexts/programmes/public.ts';
import { programmeRoutes } from './contexts/programmes/routes.tsx';
import { publicationRoutes } from './contexts/publication/routes.tsx';
import { qualityRoutes } from './contexts/quality/routes.tsx';
import { remarkRoutes } from './contexts/remarks/routes.tsx';
import { resourceRoutes } from './contexts/resources/routes.tsx';
import { synthesisRoutes } from './contexts/survey-synthesis/routes.tsx';
import { surveysFound } from './contexts/surveys/public.ts';
import { surveyRoutes } from './contexts/surveys/routes.tsx';
import { territoryRoutes } from './contexts/territories/routes.tsx';
import { tokenRoutes } from './contexts/tokens/routes.tsx';
import { tradeRoutes } from './contexts/trades/routes.tsx';
import { trainingRoutes } from './contexts/trainings/routes.tsx';
import { webhookRoutes } from './contexts/webhooks/routes.tsx';
import { TooBusy } from './platform/db/turnstile.ts';
import { assetRoutes } from './platform/http/assets.ts';
import { aroundRequests, routedPath } from './platform/http/requests.ts';
import type { DeclaredRoute, Env, Routes } from './platform/http/routes.ts';
import { sameOriginOnly, securityHeaders, shapeOf } from './platform/http/security.ts';
import { limitWrites } from './platform/http/write-limit.ts';
import type { Services } from './services.ts';

const MAX_BODY = 256 * 1024;
/** A group that answers in one room has one address: a question a screen, a few people at once. */
const WRITES_A_MINUTE = 150;

/** Every context's routes, in the order in which they answer. */
export const contextRoutes = (s: Services): readonly Routes[] => [
  operationsRoutes({ ...s, registry: s.metrics.registry }),
  assetRoutes(s.assets),
  homeRoutes(s),
  cooperationRoutes(s),
  organisationRoutes(s),
  // Before the pages of programmes, whose addresses hold its maps: /dispositifs/carte.
  observatoryRoutes(s),
  grantRoutes(s),
  programmeRoutes(s),
  resourceRoutes(s),
  trainingRoutes(s),
  discoveryRoutes({
    ...s,
    understood: (page) => GeneralQuestion({ page, territories: s.territories }),
    offersFound: (page, text) => offersFound(s, page, text),
    surveysFound: (page, text) => surveysFound(s, page, text),
  }),
  atlasRoutes({ ...s, peers: PEER_PLACES, beside: (page, query) => offersOnMap(s, page, query) }),
  calendarRoutes(s),
  diagnosisRoutes(s),
  alertRoutes(s),
  peerRoutes(s),
  eventRoutes(s),
  communityRoutes(s),
  methodRoutes(),
  tradeRoutes(s),
  territoryRoutes(s),
  accountRoutes({ ...s, admitClaim: claimGate(s, refusalInWords) }),
  contributionRoutes(s),
  fieldRoutes(s),
  importRoutes(s),
  remarkRoutes(s),
  moderationRoutes(s),
  qualityRoutes(s),
  freshnessRoutes(s),
  privacyRoutes(s),
  tokenRoutes(s),
  webhookRoutes(s),
  federationRoutes(s),
  surveyRoutes(s),
  synthesisRoutes(s),
  publicationRoutes(s),
];

/** What every mounted route states of itself. */
export const routeTable = (services: Services): DeclaredRoute[] =>
  contextRoutes(services).flatMap((routes) => routes.declared);

export function buildApp(services: Services): Hono<Env> {
  const contexts = contextRoutes(services);
  const declared = contexts.flatMap((routes) => routes.declared);
  const app = new Hono<Env>({ getPath: routedPath });
  app.use(aroundRequests({ ...services, version: () => services.discovery.version }));
  app.use(securityHeaders(services.baseUrl));
  app.use(sameOriginOnly(services.baseUrl, declared));
  app.use(limitWrites(WRITES_A_MINUTE));
  // Only where a body is read: asking whether there is one costs a whole Request of the platform's.
  const most = (maxSize: number) =>
    bodyLimit({ maxSize, onError: (c) => c.text('Envoi trop volumineux. / Too large.', 413) });
  const usual = most(MAX_BODY);
  const longer = declared.flatMap(({ path, longBody }) =>
    longBody ? [{ shape: shapeOf(path), limit: longBody === 'own' ? null : most(longBody) }] : [],
  );
  app.on(['POST', 'PUT', 'PATCH'], '*', (c, next) => {
    const long = longer.find(({ shape }) => shape.test(c.req.path));
    if (!long) return usual(c, next);
    return long.limit ? long.limit(c, next) : next();
  });
  for (const routes of contexts) app.route('/', routes.hono);
  app.notFound(
    async (c) =>
      (await forbiddenPage(c)) ??
      (await withdrawnPage(services, c)) ??
      (await removedPage(c, services)) ??
      problemPage(c, 404),
  );
  app.onError((error, c) => {
    services.log.error({ err: error, route: c.get('route') }, 'request failed');
    if (error instanceof TooBusy) return problemPage(c, 503);
    if (services.strict) throw error;
    return problemPage(c, 500);
  });
  return app;
}
