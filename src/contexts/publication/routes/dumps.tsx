/** The dumps of everything public: the page, the manifest, the files as they stand on the disk. */
import { Readable } from 'node:stream';
import { z } from 'zod';
import { html, pageOf } from '../../../platform/http/answer.ts';
import { hasIt } from '../../../platform/http/page-cache.ts';
import { type RoutePolicy, Routes } from '../../../platform/http/routes.ts';
import { catalogueOf, dumpFileName, MANIFEST } from '../domain/dump.ts';
import type { PublishedShelf } from '../domain/shelves.ts';
import { dumpsIn, manifestOf, openDumpFile } from '../use-cases/read-dumps.ts';
import { DumpsPage } from '../views/dumps-page.tsx';

/** They change by night, without any change of the records: nothing of them is kept with the pages. */
const POLICY: RoutePolicy = { access: 'public', queries: 0, cache: 'none' };
const OPEN = { 'access-control-allow-origin': '*', 'cache-control': 'no-cache' };

export function dumpRoutes(
  { baseUrl, dumps }: { baseUrl: string; dumps: string },
  shelves: readonly PublishedShelf[],
): Routes {
  const routes = new Routes()
    .get('/donnees', POLICY, async (c) =>
      html(c, <DumpsPage page={pageOf(c)} manifests={await dumpsIn(dumps)} />),
    )
    .get('/donnees/catalogue.jsonld', POLICY, async (c) =>
      c.body(JSON.stringify(catalogueOf(baseUrl, await dumpsIn(dumps))), 200, {
        'content-type': 'application/ld+json',
        ...OPEN,
      }),
    )
    .get(`/donnees/dernier/${MANIFEST}`, POLICY, async (c) => {
      const [latest] = await dumpsIn(dumps);
      return latest ? c.json(latest, 200, OPEN) : c.notFound();
    })
    .get(`/donnees/:day/${MANIFEST}`, POLICY, async (c) => {
      const manifest = await manifestOf(dumps, c.req.param('day') ?? '');
      return manifest ? c.json(manifest, 200, OPEN) : c.notFound();
    });
  for (const shelf of shelves) {
    const name = dumpFileName(shelf);
    routes
      .get(`/donnees/:day/${name}`, POLICY, async (c) => {
        const opened = await openDumpFile(dumps, c.req.param('day') ?? '', name);
        if (!opened) return c.notFound();
        const { file, stream } = opened;
        const etag = `"${file.sha256}"`;
        if (hasIt(c.req.header('if-none-match'), etag)) {
          stream.destroy();
          return c.body(null, 304, { etag, ...OPEN });
        }
        // Both are streams of bytes; Node and the platform only name them apart.
        return c.body(Readable.toWeb(stream) as ReadableStream<Uint8Array>, 200, {
          'content-type': 'application/gzip',
          'content-length': String(file.bytes),
          'content-disposition': `attachment; filename="${name}"`,
          etag,
          ...OPEN,
        });
      })
      .get(`/api/v1/schemas/${shelf.kind.kind}.json`, { ...POLICY, cache: 'data' }, (c) =>
        c.body(
          JSON.stringify(z.toJSONSchema(shelf.kind.schema, { io: 'input', unrepresentable: 'any' })),
          200,
          {
            'content-type': 'application/schema+json',
            'access-control-allow-origin': '*',
          },
        ),
      );
  }
  return routes;
}
