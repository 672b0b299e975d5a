/** All the grants of one organisation, in one direction, page by page. */
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import type { TerritoryIndex } from '../../territories/public.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import type { Role, StoredGrant, Totals } from '../queries/listing.ts';
import type { PartyMatches } from '../queries/parties.ts';
import { GrantListing } from './grant-listing.tsx';
import { YearTable } from './year-table.tsx';

interface OrganisationGrantsPageProps {
  page: Page;
  territories: TerritoryIndex;
  slug: string;
  name: string;
  role: Role;
  current: number;
  gone: boolean;
  years: readonly (Totals & { year: number })[];
  totals: Totals;
  grants: readonly StoredGrant[];
  matches: PartyMatches;
  query: string;
}

export function OrganisationGrantsPage(props: OrganisationGrantsPageProps) {
  const { page, slug, name, role, years, totals } = props;
  const m = say(page.locale, { fr, en });
  const path = href(page, `/organisations/${slug}/subventions`);
  const direction = role === 'beneficiary' ? 'received' : 'awarded';
  const senses = [
    { value: 'recues', label: m.received, role: 'beneficiary' },
    { value: 'accordees', label: m.awarded, role: 'funder' },
  ] as const;
  return (
    <Layout
      page={page}
      title={m.of(name)}
      description={m.ofLead}
      current="organisations"
      breadcrumbs={[
        { label: m.organisations, path: '/organisations' },
        { label: name, path: `/organisations/${slug}`, lang: contentLang(page) },
        { label: m.crumb },
      ]}
    >
      <PageHeading title={m.of(name)} lead={m.ofLead} />
      <nav aria-label={m.direction}>
        <ul class="grant-senses">
          {senses.map((sense) => (
            <li>
              <a href={`${path}?sens=${sense.value}`} aria-current={sense.role === role ? 'page' : undefined}>
                {sense.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {totals.count === 0 ? (
        <EmptyState title={m.noneOf}>
          <p>{m.noneOfText}</p>
        </EmptyState>
      ) : (
        <>
          <YearTable page={page} id="annees" caption={m.yearCaption[direction]} years={years} />
          <GrantListing {...props} without={role} />
        </>
      )}
    </Layout>
  );
}
