import { href, type Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import type { OrganisationGrants as Grants } from '../queries/parties.ts';
import { GrantSources } from './grant-sources.tsx';
import { GrantTable } from './grant-table.tsx';
import { YearTable } from './year-table.tsx';

interface OrganisationGrantsProps {
  page: Page;
  slug: string;
  /** Null when no grant names this organisation. */
  grants: Grants | null;
  territories: TerritoryIndex;
}

/** What an organisation gave and received, on its page: sums by year, the latest, and where to see all. */
export function OrganisationGrants({ page, slug, grants, territories }: OrganisationGrantsProps) {
  if (!grants) return null;
  const m = say(page.locale, { fr, en });
  const parts = [
    { name: 'received', sense: 'recues', role: 'beneficiary', told: grants.received },
    { name: 'awarded', sense: 'accordees', role: 'funder', told: grants.awarded },
  ] as const;
  return (
    <>
      {parts.map(({ name, sense, role, told: { years, latest } }) => {
        const all = years.reduce((sum, { count }) => sum + count, 0);
        return (
          all > 0 && (
            <section class="organisation-grants">
              <h2>{m[name]}</h2>
              <YearTable page={page} id={`annees-${sense}`} caption={m.yearCaption[name]} years={years} />
              <GrantTable
                {...{ page, territories, matches: grants.matches }}
                id={`dernieres-${sense}`}
                caption={m.latest[name]}
                grants={latest}
                without={role}
              />
              <GrantSources page={page} grants={latest} />
              <p>
                <a href={`${href(page, `/organisations/${slug}/subventions`)}?sens=${sense}`}>{m.all(all)}</a>
              </p>
            </section>
          )
        );
      })}
    </>
  );
}
