/** Other ways into the library, and out of it, from its list. */
import { href, type Page } from '../../../kernel/page.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { canonicalQuery, type Filters } from '../../discovery/public.ts';
import { words } from './words.ts';

export function ListTools({ page }: { page: Page }) {
  const m = words(page);
  return (
    <p class="actions">
      <ButtonLink href={href(page, '/raconter')}>{m.tell}</ButtonLink>
      <ButtonLink look="quiet" href={href(page, '/formations')}>
        {m.trainings}
      </ButtonLink>
      <ButtonLink look="quiet" href={href(page, '/collections')}>
        {m.collections}
      </ButtonLink>
    </p>
  );
}

/** The same list as a bibliography. */
export function ListWays({ page, filters }: { page: Page; filters: Filters }) {
  const m = words(page);
  const text = canonicalQuery(filters).toString();
  const address = (extension: string) => `/bibliographie/ressources.${extension}${text && `?${text}`}`;
  return (
    <li>
      {m.exports}
      {' : '}
      <a href={address('bib')} rel="nofollow">
        BibTeX
      </a>{' '}
      <a href={address('ris')} rel="nofollow">
        RIS
      </a>{' '}
      <a href={address('xml')} rel="nofollow">
        Dublin Core
      </a>
    </li>
  );
}
