/** Open data: the API and its description, exports, feeds, the sitemap. What writes is in `routes/write.ts`. */
import { createHash } from 'node:crypto';
import type { Operator } from '../../kernel/operator.ts';
import type { TerritoryId } from '../../kernel/territory.ts';
import { html, pageOf } from '../../platform/http/answer.ts';
import { type RequestContext, Routes } from '../../platform/http/routes.ts';
import { say } from '../../platform/i18n/say.ts';
import {
  canonicalQuery,
  type Discovery,
  discoveryWords,
  parseFilters,
  titleOf,
} from '../discovery/public.ts';
import { publicValues } from '../fields/public.ts';
import { documentsOf, findRecord, recordsById } from '../records/public.ts';
import { TokenAllowance, type TokenNeeds } from '../tokens/public.ts';
import { atom, type Feed, jsonFeed, xml } from './domain/feeds.ts';
import { openApi, perPage } from './domain/openapi.ts';
import { published } from './domain/representation.ts';
import { type PublishedShelf, shelvesOf } from './domain/shelves.ts';
import { en } from './messages.en.ts';
import { fr } from './messages.fr.ts';
import { csvLines, geoJsonText, sheetLines, streamOf } from './queries.ts';
import { changeRoutes } from './routes/changes.ts';
import { dumpRoutes } from './routes/dumps.tsx';
import { murmurationsRoutes } from './routes/murmurations.tsx';
import { networkRoutes } from './routes/networks.ts';
import { widgetRoutes } from './routes/widgets.tsx';
import { writeRoutes } from './routes/write.ts';
import type { WriteNeeds } from './use-cases/write-record.ts';
import { ApiPage } from './views/api-page.tsx';

export interface PublicationNeeds extends WriteNeeds, TokenNeeds {
  operator: Operator;
  discovery: Discovery;
  /** Where dumps stand. */
  dumps: string;
}

