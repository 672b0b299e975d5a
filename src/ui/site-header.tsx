import { href, type Page } from '../kernel/page.ts';
import { BrandMark } from './brand-mark.tsx';
import { ButtonLink } from './button.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { ACCOUNT_PATH, NAVIGATION, type PageShelf, TAKE_STOCK_PATH } from './navigation.ts';
import { SearchBox } from './search-box.tsx';
import { words } from './words.ts';

/** Beyond this many shelves the bar takes a line of its own, even on the widest screens. */
const SHELVES_ON_ONE_LINE = 5;

export function SiteHeader({ page, current }: { page: Page; current: PageShelf | undefined }) {
  const m = words(page);
  const shelves = NAVIGATION.filter((shelf) => shelf.open);
  return (
    <header class={shelves.length > SHELVES_ON_ONE_LINE ? 'site-header is-long' : 'site-header'}>
      <a class="brand" href={href(page, '/')} aria-label={m.site.home}>
        <BrandMark />
        <span>{m.site.name}</span>
      </a>
      {/* Opens what follows it, on small screens only: on large ones the bar is always there, script or not. */}
      <details class="opener site-menu-opener">
        <summary aria-controls="rubriques">{m.site.menu}</summary>
      </details>
      <nav class="shelves" id="rubriques" aria-label={m.site.shelves}>
        <ul>
          {shelves.map((shelf) => (
            <li>
              <a href={href(page, shelf.path)} aria-current={current === shelf.id ? 'page' : undefined}>
                {m.shelf[shelf.id]}
              </a>
            </li>
          ))}
          <li class="account">
            <a href={href(page, ACCOUNT_PATH)} rel="nofollow">
              {m.site.account}
            </a>
          </li>
        </ul>
      </nav>
      <SearchBox page={page} />
      <LanguageSwitch page={page} />
      <ButtonLink
        href={href(page, TAKE_STOCK_PATH)}
        look="bold"
        current={current === 'take-stock' ? 'page' : undefined}
      >
        {m.site.takeStock}
      </ButtonLink>
    </header>
  );
}
