import type { FacetGroup } from './facets.tsx';
import { Icon } from './icon.tsx';
import { type Reader, words } from './words.ts';

interface ChosenFiltersProps {
  page: Reader;
  groups: readonly FacetGroup[];
  /** The list without any filter. */
  clearHref: string;
}

/** What narrows the list now, each taken off by one press. Draws nothing when nothing does. */
export function ChosenFilters({ page, groups, clearHref }: ChosenFiltersProps) {
  const m = words(page).list;
  const chosen = groups.flatMap(({ label, values }) =>
    values.filter((value) => value.selected).map((value) => ({ group: label, ...value })),
  );
  if (chosen.length === 0) return null;
  return (
    <nav class="chosen-filters" aria-label={m.chosen}>
      <ul>
        {chosen.map((value) => (
          <li>
            <a class="chosen-filter" href={value.href} rel="nofollow">
              <span class="visually-hidden">{m.group(value.group)} </span>
              {value.label}
              <span class="visually-hidden">, {m.remove}</span>
              <Icon name="cross" />
            </a>
          </li>
        ))}
        <li>
          <a href={clearHref}>{m.clear}</a>
        </li>
      </ul>
    </nav>
  );
}
