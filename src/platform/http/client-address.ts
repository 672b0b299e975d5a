/** Where a request comes from, as the socket says. Headers that a client may write are not believed. */
import { getConnInfo } from '@hono/node-server/conninfo';
import type { RequestContext } from './routes.ts';

/** The peer's address; null for a request made in process (tests). */
export function clientAddress(c: RequestContext): string | null {
  const bindings = c.env as { incoming?: unknown } | undefined;
  return bindings?.incoming ? (getConnInfo(c).remote.address ?? '') : null;
}

export const isLoopback = (address: string): boolean =>
  address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.');

const PROXIED = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via'];
const OWN_NAME = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Whether the machine itself asks, by its own name, and nothing says that a proxy stands between. */
export function isLocal(c: RequestContext): boolean {
  if (PROXIED.some((name) => c.req.header(name) !== undefined)) return false;
  const address = clientAddress(c);
  return address === null || (isLoopback(address) && OWN_NAME.test(c.req.header('host') ?? ''));
}
