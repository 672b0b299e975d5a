/** The HTTP server: the page cache first, then the application; stops gracefully, letting requests in flight finish. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Metrics } from './metrics.ts';
import type { PageCache } from './page-cache.ts';
import type { Env } from './routes.ts';

export interface RunningServer {
  port: number;
  /** Stops taking requests, waits for those in flight (at most `graceMs`), then closes. */
  stop(graceMs?: number): Promise<void>;
}

/** A form with a file in it, from a telephone in the country: fifty megabytes in a quarter of an hour. */
const LONGEST_BODY_MS = 15 * 60_000;
const LONG_BODY = /^multipart\/form-data/i;
const BODY_MS = 30_000;

/** Every other body comes within half a minute, or its connection is closed. */
function boundBody(request: IncomingMessage): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const timer = setTimeout(() => request.complete || request.socket.destroy(), BODY_MS);
  request.once('close', () => clearTimeout(timer));
}

/** Listens. Rejects with the system's own error (`EADDRINUSE`, `EACCES`) when it cannot. */
export function listen(
  app: Hono<Env>,
  { cache, metrics, host, port }: { cache: PageCache; metrics: Metrics; host: string; port: number },
): Promise<RunningServer> {
  // Its own Request and Response: a page's bytes then go to the socket as they are, not through a stream.
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: true });
  const server = createServer(
    { requestTimeout: LONGEST_BODY_MS, headersTimeout: 10_000, keepAliveTimeout: 5_000 },
    (request, response) => {
      if (!LONG_BODY.test(request.headers['content-type'] ?? '')) boundBody(request);
      if (cache.answer(request, response)) metrics.cached.inc();
      else void listener(request, response);
    },
  );
  server.maxHeadersCount = 100;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address ? address.port : port,
        stop: (graceMs = 10_000) => stop(server, graceMs),
      });
    });
  });
}

/** Rejects as `listen` would when something else listens there: told before anything slow begins. */
export async function mustBeFree({ host, port }: { host: string; port: number }): Promise<void> {
  const probe = createServer().listen(port, host);
  await once(probe, 'listening');
  probe.close();
  await once(probe, 'close');
}

function stop(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}
