/**
 * Where a request comes from, as the socket says. Headers that a client may write are not believed, save those of the
 * proxy that the configuration names; when it names none, one on this machine is believed for the limits of writing.
 */
import { getConnInfo } from '@hono/node-server/conninfo';
import type { RequestContext } from './routes.ts';

/** The peer's address; null for a request made in process (tests). */
export function clientAddress(c: RequestContext): string | null {
  const bindings = c.env as { incoming?: unknown } | undefined;
  return bindings?.incoming ? (getConnInfo(c).remote.address ?? '') : null;
}

export const isLoopback = (address: string): boolean =>
  address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.');

const bare = (address: string): string => address.replace(/^::ffff:/, '');

/** Whether a peer is the proxy in front, whose last hop of `X-Forwarded-For` counts. `proxies`: those named; null: none. */
export const isProxy = (peer: string, proxies: readonly string[] | null): boolean =>
  proxies === null ? isLoopback(peer) : proxies.includes(bare(peer));

const PROXIED = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via'];
const OWN_NAME = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Whether the machine itself asks, by its own name, and neither a header nor the peer says that a proxy stands between. */
export function isLocal(c: RequestContext): boolean {
  if (PROXIED.some((name) => c.req.header(name) !== undefined)) return false;
  const address = clientAddress(c);
  if (address === null) return true;
  const proxies = c.get('proxies') ?? null;
  const proxied = proxies !== null && isProxy(address, proxies);
  return isLoopback(address) && !proxied && OWN_NAME.test(c.req.header('host') ?? '');
}

/**
 * Whether what only the machine may read is surely told apart from what a proxy passes on. Some add no header and ask by
 * the machine's own name: a public instance names its proxy, or shows nothing of the kind.
 */
export const tellsProxy = (baseUrl: string, proxies: readonly string[] | null): boolean =>
  proxies !== null || OWN_NAME.test(new URL(baseUrl).host);
