import type { ComponentChildren } from 'preact';
import { type Reader, words } from './words.ts';

interface ResultListProps {
  page: Reader;
  /** How many there are, in words: “312 coopérations”. */
  count: string;
  /** Number of the first result of this page, when it is not the first page. */
  start?: number | undefined;
  /** Sort order, list or map, export: what acts on the whole list. */
  tools?: ComponentChildren;
  /** How to read what the cards show. */
  legend?: ComponentChildren;
  /** One <Card> each. */
  children: ComponentChildren[];
}

/** A list of results under its count. Cards are h3 under this h2. */
export const ResultList = ({ page, count, start = 1, tools, legend, children }: ResultListProps) => (
  <section class="result-list" aria-labelledby="resultats">
    <div class="result-bar">
      <h2 id="resultats">
        <span class="visually-hidden">{words(page).list.results} </span>
        {count}
      </h2>
      {tools}
    </div>
    {legend}
    <ol start={start}>
      {children.map((card) => (
        <li>{card}</li>
      ))}
    </ol>
  </section>
);
