import { href, type Page } from '../kernel/page.ts';
import { Icon } from './icon.tsx';
import { SEARCH_PATH } from './navigation.ts';
import { words } from './words.ts';

const IN_THE_BAR = 'recherche';

/** One box that searches everything, on every page. Shows what was asked when the page is its answer. */
export function SearchBox({ page, id = IN_THE_BAR }: { page: Page; id?: string | undefined }) {
  const m = words(page).search;
  const asked = page.path === SEARCH_PATH ? (page.query.get('q') ?? '') : '';
  // A page that offers a second box has one landmark for searching, not two of the same name.
  const role = id === IN_THE_BAR ? 'search' : undefined;
  return (
    <form class="search-box" role={role} method="get" action={href(page, SEARCH_PATH)}>
      <label class="visually-hidden" for={id}>
        {m.label}
      </label>
      <input
        type="search"
        id={id}
        name="q"
        value={asked}
        placeholder={m.placeholder}
        autocomplete="off"
        enterkeyhint="search"
      />
      <button type="submit" aria-label={m.submit}>
        <Icon name="search" />
      </button>
    </form>
  );
}
