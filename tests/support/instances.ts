/** Whole instances in one process, each over https at a name of its own; they reach one another and nobody else. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { getRequestListener } from '@hono/node-server';
import { buildApp } from '../../src/app.ts';
import { createFetch, type FetchPublic } from '../../src/platform/fetch/fetch-public.ts';
import { type TestApp, testApp } from './app.ts';
import { selfSigned } from './certificate.ts';
import { type TestWeb, testWeb } from './web.ts';

export interface Instance extends TestApp {
  /** `https://a.example:PORT` */
  address: string;
  /** What it was asked, in order: `GET a.example /api/v1/instance`. */
  asked: string[];
  /** Answers in its place while it is set. */
  stand: RequestListener | null;
}

export interface Instances {
  /** Opens one; a `listener` alone is a site of ours that only pretends to be one. */
  open(name: string): Promise<Instance>;
  pretend(
    name: string,
    listener: (address: string) => RequestListener,
  ): Promise<{ address: string; asked: string[] }>;
  close(): Promise<void>;
}

const DAY = 86_400_000;

/** `clock`: one for all of them. */
export function testInstances(clock: () => Date): Instances {
  const trusted = getCACertificates('default');
  const authorities: string[] = [];
  const webs: TestWeb[] = [];
  const apps: TestApp[] = [];
  const sockets = new Set<string>();
  const fetchAs = (baseUrl: string): FetchPublic =>
    createFetch({
      baseUrl,
      resolve: async (host) => (host.startsWith('prive.') ? ['10.0.0.5'] : ['127.0.0.1']),
      allow: sockets,
    });

  async function serve(name: string, listener: RequestListener) {
    const host = `${name}.example`;
    const tls = selfSigned(host, new Date(Date.now() - DAY), new Date(Date.now() + DAY));
    authorities.push(tls.cert);
    setDefaultCACertificates([...trusted, ...authorities]);
    const web = await testWeb(listener, { tls });
    webs.push(web);
    sockets.add(`127.0.0.1:${web.port}`);
    return { web, address: `https://${host}:${web.port}` };
  }

  return {
    async open(name) {
      let answer: RequestListener = (_, response) => void response.writeHead(503).end();
      const instance: { stand: RequestListener | null } = { stand: null };
      const { web, address } = await serve(name, (request: IncomingMessage, response: ServerResponse) =>
        (instance.stand ?? answer)(request, response),
      );
      const app = await testApp(clock, { baseUrl: address, fetchPublic: fetchAs(address) });
      apps.push(app);
      const listener = getRequestListener(buildApp(app.services).fetch);
      answer = (request, response) => void listener(request, response);
      return Object.assign(instance, app, { address, asked: web.asked });
    },
    async pretend(name, make) {
      let listener: RequestListener = () => {};
      const { web, address } = await serve(name, (request, response) => listener(request, response));
      listener = make(address);
      return { address, asked: web.asked };
    },
    async close() {
      for (const app of apps) await app.close();
      for (const web of webs) await web.close();
      setDefaultCACertificates(trusted);
    },
  };
}
