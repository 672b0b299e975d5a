/** Pieces of the site for the pages of others: a list, one record, and the code that puts them there. */
import { html, movedTo, pageOf } from '../../../platform/http/answer.ts';
import { type RoutePolicy, Routes } from '../../../platform/http/routes.ts';
import { canonicalQuery, type Discovery, parseFilters, titleOf } from '../../discovery/public.ts';
import { findRecord, type RecordKind } from '../../records/public.ts';
import type { PublishedShelf } from '../domain/shelves.ts';
import type { WriteNeeds } from '../use-cases/write-record.ts';
import { EmbedCodePage } from '../views/embed-code-page.tsx';
import { WidgetPage } from '../views/widget-page.tsx';

const FRAMED: RoutePolicy = { access: 'public', queries: 5, cache: 'data', embeddable: true };
const SHOWN = 20;

export function widgetRoutes(
  { db, discovery, territories }: Pick<WriteNeeds, 'db' | 'territories'> & { discovery: Discovery },
  shelves: readonly PublishedShelf[],
): Routes {
  const routes = new Routes();
  const filtersOf = (kind: RecordKind, query: URLSearchParams) => ({
    ...parseFilters(kind, query, (id) => territories.resolve(id), undefined, discovery.groups(kind, query)),
    page: 1,
  });
  for (const { kind, name } of shelves)
    routes
      .get(`/integrer/liste/${name}`, FRAMED, async (c) => {
        const page = pageOf(c);
        const filters = filtersOf(kind.kind, page.query);
        const found = await discovery.find(filters);
        const cards = await discovery.cards(filters, found, SHOWN);
        const query = canonicalQuery(filters).toString();
        const title = titleOf(page, territories, filters);
        return html(
          c,
          <WidgetPage
            {...{ page, title, total: found.total, whole: `${kind.path}${query && `?${query}`}` }}
            records={cards.map(({ slug, ...card }) => ({ ...card, path: `${kind.path}/${slug}` }))}
          />,
        );
      })
      .get(`/integrer/fiche/${name}/:slug`, FRAMED, async (c) => {
        const record = await findRecord(db, kind.kind, c.req.param('slug') ?? '');
        if (!record) return c.notFound();
        if ('movedTo' in record) return movedTo(c, `/integrer/fiche/${name}/${record.movedTo}`);
        const path = `${kind.path}/${record.slug}`;
        const told = { name: String(record.document.name), summary: String(record.document.summary), path };
        return html(c, <WidgetPage page={pageOf(c)} title={told.name} whole={path} records={[told]} />);
      })
      .get(`/integrer/code/${name}`, { access: 'public', queries: 2, cache: 'data' }, async (c) => {
        const page = pageOf(c);
        const slug = page.query.get('fiche');
        const record = slug === null ? null : await findRecord(db, kind.kind, slug);
        if (record && !('movedTo' in record)) {
          const own = String(record.document.name);
          const frame = `/integrer/fiche/${name}/${record.slug}`;
          return html(
            c,
            <EmbedCodePage page={page} name={own} frame={frame} whole={`${kind.path}/${record.slug}`} />,
          );
        }
        if (slug !== null) return c.notFound();
        const filters = filtersOf(kind.kind, page.query);
        const query = canonicalQuery(filters).toString();
        const suffix = query && `?${query}`;
        const title = titleOf(page, territories, filters);
        return html(
          c,
          <EmbedCodePage
            page={page}
            name={title}
            frame={`/integrer/liste/${name}${suffix}`}
            whole={`${kind.path}${suffix}`}
          />,
        );
      });
  return routes;
}
