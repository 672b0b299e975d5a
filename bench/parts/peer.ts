/** Another instance, in a process of its own: made-up organisations and cooperations, told page by page. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { shippedIndex } from '../../src/contexts/territories/public.ts';
import { PATHS } from '../../src/paths.ts';
import { cooperation, organisation } from '../generator/records.ts';
import { readWorld } from '../generator/world.ts';
import { answerAs } from './part.ts';

const A_PAGE = 200;

const answers = {
  /** Half organisations, half cooperations that name them. The port. */
  async serve({ records }: { records: number }): Promise<number> {
    const world = await readWorld(PATHS.content, await shippedIndex(PATHS.content));
    const organisations = Math.ceil(records / 2);
    const server = createServer((request, response) => answer(request, response));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    const address = `http://127.0.0.1:${port}`;

    function told(n: number, heads: boolean) {
      const first = n < organisations;
      const { id, document } = first
        ? organisation(world, n)
        : cooperation(world, n - organisations, organisations);
      const plain = JSON.parse(JSON.stringify(document));
      return {
        ...{ state: 'stands', id, kind: first ? 'organisation' : 'cooperation', version: 1 },
        changedAt: '2026-11-25T08:00:00.000Z',
        url: `${address}/${first ? 'organisations' : 'cooperations'}/${id}`,
        sha256: createHash('sha256').update(JSON.stringify(plain)).digest('hex'),
        ...(heads ? {} : { document: plain, mentions: [] }),
      };
    }

    function answer(request: IncomingMessage, response: ServerResponse): void {
      const url = new URL(request.url ?? '/', address);
      response.setHeader('content-type', 'application/json');
      if (url.pathname === '/api/v1/instance') {
        const licence = {
          code: 'licence-ouverte-2.0',
          name: 'Licence Ouverte 2.0',
          url: `${address}/licence`,
        };
        response.end(
          JSON.stringify({
            ...{ format: 'terreau-instance-1', instance: address, name: 'Instance inventée', licence },
            ...{ dataVersion: 1, records: [], changes: `${address}/c`, proposals: `${address}/p` },
          }),
        );
        return;
      }
      const heads = url.searchParams.has('heads');
      const from = Number(url.searchParams.get('after')?.split('-')[1] ?? 0);
      const to = Math.min(records, from + A_PAGE * (heads ? 10 : 1));
      const changes = Array.from({ length: to - from }, (_, at) => told(from + at, heads));
      response.setHeader('etag', 'W/"1"').end(
        JSON.stringify({
          ...{ format: 'terreau-changes-1', instance: address, dataVersion: 1, changes },
          ...{ next: `1-${to}`, more: to < records },
        }),
      );
    }
    return port;
  },
};

export type PeerPart = typeof answers;
export const peerPart = (): void => answerAs(answers);
