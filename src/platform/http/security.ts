/** What protects every answer: headers, and the refusal of writes that come from another site. */
import { createMiddleware } from 'hono/factory';
import type { DeclaredRoute, Env, RequestContext, RoutePolicy } from './routes.ts';

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

/** The Content-Security-Policy of an answer; `embeddable` pages may stand in any frame, all others in none. */
export const contentSecurityPolicy = (policy: RoutePolicy | undefined): string =>
  policy?.sandboxed
    ? "default-src 'none'; sandbox; frame-ancestors 'none'"
    : [
        CSP,
        ["connect-src 'self'", ...(policy?.connect ?? [])].join(' '),
        `frame-ancestors ${policy?.embeddable ? '*' : "'none'"}`,
      ].join('; ');

export function securityHeaders(baseUrl: string) {
  const secure = baseUrl.startsWith('https:');
  return createMiddleware<Env>(async (c, next) => {
    await next();
    const policy = c.get('policy');
    const { headers } = c.res;
    headers.set('content-security-policy', contentSecurityPolicy(policy));
    headers.set('x-content-type-options', 'nosniff');
    headers.set('cross-origin-opener-policy', 'same-origin');
    headers.set(
      'permissions-policy',
      'camera=(), microphone=(), geolocation=(), payment=(), interest-cohort=()',
    );
    if (!headers.has('referrer-policy')) headers.set('referrer-policy', 'strict-origin-when-cross-origin');
    if (!policy?.embeddable) headers.set('x-frame-options', 'DENY');
    if (secure) headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
  });
}

const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses (403) any unsafe request that a browser does not vouch to be from this very site, or that `fromElsewhere`.
 * A program with a bearer's token, on a route that takes it, comes from no site: a cookie would be what others misuse.
 */
export function sameOriginOnly(baseUrl: string, routes: readonly DeclaredRoute[]) {
  const own = new URL(baseUrl).host;
  const open = routes.filter(({ fromElsewhere }) => fromElsewhere).map(({ path }) => shapeOf(path));
  const bearer = routes
    .filter(({ access }) => access === 'bearer')
    .map(({ method, path }) => ({ method, shape: shapeOf(path) }));
  const byProgram = (c: RequestContext) =>
    bearer.some(({ method, shape }) => method === c.req.method && shape.test(c.req.path)) &&
    c.req.header('cookie') === undefined &&
    (c.req.header('authorization') !== undefined ||
      (c.req.header('origin') === undefined && c.req.header('sec-fetch-site') === undefined));
  return createMiddleware<Env>(async (c, next) => {
    if (SAFE.has(c.req.method) || open.some((shape) => shape.test(c.req.path))) return next();
    if (byProgram(c)) return next();
    const site = c.req.header('sec-fetch-site');
    const origin = c.req.header('origin');
    const host = origin && URL.canParse(origin) ? new URL(origin).host : null;
    // The machine's own names stand for each other; any other name must be the public address of the instance.
    const sameHost = host !== null && (host === own || (host === c.req.header('host') && LOCAL.test(host)));
    if (site === undefined ? sameHost : site === 'same-origin' && (origin === undefined || sameHost))
      return next();
    return c.text('Requête refusée : elle ne vient pas de ce site. / Refused: not from this site.', 403);
  });
}

/** The paths of a route: its parameters are whole segments. */
export const shapeOf = (path: string): RegExp => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`);
