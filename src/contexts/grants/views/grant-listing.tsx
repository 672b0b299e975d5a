import { type Page, withQuery } from '../../../kernel/page.ts';
import { eurosExactly, say } from '../../../platform/i18n/say.ts';
import { Pager } from '../../../ui/pager.tsx';
import type { TerritoryIndex } from '../../territories/public.ts';
import { PAGE_SIZE } from '../domain/filters.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import type { Role, StoredGrant, Totals } from '../queries/listing.ts';
import type { PartyMatches } from '../queries/parties.ts';
import { GrantSources } from './grant-sources.tsx';
import { GrantTable } from './grant-table.tsx';

interface GrantListingProps {
  page: Page;
  territories: TerritoryIndex;
  totals: Totals;
  grants: readonly StoredGrant[];
  matches: PartyMatches;
  /** From 1. */
  current: number;
  gone: boolean;
  without?: Role | undefined;
  /** The query of this list, for its files. */
  query: string;
}

/** How many and how much, a page of the grants, their sources, and the same as files. */
export function GrantListing(props: GrantListingProps) {
  const { page, totals, grants, current, gone, query } = props;
  const m = say(page.locale, { fr, en });
  const first = (current - 1) * PAGE_SIZE + 1;
  const caption = m.caption(first, first + grants.length - 1, totals.count);
  return (
    <section class="grant-listing">
      <h2>{m.count(totals.count)}</h2>
      <p>
        {m.total(eurosExactly(page.locale, totals.total))}{' '}
        {totals.untold > 0 && `${m.untold(totals.untold)} `}
        {m.parts}
      </p>
      <GrantTable {...props} id="subventions" caption={caption} />
      <Pager page={page} current={current} last={Math.ceil(totals.count / PAGE_SIZE)} />
      <GrantSources page={page} grants={grants} />
      <ul>
        <li>
          <a href={`/api/v1/subventions.csv?${query}`}>{m.csv}</a>
        </li>
        <li>
          <a href={`/api/v1/subventions?${query}`}>{m.json}</a>
        </li>
        <li>
          <a href={withQuery(page, { retirees: gone ? null : '1' })}>{gone ? m.showPresent : m.showGone}</a>
        </li>
      </ul>
    </section>
  );
}
