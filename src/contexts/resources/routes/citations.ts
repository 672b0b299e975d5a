/** A work, or a whole list, as other libraries take it. */
import { pageOf } from '../../../platform/http/answer.ts';
import { type RequestContext, Routes } from '../../../platform/http/routes.ts';
import { parseFilters } from '../../discovery/public.ts';
import { streamOf } from '../../publication/public.ts';
import { documentsOf, findRecord } from '../../records/public.ts';
import { bibtex, type Cited, ris } from '../domain/citation.ts';
import { citedOf } from '../domain/cited.ts';
import { dublinCoreFile, dublinCoreRecord } from '../domain/dublin-core-xml.ts';
import type { ResourceNeeds } from '../use-cases/needs.ts';

interface Format {
  extension: string;
  type: string;
  one: (cited: Cited) => string;
  /** What stands before and after a whole list. */
  frame: readonly [string, string];
  each: (cited: Cited) => string;
}

const [before, after] = dublinCoreFile;
const FORMATS: readonly Format[] = [
  { extension: 'bib', type: 'application/x-bibtex', one: bibtex, each: bibtex, frame: ['', ''] },
  { extension: 'ris', type: 'application/x-research-info-systems', one: ris, each: ris, frame: ['', ''] },
  {
    extension: 'xml',
    type: 'application/xml',
    one: (cited) => before + dublinCoreRecord(cited) + after,
    each: dublinCoreRecord,
    frame: dublinCoreFile,
  },
];

export function citationRoutes({ db, discovery, territories, baseUrl }: ResourceNeeds): Routes {
  const routes = new Routes();
  const send = (c: RequestContext, { type }: Format, name: string, body: string | ReadableStream) =>
    c.body(body, 200, {
      'access-control-allow-origin': '*',
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name}"`,
    });
  for (const format of FORMATS) {
    const { extension } = format;
    routes.get(
      `/ressources/:slug/citation.${extension}`,
      { access: 'public', queries: 2, cache: 'data' },
      async (c) => {
        const record = await findRecord(db, 'resource', c.req.param('slug') ?? '');
        if (!record) return c.notFound();
        if ('movedTo' in record)
          return c.redirect(`/ressources/${record.movedTo}/citation.${extension}`, 301);
        return send(c, format, `${record.slug}.${extension}`, format.one(citedOf(record, baseUrl)));
      },
    );
    routes.get(
      `/bibliographie/ressources.${extension}`,
      // One query for the words, one for each five hundred works, read as they are sent.
      { access: 'public', queries: 3, cache: 'none' },
      async (c) => {
        const filters = parseFilters('resource', pageOf(c).query, (id) => territories.resolve(id));
        const found = await discovery.find(filters);
        const shelf = discovery.shelf('resource');
        async function* pieces() {
          const ordinals = (function* () {
            for (const position of found.ordered()) yield shelf.at(position).ordinal;
          })();
          const [head, foot] = format.frame;
          if (head) yield head;
          for await (const batch of documentsOf(db, ordinals))
            yield batch.map((record) => format.each(citedOf(record, baseUrl))).join('\n');
          if (foot) yield foot;
        }
        return send(c, format, `ressources.${extension}`, streamOf(pieces()));
      },
    );
  }
  return routes;
}
