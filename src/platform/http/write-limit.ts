/**
 * How often one address may write in a minute. Behind a proxy every reader has the same address: then the last hop of
 * `X-Forwarded-For` counts, which the proxy wrote and a client cannot choose. Nobody else’s header is believed.
 */
import { isIPv6 } from 'node:net';
import { createMiddleware } from 'hono/factory';
import { LRUCache } from 'lru-cache';
import { clientAddress, isProxy } from './client-address.ts';
import type { Env, RequestContext } from './routes.ts';

const MINUTE_MS = 60_000;
const ADDRESSES = 50_000;

/** How many of some writes one address may make within a time. */
export class WriteAllowance {
  private readonly counts: LRUCache<string, { writes: number }>;
  private readonly most: number;

  constructor(most: number, withinMs: number) {
    this.most = most;
    this.counts = new LRUCache({ max: ADDRESSES, ttl: withinMs });
  }

  /** Counts one more; false when it is too many. */
  takes(c: RequestContext): boolean {
    const address = writerOf(c);
    if (address === null) return true;
    const count = this.counts.get(address) ?? { writes: 0 };
    if (count.writes === 0) this.counts.set(address, count);
    count.writes += 1;
    return count.writes <= this.most;
  }
}

export function limitWrites(perMinute: number) {
  const allowance = new WriteAllowance(perMinute, MINUTE_MS);
  return createMiddleware<Env>(async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    if (allowance.takes(c)) return next();
    const words =
      'Trop d’envois en une minute. Rien n’est perdu : attendez un peu, puis renvoyez. / Too many in a minute: wait, then send again.';
    return c.text(words, 429, { 'retry-after': '60' });
  });
}

/** Whom the writes of a request count for; null for a request made in process (tests). */
export function writerOf(c: RequestContext): string | null {
  const lastHop = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  const peer = clientAddress(c);
  const proxied = peer !== null && isProxy(peer, c.get('proxies') ?? null);
  return peer === null ? null : network(lastHop && proxied ? lastHop : peer);
}

/** An IPv6 subscriber is given a whole /64: its addresses count as one. */
export function network(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail = ''] = address.split('::');
  const before = head.split(':').filter((group) => group !== '');
  const after = tail.split(':').filter((group) => group !== '');
  const groups = [...before, ...Array(8 - before.length - after.length).fill('0'), ...after];
  return groups.slice(0, 4).join(':');
}
