/**
 * A bar chart that is its own table: each row has its name, its figure and its bar, so nobody gets less than another.
 * Figures that are not known are said so and have no bar.
 */
import type { ComponentChildren } from 'preact';
import { number } from '../platform/i18n/say.ts';
import { type Reader, words } from './words.ts';

export interface Bar {
  label: ComponentChildren;
  /** Not negative; `null` when it is not known. */
  value: number | null;
  /** How the figure is read, when it is not a plain number: `12 %`, `3 200 €`; or why there is none. */
  said?: string | undefined;
  /** Beside the figure, on a line of its own. */
  note?: string | undefined;
}

interface BarChartProps {
  page: Reader;
  /** Unique on the page. */
  id: string;
  /** What the chart shows, in a sentence. */
  caption: ComponentChildren;
  /** What a row is, and what is measured. */
  heads: readonly [string, string];
  bars: readonly Bar[];
  /** What a bar of the whole width stands for; the largest of them unless told. */
  whole?: number | undefined;
}

export function BarChart({ page, id, caption, heads, bars, whole }: BarChartProps) {
  const most = Math.max(1, whole ?? 0, ...bars.map((bar) => bar.value ?? 0));
  return (
    <table class="bar-chart" aria-labelledby={id}>
      <caption id={id}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heads[0]}</th>
          <th scope="col" class="is-number" colSpan={2}>
            {heads[1]}
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ label, value, said, note }) => (
          <tr>
            <th scope="row">{label}</th>
            <td class="bar-cell" aria-hidden="true">
              {value !== null && (
                <svg width="100%" height="14" aria-hidden="true">
                  <rect width={`${Math.round((1000 * value) / most) / 10}%`} height="14" rx="2" />
                </svg>
              )}
            </td>
            <td class={value === null ? 'is-number is-unknown' : 'is-number'}>
              {said ?? (value === null ? words(page).chart.unknown : number(page.locale, value))}
              {note && <span class="bar-note">{note}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
