/**
 * What happens around every request, in one place: the page's context, the count of SQL queries against the
 * route's budget, the page cache, the metrics and the log line.
 */
import { createMiddleware } from 'hono/factory';
import type { Logger } from 'pino';
import type { Actor } from '../../kernel/actor.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { DeadLink } from '../../kernel/page.ts';
import { countQueries } from '../db/connect.ts';
import type { Assets } from './assets.ts';
import { isLocal } from './client-address.ts';
import type { Metrics } from './metrics.ts';
import { answerOf, hasIt, type PageCache } from './page-cache.ts';
import type { DeclaredRoute, Env, RequestContext, RoutePolicy } from './routes.ts';
import { shapeOf } from './security.ts';

export interface RequestNeeds {
  baseUrl: string;
  assets: Assets;
  deadLink?: (address: string) => DeadLink | undefined;
  remarks?: (path: string) => number;
  cache: PageCache;
  /** Addresses of the proxy in front; null: none is named. */
  proxies: readonly string[] | null;
  /** The version of the public records; it grows with each change. */
  version: () => number;
  metrics: Metrics;
  log: Logger;
  /** Who a request's cookies belong to, with cookies to send along. */
  identify: (headers: Headers) => Promise<{ actor: Actor; cookies: readonly string[] } | null>;
  /** Throw when a route asks more queries than it states (tests), instead of logging it. */
  strict: boolean;
}

const EN = /^\/en(?=\/|$)/;

/** The path that routes see: `/en` only names the language. */
export const routedPath = (request: Request): string => withoutLanguage(new URL(request.url).pathname);

const withoutLanguage = (pathname: string): string => pathname.replace(EN, '').replace(/^\/*/, '/');

/** Which requests may bring a file, from the routes that say so. The address as it stands on the first line. */
export function fileTaking(routes: readonly DeclaredRoute[]): (method: string, url: string) => boolean {
  const taking = routes
    .filter(({ longBody }) => longBody !== undefined)
    .map(({ method, path }) => ({ method, shape: shapeOf(path) }));
  return (method, url) => {
    const path = withoutLanguage(url.split('?', 1)[0] ?? '');
    return taking.some((each) => each.method === method && each.shape.test(path));
  };
}

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
      deadLink: needs.deadLink,
      remarks: needs.remarks,
    });
    c.set('proxies', needs.proxies);
    c.set('actor', once(c, needs.identify));
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

/** Looks up who asks when somebody first wants to know, and once. */
function once(c: RequestContext, identify: RequestNeeds['identify']): () => Promise<Actor | null> {
  let known: Promise<Actor | null> | undefined;
  return () => {
    known ??= identify(c.req.raw.headers).then((found) => {
      for (const cookie of found?.cookies ?? []) c.header('set-cookie', cookie, { append: true });
      return found?.actor ?? null;
    });
    return known;
  };
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

/** Keeps public answers for the next reader, says to browsers how long theirs hold, and compresses what is worth it. */
async function keepOrMark(
  c: RequestContext,
  { cache }: RequestNeeds,
  policy: RoutePolicy | undefined,
  version: number,
  address: string,
): Promise<void> {
  const { headers, status } = c.res;
  const accepts = c.req.header('accept-encoding');
  if (policy?.cache === 'static' && status === 200) {
    headers.set('cache-control', 'public, max-age=31536000, immutable');
  } else if (policy?.cache === 'data' && status === 200 && c.req.method === 'GET') {
    if (!headers.has('cache-control')) headers.set('cache-control', 'public, no-cache');
    headers.set('vary', 'accept-encoding');
    const body = c.get('bytes') ?? Buffer.from(await c.res.arrayBuffer());
    const kept = cache.keep(address, version, Object.fromEntries(headers), body);
    c.res = undefined; // else Hono pours the new answer through a stream into a copy of the old one
    c.res = hasIt(c.req.header('if-none-match'), kept.etag)
      ? new Response(null, { status: 304, headers: { ...kept.headers, etag: kept.etag } })
      : answerOf(kept, accepts);
  } else {
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
    if (headers.get('content-type')?.startsWith('text/html') && accepts) {
      const body = c.get('bytes') ?? Buffer.from(await c.res.arrayBuffer());
      const answer = answerOf({ headers: Object.fromEntries(headers), plain: body }, accepts, status);
      // Several cookies are several lines: as an object, only the last would be left.
      answer.headers.delete('set-cookie');
      for (const cookie of headers.getSetCookie()) answer.headers.append('set-cookie', cookie);
      c.res = undefined;
      c.res = answer;
    }
  }
}
