/** Other ways into trainings, and out of their list. */
import { href, type Page } from '../../../kernel/page.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { canonicalQuery, type Filters } from '../../discovery/public.ts';
import { words } from './words.ts';

export const ListTools = ({ page }: { page: Page }) => (
  <p class="actions">
    <ButtonLink look="quiet" href={href(page, '/metiers/se-situer')}>
      {words(page).byGaps}
    </ButtonLink>
    <ButtonLink look="quiet" href={href(page, '/imports')}>
      {words(page).bring}
    </ButtonLink>
  </p>
);

/** The same list on a map. */
export function MapWay({ page, filters }: { page: Page; filters: Filters }) {
  const query = canonicalQuery(filters).toString();
  return <a href={`${href(page, '/formations/carte')}${query && `?${query}`}`}>{words(page).map.link}</a>;
}

export function CalendarWay({ page, filters }: { page: Page; filters: Filters }) {
  const query = canonicalQuery(filters).toString();
  return (
    <li>
      <a href={`/formations.ics${query && `?${query}`}`} rel="nofollow">
        {words(page).agenda}
      </a>
    </li>
  );
}
