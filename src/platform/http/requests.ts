/**
 * What happens around every request, in one place: the page's context, the count of SQL queries against the
 * route's budget, the page cache, the metrics and the log line.
 */
import { getConnInfo } from '@hono/node-server/conninfo';
import { createMiddleware } from 'hono/factory';
import type { Logger } from 'pino';
import type { Locale } from '../../kernel/locale.ts';
import { countQueries } from '../db/connect.ts';
import type { Assets } from './assets.ts';
import type { Metrics } from './metrics.ts';
import { etagOf, type PageCache } from './page-cache.ts';
import type { Env, RequestContext, RoutePolicy } from './routes.ts';

export interface RequestNeeds {
  baseUrl: string;
  assets: Assets;
  cache: PageCache;
  /** The version of the public records; it grows with each change. */
  version: () => number;
  metrics: Metrics;
  log: Logger;
  /** Throw when a route asks more queries than it states (tests), instead of logging it. */
  strict: boolean;
}

const EN = /^\/en(?=\/|$)/;

/** The path that routes see: `/en` only names the language. */
export const routedPath = (request: Request): string => new URL(request.url).pathname.replace(EN, '') || '/';

export function aroundRequests(needs: RequestNeeds) {
  return createMiddleware<Env>(async (c, next) => {
    const started = performance.now();
    const url = new URL(c.req.url);
    const locale: Locale = EN.test(url.pathname) ? 'en' : 'fr';
    c.set('page', {
      locale,
      path: c.req.path,
      query: url.searchParams,
      baseUrl: needs.baseUrl,
      asset: needs.assets.address,
    });
    const version = needs.version();
    const { queries } = await countQueries(() => next());
    const policy = c.get('policy');
    const route = c.get('route') ?? 'none';
    if (policy && queries.length > policy.queries) overBudget(needs, route, policy, queries);
    if (policy?.access === 'operator' && !isLocal(c)) c.res = c.text('Not found', 404);
    await keepOrMark(c, needs, policy, version, url.pathname + url.search);
    const seconds = (performance.now() - started) / 1000;
    needs.metrics.requests.observe({ method: c.req.method, route, status: String(c.res.status) }, seconds);
    needs.log.debug(
      { method: c.req.method, route, status: c.res.status, ms: Math.round(seconds * 1000) },
      'request',
    );
  });
}

function overBudget(
  { strict, log, metrics }: RequestNeeds,
  route: string,
  policy: RoutePolicy,
  queries: string[],
): void {
  const message = `${route} made ${queries.length} queries; it states ${policy.queries}`;
  if (strict) throw new Error(`${message}:\n${queries.join('\n')}`);
  metrics.overBudget.inc({ route });
  log.warn(message);
}

/** The operator's pages answer the machine itself only, and never through a proxy. */
function isLocal(c: RequestContext): boolean {
  if (c.req.header('x-forwarded-for') || c.req.header('forwarded')) return false;
  const bindings = c.env as { incoming?: unknown } | undefined;
  if (!bindings?.incoming) return true; // in process: tests
  const address = getConnInfo(c).remote.address ?? '';
  return address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.');
}

async function keepOrMark(
  c: RequestContext,
  { cache }: RequestNeeds,
  policy: RoutePolicy | undefined,
  version: number,
  address: string,
): Promise<void> {
  const { headers } = c.res;
  if (policy?.cache === 'static' && c.res.status === 200) {
    headers.set('cache-control', 'public, max-age=31536000, immutable');
  } else if (
    policy?.cache === 'data' &&
    c.res.status === 200 &&
    c.req.method === 'GET' &&
    !headers.has('x-streamed')
  ) {
    if (!headers.has('cache-control')) headers.set('cache-control', 'public, no-cache');
    headers.append('vary', 'accept-encoding');
    const body = Buffer.from(await c.res.clone().arrayBuffer());
    const etag = etagOf(body);
    headers.set('etag', etag);
    cache.keep(address, version, Object.fromEntries(headers), body);
    if (c.req.header('if-none-match') === etag)
      c.res = new Response(null, { status: 304, headers: { etag } });
  } else if (!headers.has('cache-control')) {
    headers.set('cache-control', 'no-store');
  }
}
