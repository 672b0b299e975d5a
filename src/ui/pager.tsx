import { type Page, withQuery } from '../kernel/page.ts';
import { number } from '../platform/i18n/say.ts';
import { Icon } from './icon.tsx';
import { words } from './words.ts';

interface PagerProps {
  page: Page;
  /** From 1. */
  current: number;
  last: number;
}

/** Which page numbers are in sight: the ends, and the neighbours of the current one. `null` stands for a gap. */
export function pagesInSight(current: number, last: number): (number | null)[] {
  const kept = [1, current - 1, current, current + 1, last].filter((page) => page >= 1 && page <= last);
  const pages = [...new Set(kept)].sort((a, b) => a - b);
  return pages.flatMap((page, index) => {
    const before = pages[index - 1] ?? page - 1;
    if (page - before === 2) return [page - 1, page]; // a gap of one page: as short to show it
    return page - before > 2 ? [null, page] : [page];
  });
}

/** Pages of a list. Draws nothing when there is only one. */
export function Pager({ page, current, last }: PagerProps) {
  if (last <= 1) return null;
  const m = words(page).list;
  const to = (target: number) => withQuery(page, { page: target === 1 ? null : String(target) });
  return (
    <nav class="pager" aria-label={m.pages}>
      <ul>
        {current > 1 && (
          <li>
            <a class="pager-step" href={to(current - 1)} rel="prev">
              <Icon name="previous" /> {m.previous}
            </a>
          </li>
        )}
        {pagesInSight(current, last).map((target) =>
          target === null ? (
            <li class="pager-gap" aria-hidden="true">
              …
            </li>
          ) : (
            <li class="pager-number">
              <a href={to(target)} aria-current={target === current ? 'page' : undefined}>
                <span class="visually-hidden">{m.page} </span>
                {number(page.locale, target)}
                {target === current && <span class="pager-of"> / {number(page.locale, last)}</span>}
              </a>
            </li>
          ),
        )}
        {current < last && (
          <li>
            <a class="pager-step" href={to(current + 1)} rel="next">
              {m.next} <Icon name="next" />
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
