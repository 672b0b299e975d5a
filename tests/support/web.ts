/** A small web on loopback: one server, and names of sites that lead to it. What it was asked is kept. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createFetch, type FetchPublic, type Resolve } from '../../src/platform/fetch/fetch-public.ts';

export interface TestWeb {
  port: number;
  /** `http://vivant.example:PORT/page` */
  at(host: string, path?: string): string;
  /** `HEAD vivant.example /page`, in the order asked. */
  asked: string[];
  requests: IncomingMessage[];
  fetchPublic: FetchPublic;
  close(): Promise<void>;
}

interface WebOptions {
  /** Other names, or other addresses than this server's. */
  resolve?: Resolve;
  tls?: { key: string; cert: string };
}

export async function testWeb(answer: RequestListener, { resolve, tls }: WebOptions = {}): Promise<TestWeb> {
  const asked: string[] = [];
  const requests: IncomingMessage[] = [];
  const listener: RequestListener = (request, response) => {
    const [host = ''] = (request.headers.host ?? '').split(':');
    asked.push(`${request.method} ${host} ${request.url}`);
    requests.push(request);
    answer(request, response);
  };
  const server: Server = tls ? createSecure(tls, listener) : createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    asked,
    requests,
    at: (host, path = '/') => `${tls ? 'https' : 'http'}://${host}:${port}${path}`,
    fetchPublic: createFetch({
      baseUrl: 'https://terreau.example',
      resolve: resolve ?? (async () => ['127.0.0.1']),
      allow: new Set([`127.0.0.1:${port}`]),
    }),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
