import { number } from '../platform/i18n/say.ts';
import { Icon } from './icon.tsx';
import { type Reader, words } from './words.ts';

export interface FacetValue {
  label: string;
  /** How many results the list would hold. */
  count: number;
  selected: boolean;
  /** The list with this value set, or taken off when it is selected. */
  href: string;
}

/** One value of a filter with its count: set by one press, taken off by another. */
export function FacetLink({ page, value }: { page: Reader; value: FacetValue }) {
  const inside = (
    <>
      {value.selected && <Icon name="check" />}
      <span class="facet-label">
        {value.label}
        {value.selected && <span class="visually-hidden">, {words(page).list.remove}</span>}
      </span>{' '}
      <span class="facet-count">{number(page.locale, value.count)}</span>
    </>
  );
  if (value.count === 0 && !value.selected) return <span class="facet-value is-empty">{inside}</span>;
  return (
    <a
      class="facet-value"
      href={value.href}
      rel="nofollow"
      aria-current={value.selected ? 'true' : undefined}
    >
      {inside}
    </a>
  );
}
