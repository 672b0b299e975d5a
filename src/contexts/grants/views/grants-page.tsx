/** All the grants that are known here, narrowed by who, whom, when, where and words. */
import { href, type Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { GrantFilters } from '../domain/filters.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import type { StoredGrant, Totals } from '../queries/listing.ts';
import type { PartyMatches } from '../queries/parties.ts';
import { GrantForm } from './grant-form.tsx';
import { GrantListing } from './grant-listing.tsx';

interface GrantsPageProps {
  page: Page;
  territories: TerritoryIndex;
  filters: GrantFilters;
  place: string;
  /** A place that was typed and that no territory bears. */
  unknownPlace: string | null;
  years: { first: number; last: number } | null;
  totals: Totals;
  grants: readonly StoredGrant[];
  matches: PartyMatches;
  query: string;
}

export function GrantsPage(props: GrantsPageProps) {
  const { page, filters, unknownPlace, years, totals } = props;
  const m = say(page.locale, { fr, en });
  return (
    <Layout
      page={page}
      title={filters.gone ? m.goneTitle : m.title}
      description={m.lead}
      current="funding"
      breadcrumbs={[{ label: m.title }]}
    >
      <PageHeading title={filters.gone ? m.goneTitle : m.title} lead={m.lead}>
        <a href={href(page, '/financements')}>{m.openFunding}</a>
      </PageHeading>
      {unknownPlace !== null && (
        <Notice page={page} kind="attention">
          <p>{m.unknownPlace(unknownPlace)}</p>
        </Notice>
      )}
      {years === null ? (
        <EmptyState title={m.none}>
          <p>{m.noneText}</p>
          <p>
            <code>npm run import -- subventions FICHIER.csv</code>
          </p>
        </EmptyState>
      ) : (
        <>
          <GrantForm {...{ page, filters, years }} place={props.place} />
          {totals.count === 0 ? (
            <EmptyState title={m.nothing} action={<a href={href(page, '/subventions')}>{m.clear}</a>}>
              <p>{m.nothingText}</p>
            </EmptyState>
          ) : (
            <GrantListing {...props} current={filters.page} gone={filters.gone} />
          )}
        </>
      )}
    </Layout>
  );
}
