import { type Page, withQuery } from '../kernel/page.ts';
import { LinkChoice } from './link-choice.tsx';
import { words } from './words.ts';

export interface SortOrder {
  /** Value of the parameter. The first order is the usual one, and stands without a parameter. */
  value: string;
  label: string;
}

interface SortProps {
  page: Page;
  orders: readonly SortOrder[];
  current: string;
  parameter?: string | undefined;
}

/** The orders of a list, as links that keep its filters. */
export function Sort({ page, orders, current, parameter = 'tri' }: SortProps) {
  return (
    <LinkChoice
      label={words(page).list.sort}
      choices={orders.map(({ value, label }, index) => ({
        label,
        href: withQuery(page, { [parameter]: index === 0 ? null : value }),
        current: value === current,
      }))}
    />
  );
}
