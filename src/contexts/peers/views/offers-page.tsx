/** The list of offers and requests: words and place, facets with counts, cards. */
import { href, type Page, withQuery } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { ChosenFilters } from '../../../ui/chosen-filters.tsx';
import { Columns } from '../../../ui/columns.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Facets } from '../../../ui/facets.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Pager } from '../../../ui/pager.tsx';
import { ResultList } from '../../../ui/result-list.tsx';
import { TerritoryField, type TerritoryIndex } from '../../territories/public.ts';
import { type Filters, queryOf, type ValueCount } from '../domain/filters.ts';
import type { Offer } from '../domain/offer.ts';
import { OfferCard } from './offer-card.tsx';
import { LISTS, words } from './words.ts';

export interface OffersPageProps {
  page: Page;
  territories: TerritoryIndex;
  filters: Filters;
  /** Those of this page. */
  shown: readonly Offer[];
  total: number;
  perPage: number;
  counts: ReadonlyMap<string, readonly ValueCount[]>;
  /** A place that nobody knows, as typed. */
  unknownPlace: string | null;
}

export function OffersPage(props: OffersPageProps) {
  const { territories, filters, unknownPlace } = props;
  const query = queryOf(filters);
  const page: Page = { ...props.page, query };
  const m = words(page);
  const groups = facetGroups(page, props);
  const filtered = query.size > 0;
  const feed = `/pairs/flux.atom${filtered ? `?${query}` : ''}`;
  return (
    <Layout
      page={page}
      title={m.title}
      description={m.lead}
      current="peers"
      breadcrumbs={[{ label: m.title }]}
      feeds={[{ href: feed, type: 'application/atom+xml' }]}
    >
      <PageHeading title={m.title} lead={m.lead}>
        <ButtonLink look="bold" href={href(page, '/pairs/nouvelle')}>
          {m.propose}
        </ButtonLink>
        <ButtonLink href={href(page, '/pairs/mes-annonces')}>{m.mine}</ButtonLink>
      </PageHeading>
      <p class="peer-rooms">
        <a href={href(page, '/agenda')}>{m.agenda}</a>
        <a href={href(page, '/communautes')}>{m.communities}</a>
        <a href={href(page, '/formations')}>{m.trainings}</a>
        <a href={href(page, '/enquetes')}>{m.surveys}</a>
        <a href={href(page, '/pairs/transferts')}>{m.trailLink}</a>
        <a href={href(page, '/observatoire/savoir-faire')}>{m.figures.title}</a>
      </p>
      <SearchForm page={page} filters={filters} territories={territories} />
      {unknownPlace && (
        <Notice page={page} kind="attention">
          <p>{m.unknownPlace(unknownPlace)}</p>
        </Notice>
      )}
      {groups.length > 0 ? (
        <Columns aside={<Facets page={page} groups={groups} />}>
          <Found {...{ ...props, page, groups, feed }} />
        </Columns>
      ) : (
        <div class="stack">
          <Found {...{ ...props, page, groups, feed }} />
        </div>
      )}
    </Layout>
  );
}

interface FoundProps extends OffersPageProps {
  groups: ReturnType<typeof facetGroups>;
  feed: string;
}

function Found({ page, territories, filters, shown, total, perPage, groups, feed }: FoundProps) {
  const m = words(page);
  const filtered = queryOf(filters).size > 0;
  return (
    <>
      <ChosenFilters page={page} groups={groups} clearHref={href(page, page.path)} />
      {total === 0 ? (
        <EmptyState
          title={filtered ? m.none : m.empty}
          action={<ButtonLink href={href(page, '/pairs/nouvelle')}>{m.propose}</ButtonLink>}
        >
          <p>{filtered ? m.noneBody : m.emptyBody}</p>
        </EmptyState>
      ) : (
        <ResultList page={page} count={m.counted(total)} start={(filters.page - 1) * perPage + 1}>
          {shown.map((offer) => (
            <OfferCard page={page} offer={offer} territories={territories} />
          ))}
        </ResultList>
      )}
      <Pager page={page} current={filters.page} last={Math.ceil(total / perPage)} />
      <p>
        <a href={feed}>{m.feed}</a>
      </p>
    </>
  );
}

function SearchForm({
  page,
  filters,
  territories,
}: {
  page: Page;
  filters: Filters;
  territories: TerritoryIndex;
}) {
  const m = words(page);
  const place = filters.territory ? territories.label(filters.territory, page.locale) : '';
  return (
    <form class="list-search" method="get" action={href(page, page.path)} aria-label={m.search}>
      {[...filters.chosen].flatMap(([name, values]) =>
        values.map((value) => <input type="hidden" name={name} value={value} />),
      )}
      <div class="field">
        <label class="field-label" for="q">
          {m.searchWords}
        </label>
        <input class="control" type="search" id="q" name="q" value={filters.text} autocomplete="off" />
      </div>
      <TerritoryField
        page={page}
        name="lieu"
        label={m.searchPlace}
        hint={m.searchPlaceHint}
        value={place}
        optional
      />
      <Button>{m.search}</Button>
    </form>
  );
}

const TERMS_OF: Readonly<Record<string, keyof typeof LISTS>> = {
  forme: 'forms',
  competence: 'competences',
  theme: 'themes',
  etape: 'stages',
  conditions: 'terms',
  langue: 'languages',
};

function facetGroups(page: Page, { counts, filters }: OffersPageProps) {
  const m = words(page);
  const label = (group: string, value: string): string => {
    const list = TERMS_OF[group];
    if (list)
      return (
        (LISTS[list] as Readonly<Record<string, { fr: string; en: string }>>)[value]?.[page.locale] ?? value
      );
    if (group === 'sens') return m.directions[value as Offer['direction']];
    if (group === 'qui') return m.holder[value as keyof typeof m.holder];
    return m.remoteYes;
  };
  return [...counts].flatMap(([group, values]) => {
    if (values.length === 0) return [];
    return [
      {
        id: group,
        label: m.group[group as keyof typeof m.group],
        values: values.map(({ value, count, chosen }) => ({
          label: label(group, value),
          count,
          selected: chosen,
          href: toggled(page, filters, group, value),
        })),
      },
    ];
  });
}

/** The list with this value set, or taken off. */
function toggled(page: Page, filters: Filters, group: string, value: string): string {
  const before = filters.chosen.get(group) ?? [];
  const after = before.includes(value) ? before.filter((each) => each !== value) : [...before, value];
  const query = queryOf({ ...filters, chosen: new Map(filters.chosen).set(group, after) });
  return withQuery({ ...page, query }, {});
}
