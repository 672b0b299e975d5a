import { href } from '../kernel/page.ts';
import { type Reader, words } from './words.ts';

export interface Crumb {
  label: string;
  /** Path without the language prefix; the page itself needs none. */
  path?: string | undefined;
  /** Language of the label, where it is not the page's. */
  lang?: string | undefined;
}

/** Where the reader stands, from home down to this page. */
export function Breadcrumbs({ page, crumbs }: { page: Reader; crumbs: readonly Crumb[] }) {
  const m = words(page).site;
  const last = crumbs.length - 1;
  return (
    <nav class="breadcrumbs" aria-label={m.breadcrumbs}>
      <ol>
        <li>
          <a href={href(page, '/')}>{m.homeCrumb}</a>
        </li>
        {crumbs.map(({ label, path, lang }, index) => (
          <li>
            {path === undefined || index === last ? (
              <span aria-current={index === last ? 'page' : undefined} lang={lang}>
                {label}
              </span>
            ) : (
              <a href={href(page, path)}>{label}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
