/** The HTTP server: the page cache first, then the application; stops gracefully, letting requests in flight finish. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
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
const FILE_BODY_MS = 15 * 60_000;
const BODY_MS = 30_000;

/**
 * A body comes within half a minute, or its connection is closed. Only a route that takes files waits longer, and no
 * longer than it takes to answer: once it said no, what is still to come is waited for as anywhere else.
 */
function boundBody(request: IncomingMessage, response: ServerResponse, takesFile: boolean, ms: number): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  let timer: NodeJS.Timeout | undefined;
  const begin = () => {
    timer ??= setTimeout(() => request.complete || request.socket.destroy(), ms);
  };
  if (takesFile) response.once('finish', begin);
  else begin();
  request.once('close', () => clearTimeout(timer));
}

export interface Listening {
  cache: PageCache;
  metrics: Metrics;
  host: string;
  port: number;
  /** Whether a route of this method and path takes files; none does by default. */
  takesFile?: (method: string, path: string) => boolean;
  /** How long any other body may take, in milliseconds. */
  bodyMs?: number;
}

/** Listens. Rejects with the system's own error (`EADDRINUSE`, `EACCES`) when it cannot. */
export function listen(
  app: Hono<Env>,
  { cache, metrics, host, port, takesFile = () => false, bodyMs = BODY_MS }: Listening,
): Promise<RunningServer> {
  // Its own Request and Response: a page's bytes then go to the socket as they are, not through a stream.
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: true });
  const server = createServer(
    { requestTimeout: FILE_BODY_MS, headersTimeout: 10_000, keepAliveTimeout: 5_000 },
    (request, response) => {
      boundBody(request, response, takesFile(request.method ?? '', request.url ?? ''), bodyMs);
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
