/** A shelf as a list: search and place, facets with counts, cards, pages, and how to follow or reuse it. */
import type { ComponentChildren } from 'preact';
import { href, type Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { ChosenFilters } from '../../../ui/chosen-filters.tsx';
import { Columns } from '../../../ui/columns.tsx';
import { Drawn } from '../../../ui/drawn.tsx';
import { Facets } from '../../../ui/facets.tsx';
import { Layout } from '../../../ui/layout.tsx';
import type { ShelfId } from '../../../ui/navigation.ts';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Pager } from '../../../ui/pager.tsx';
import { ResultList } from '../../../ui/result-list.tsx';
import { SignatureKey } from '../../../ui/signature-key.tsx';
import { Sort } from '../../../ui/sort.tsx';
import type { TerritoryIndex } from '../../territories/public.ts';
import { listQuery } from '../domain/addresses.ts';
import { canonicalQuery, sortsOf } from '../domain/filters.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import type { Listing } from '../use-cases/list-shelf.ts';
import { facetGroups } from './facet-groups.ts';
import { ListReuse } from './list-reuse.tsx';
import { ListSearch } from './list-search.tsx';
import { titleOf } from './list-title.ts';
import { NothingFound } from './nothing-found.tsx';
import { PlaceNotice } from './place-notice.tsx';

interface ShelfPageProps {
  page: Page;
  listing: Listing;
  territories: TerritoryIndex;
  current?: ShelfId | undefined;
  title: string;
  lead: string;
  /** The cards of this page, drawn. */
  cards: readonly string[];
  /** What stands under each card, for this list only. */
  notes?: readonly ComponentChildren[] | undefined;
  /** What is said above the results. */
  before?: ComponentChildren;
  /** Other ways to follow or reuse this list: items of a list. */
  reuse?: ComponentChildren;
  /** What acts on the whole list, beside the order. */
  tools?: ComponentChildren;
}

export function ShelfPage({
  page: asked,
  listing,
  territories,
  current,
  title,
  lead,
  cards,
  notes = [],
  before,
  tools,
  reuse,
}: ShelfPageProps) {
  const m = say(asked.locale, { fr, en });
  const { filters, found, last, kind } = listing;
  // Links carry on what the list understood, and nothing else that the address held.
  const page = {
    ...asked,
    query: new URLSearchParams(listQuery(listing.filters, { page: listing.filters.page })),
  };
  const groups = facetGroups(page, territories, listing);
  const feed = `/flux${kind.path}.atom${queryOf(listing)}`;
  return (
    <Layout
      reading
      page={page}
      title={titleOf(page, territories, filters, title)}
      description={lead}
      current={current}
      breadcrumbs={[{ label: title }]}
      feeds={[{ href: feed, type: 'application/atom+xml' }]}
    >
      <PageHeading title={title} lead={lead} />
      <ListSearch page={page} listing={listing} territories={territories} />
      <PlaceNotice page={page} listing={listing} territories={territories} />
      {found.cut && (
        <Notice page={page} kind="info">
          <p>{m.cut(found.cut)}</p>
        </Notice>
      )}
      {found.near && (
        <Notice page={page} kind="approximate">
          <p>{m.near(filters.text, found.near)}</p>
        </Notice>
      )}
      <Columns aside={<Facets page={page} groups={groups} />}>
        <ChosenFilters page={page} groups={groups} clearHref={href(page, page.path)} />
        {before}
        {found.total === 0 ? (
          <NothingFound page={page} filters={filters} territories={territories} />
        ) : (
          <ResultList
            page={page}
            count={m.counted[filters.kind](found.total)}
            start={(filters.page - 1) * 50 + 1}
            legend={kind.kind === 'cooperation' && <SignatureKey page={page} />}
            tools={
              <>
                <Sort
                  page={page}
                  current={filters.sort}
                  orders={sortsOf(filters).map((value) => ({ value, label: m.order[value] }))}
                />
                {tools}
                {(kind.kind === 'cooperation' || kind.kind === 'organisation') && (
                  <a href={`${href(page, '/carte')}${queryOf(listing, { fiches: kind.kind })}`}>{m.map}</a>
                )}
              </>
            }
          >
            {cards.map((html, index) => (
              <>
                <Drawn html={html} />
                {notes[index]}
              </>
            ))}
          </ResultList>
        )}
        <Pager page={page} current={filters.page} last={last} />
        <ListReuse page={page} path={kind.path} kind={kind.kind} query={queryOf(listing)}>
          {reuse}
        </ListReuse>
      </Columns>
    </Layout>
  );
}

/** The filters as other addresses of the same list take them: map, exports, feeds. */
function queryOf({ filters }: Listing, extra: Record<string, string> = {}): string {
  const query = canonicalQuery(filters);
  for (const [name, value] of Object.entries(extra)) query.set(name, value);
  const text = query.toString();
  return text ? `?${text}` : '';
}
