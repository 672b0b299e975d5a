/** Asks another site on behalf of the instance. See the README for what is refused, and why. */
import { askOnce, type Hop } from './ask-once.ts';
import type { Fetched, HopEnd, Move, Refusal } from './fetched.ts';
import { openAddresses, type Resolve, resolveByDns } from './resolve.ts';

export type { Answered, Failure, Fetched, HopEnd, Move, Refusal } from './fetched.ts';
export type { Resolve } from './resolve.ts';

export interface FetchSettings {
  /** Names the instance to the sites that it asks. */
  baseUrl: string;
  resolve?: Resolve;
  /** Sockets of this machine (`127.0.0.1:8123`) that may be reached all the same. For tests only. */
  allow?: ReadonlySet<string>;
}

export interface Asked {
  method?: Hop['method'];
  /** Sent to the site that is asked first, never to one that it leads to. */
  headers?: Readonly<Record<string, string>>;
  body?: string | Buffer;
  /** The body is not read when null. 2 MB unless told. */
  maxBytes?: number | null;
  connectMs?: number;
  totalMs?: number;
  redirects?: number;
  /** Awaited before each request, with the host; what it gives is called once that request has ended. */
  turn?: (host: string) => Promise<() => void>;
  signal?: AbortSignal;
}

export type FetchPublic = (address: string, asked?: Asked) => Promise<Fetched>;

const MAX_BYTES = 2 * 1024 * 1024;
const CONNECT_MS = 10_000;
const TOTAL_MS = 30_000;
const REDIRECTS = 5;
const PORTS: ReadonlySet<string> = new Set(['', '80', '443', '8080', '8443']);
const REDIRECTING: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

export function createFetch({
  baseUrl,
  resolve = resolveByDns,
  allow = new Set(),
}: FetchSettings): FetchPublic {
  const ground = { resolve, allow };
  const userAgent = `Terreau (+${baseUrl})`;

  return async (address, asked = {}) => {
    const { redirects = REDIRECTS, totalMs = TOTAL_MS } = asked;
    const moves: Move[] = [];
    const seen = new Set<string>();
    let method = asked.method ?? 'GET';
    let spent = 0;
    let at = address;
    let origin: string | undefined;
    for (;;) {
      const ended = (how: HopEnd): Fetched => ({ ...how, address: at, moves });
      const url = URL.parse(at);
      if (url === null) return ended({ is: 'refused', why: 'not_an_address' });
      url.hash = '';
      at = url.href;
      origin ??= url.origin;
      const why = refusalOf(url, allow);
      if (why) return ended({ is: 'refused', why });
      if (seen.has(at)) return ended({ is: 'failed', why: 'redirect_loop' });
      seen.add(at);
      const giveBack = await asked.turn?.(url.hostname);
      const started = performance.now();
      let how: HopEnd;
      try {
        how = await hopTo(url, method, url.origin === origin, asked, totalMs - spent);
      } finally {
        giveBack?.();
      }
      spent += performance.now() - started;
      if (how.is !== 'answered' || !REDIRECTING.has(how.status) || method === 'POST') return ended(how);
      const location = how.headers.location;
      if (location === undefined) return ended(how);
      if (moves.length >= redirects) return ended({ is: 'failed', why: 'too_many_redirects' });
      const next = URL.parse(location, at);
      if (next === null) return ended({ is: 'failed', why: 'bad_redirect' });
      if (how.status === 303 && method !== 'HEAD') method = 'GET';
      moves.push({ status: how.status, to: next.href });
      at = next.href;
    }
  };

  async function hopTo(
    url: URL,
    method: Hop['method'],
    own: boolean,
    { headers, body, maxBytes = MAX_BYTES, connectMs = CONNECT_MS, signal }: Asked,
    totalMs: number,
  ): Promise<HopEnd> {
    if (totalMs <= 0) return { is: 'timed_out' };
    const started = performance.now();
    const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
    const late = Math.min(connectMs, totalMs);
    const judged = await within(late, openAddresses(url.hostname, port, ground));
    if (judged === null) return { is: 'timed_out' };
    if (judged.is !== 'open') return judged;
    const left = totalMs - (performance.now() - started);
    return askOnce({
      url,
      method,
      addresses: judged.addresses,
      headers: { accept: '*/*', ...(own && headers), 'user-agent': userAgent },
      body: method === 'POST' ? body : undefined,
      maxBytes,
      connectMs,
      totalMs: Math.max(1, left),
      signal,
    });
  }
}

/** What the address itself says against it; where it leads is judged once its name is resolved. */
function refusalOf(url: URL, allow: ReadonlySet<string>): Refusal | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'protocol';
  if (url.username !== '' || url.password !== '') return 'credentials';
  const allowed = [...allow].some((socket) => socket.endsWith(`:${url.port}`));
  return PORTS.has(url.port) || allowed ? null : 'port';
}

/** Null when it did not come in time; a resolver cannot be interrupted, so its late answer is dropped. */
async function within<T>(ms: number, coming: Promise<T>): Promise<T | null> {
  const { promise, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(() => resolve(null), ms);
  try {
    return await Promise.race([coming, promise]);
  } finally {
    clearTimeout(timer);
  }
}
