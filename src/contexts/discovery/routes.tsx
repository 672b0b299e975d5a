/** One search box, everywhere, that searches everything. */
import type { VNode } from 'preact';
import type { Page } from '../../kernel/page.ts';
import { html, pageOf } from '../../platform/http/answer.ts';
import { Routes } from '../../platform/http/routes.ts';
import { type Kinds, RECORD_KINDS } from '../records/public.ts';
import type { TerritoryIndex } from '../territories/public.ts';
import { parseFilters } from './domain/filters.ts';
import type { Discovery } from './queries.ts';
import { placesNamed } from './use-cases/places-named.ts';
import { type FoundBeside, SearchPage } from './views/search-page.tsx';

/** How many records of each shelf the general search shows; the rest is one link away. */
const IN_SIGHT = 6;

export function discoveryRoutes({
  discovery,
  territories,
  kinds,
  understood = () => null,
  offersFound,
  surveysFound,
}: {
  discovery: Discovery;
  territories: TerritoryIndex;
  kinds: Kinds;
  /** What a question in words means elsewhere on the platform, drawn. */
  understood?: (page: Page) => VNode | null;
  /** Know-how offered or asked for in these words; null when there is none. One query. */
  offersFound?: (page: Page, text: string) => Promise<FoundBeside | null>;
  /** Surveys whose title and purpose bear these words; null when there is none. Two queries. */
  surveysFound?: (page: Page, text: string) => Promise<FoundBeside | null>;
}): Routes {
  return new Routes().get('/recherche', { access: 'public', queries: 19, cache: 'data' }, async (c) => {
    const page = pageOf(c);
    const shelves = await Promise.all(
      RECORD_KINDS.map(async (kind) => {
        const filters = { ...parseFilters(kind, page.query, (id) => territories.resolve(id)), page: 1 };
        const found = await discovery.find(filters);
        return { kind: kinds[kind], filters, found, cards: await discovery.cards(filters, found, IN_SIGHT) };
      }),
    );
    const places = placesNamed(territories, page.query.get('q') ?? '', page.locale);
    const text = (page.query.get('q') ?? '').trim();
    const beside = [await offersFound?.(page, text), await surveysFound?.(page, text)].flatMap(
      (found) => found ?? [],
    );
    return html(c, <SearchPage {...{ page, shelves, places, beside }} meaning={understood(page)} />);
  });
}