const OPEN = { 'access-control-allow-origin': '*' };
const FEED_SIZE = 50;
const SITEMAP_SIZE = 50_000;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function publicationRoutes(needs: PublicationNeeds): Routes {
  const { db, baseUrl, kinds, discovery, territories } = needs;
  const shelves = shelvesOf(kinds);
  const routes = new Routes();
  const allowance = new TokenAllowance();
  const filtersOf = (c: RequestContext, shelf: PublishedShelf) =>
    parseFilters(
      shelf.kind.kind,
      pageOf(c).query,
      (id: TerritoryId) => territories.resolve(id),
      undefined,
      discovery.groups(shelf.kind.kind, pageOf(c).query),
    );

  routes.get('/api', { access: 'public', queries: 0, cache: 'data' }, (c) =>
    html(c, <ApiPage page={pageOf(c)} shelves={shelves} />),
  );
  routes.get('/api/v1/openapi.json', { access: 'public', queries: 0, cache: 'data' }, (c) =>
    c.json(openApi(shelves, baseUrl), 200, OPEN),
  );

  for (const shelf of shelves) {
    const { kind, name } = shelf;
    routes.get(`/api/v1/${name}`, { access: 'public', queries: 5, cache: 'data' }, async (c) => {
      const filters = filtersOf(c, shelf);
      const size = perPage(pageOf(c).query.get('par_page'));
      const found = await discovery.find(filters);
      const ordinals = discovery.ordinals(filters, found, size);
      const results = [];
      for await (const batch of documentsOf(db, ordinals, size)) {
        const said = await publicValues(needs, batch);
        results.push(...batch.map((record) => published(record, baseUrl, kind.path, said.get(record.id))));
      }
      return c.json(
        {
          total: found.total,
          page: filters.page,
          perPage: size,
          next: nextPage(),
          approximateSearch: found.near,
          results,
        },
        200,
        OPEN,
      );
      function nextPage(): string | null {
        if (filters.page * size >= found.total) return null;
        const query = canonicalQuery(filters);
        query.set('page', String(filters.page + 1));
        if (size !== 50) query.set('par_page', String(size));
        return `${baseUrl}/api/v1/${name}?${query}`;
      }
    });
    routes.get(`/api/v1/${name}.csv`, { access: 'public', queries: 2, cache: 'none' }, (c) =>
      streamed(c, csvLines(needs, kind, filtersOf(c, shelf)), 'text/csv; charset=utf-8', `${name}.csv`),
    );
    routes.get(`/tableur/${name}.csv`, { access: 'public', queries: 2, cache: 'none' }, (c) => {
      const { locale } = pageOf(c);
      const groups = discoveryWords({ locale }).group;
      const words = { ...say(locale, { fr, en }).sheet, group: (of: string) => groups[of] ?? of };
      const label = (id: TerritoryId) => territories.label(id, locale);
      const lines = sheetLines(needs, kind, filtersOf(c, shelf), { locale, words, label });
      return streamed(c, lines, 'text/csv; charset=utf-8', `terreau-${name}.csv`);
    });
    routes.get(`/api/v1/${name}.geojson`, { access: 'public', queries: 2, cache: 'none' }, (c) =>
      streamed(c, geoJsonText(needs, kind, filtersOf(c, shelf)), 'application/geo+json', `${name}.geojson`),
    );
    routes.get(`/api/v1/${name}/:record`, { access: 'public', queries: 3, cache: 'data' }, async (c) => {
      const asked = c.req.param('record') ?? '';
      const found = UUID.test(asked)
        ? (await recordsById(db, [asked]))[0]
        : await findRecord(db, kind.kind, asked);
      if (found && 'mergedInto' in found && found.mergedInto)
        return c.redirect(`/api/v1/${name}/${found.mergedInto}`, 301);
      if (found && 'movedTo' in found) return c.redirect(`/api/v1/${name}/${found.movedTo}`, 301);
      if (found && 'removed' in found && found.removed)
        return c.json({ error: 'withdrawn', message: 'This record was taken away.' }, 410, OPEN);
      if (!found || found.kind !== kind.kind || found.withdrawn) {
        return c.json(
          { error: 'not_found', message: `No record ${asked.slice(0, 120)} on the shelf ${name}.` },
          404,
          OPEN,
        );
      }
      const said = await publicValues(needs, [found]);
      const given = published(found, baseUrl, kind.path, said.get(found.id));
      // Begins with the version, which is what a write compares.
      const etag = `W/"${found.version}.${createHash('sha1').update(JSON.stringify(given)).digest('base64url')}"`;
      return c.json(given, 200, { ...OPEN, etag, 'access-control-expose-headers': 'etag' });
    });
    routes.get(`/flux/${name}.atom`, { access: 'public', queries: 3, cache: 'data' }, async (c) =>
      c.body(atom(await feedOf(c, shelf, 'atom')), 200, {
        'content-type': 'application/atom+xml; charset=utf-8',
        ...OPEN,
      }),
    );
    routes.get(`/flux/${name}.json`, { access: 'public', queries: 3, cache: 'data' }, async (c) =>
      c.body(JSON.stringify(jsonFeed(await feedOf(c, shelf, 'json'))), 200, {
        'content-type': 'application/feed+json; charset=utf-8',
        ...OPEN,
      }),
    );
  }

  routes.get('/robots.txt', { access: 'public', queries: 0, cache: 'data' }, (c) =>
    c.text(`User-agent: *\nDisallow: /faire-le-point/\nSitemap: ${baseUrl}/sitemap.xml\n`),
  );
  routes.get('/sitemap.xml', { access: 'public', queries: 0, cache: 'data' }, (c) => {
    const parts = shelves.flatMap(({ kind, name }) =>
      Array.from(
        { length: Math.ceil(discovery.shelf(kind.kind).count / SITEMAP_SIZE) },
        (_, part) => `${baseUrl}/sitemap/${name}/${part + 1}.xml`,
      ),
    );
    return sitemap(
      c,
      `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${parts.map((loc) => `<sitemap><loc>${xml(loc)}</loc></sitemap>`).join('')}</sitemapindex>`,
    );
  });
  for (const { kind, name } of shelves) {
    routes.get(
      `/sitemap/${name}/:part{[0-9]+\\.xml}`,
      { access: 'public', queries: 0, cache: 'data' },
      (c) => {
        const shelf = discovery.shelf(kind.kind);
        const from = (Number.parseInt(c.req.param('part') ?? '', 10) - 1) * SITEMAP_SIZE;
        if (!(from >= 0 && from < shelf.count)) return c.notFound();
        // A copy of another instance's record is found at its home.
        const urls = [...shelf.all]
          .slice(from, from + SITEMAP_SIZE)
          .map((position) => shelf.at(position))
          .flatMap(({ slug, elsewhere }) => (elsewhere ? [] : [`${baseUrl}${kind.path}/${slug}`]));
        return sitemap(
          c,
          `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.map((loc) => `<url><loc>${xml(loc)}</loc></url>`).join('')}</urlset>`,
        );
      },
    );
  }
  return routes
    .with(writeRoutes(needs, shelves, allowance))
    .with(networkRoutes(needs, allowance))
    .with(dumpRoutes(needs, shelves))
    .with(changeRoutes(needs, shelves))
    .with(murmurationsRoutes(needs))
    .with(widgetRoutes(needs, shelves));

  async function feedOf(c: RequestContext, shelf: PublishedShelf, format: string): Promise<Feed> {
    const filters = { ...filtersOf(c, shelf), sort: 'recent' as const, page: 1 };
    const found = await discovery.find(filters);
    const cards = await discovery.cards(filters, found, FEED_SIZE);
    const query = canonicalQuery(filters).toString();
    const suffix = query ? `?${query}` : '';
    return {
      title: `Terreau : ${titleOf({ locale: 'fr' }, territories, filters)}`,
      home: `${baseUrl}${shelf.kind.path}${suffix}`,
      self: `${baseUrl}/flux/${shelf.name}.${format}${suffix}`,
      updated: cards[0]?.updatedAt ?? new Date(0),
      entries: cards.map((card) => ({ card, url: `${baseUrl}${shelf.kind.path}/${card.slug}` })),
    };
  }

  function streamed(c: RequestContext, pieces: AsyncGenerator<string>, type: string, file: string): Response {
    const headers = {
      ...OPEN,
      'content-type': type,
      'content-disposition': `attachment; filename="${file}"`,
      'cache-control': 'no-cache',
    };
    return c.body(streamOf(pieces), 200, headers);
  }
}

const sitemap = (c: RequestContext, body: string): Response =>
  c.body(`<?xml version="1.0" encoding="UTF-8"?>\n${body}`, 200, {
    'content-type': 'application/xml; charset=utf-8',
  });
