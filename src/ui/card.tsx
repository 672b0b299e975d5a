import type { ComponentChildren } from 'preact';

interface CardProps {
  title: string;
  href: string;
  /** What kind of thing it is, or which shelf it stands in. */
  kicker?: ComponentChildren;
  summary?: ComponentChildren;
  /** A few short facts on one line: place, year, themes. */
  facts?: readonly ComponentChildren[] | undefined;
  /** Small drawings: gradients, stage. */
  aside?: ComponentChildren;
  level?: 2 | 3 | undefined;
  /** Language of title and summary, where it is not the page's. */
  lang?: string | undefined;
}

/** One record in a list: what it is in two lines, and a way in. */
export function Card({ title, href, kicker, summary, facts = [], aside, level = 3, lang }: CardProps) {
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <article class="card">
      <div class="card-main">
        {kicker && <p class="kicker">{kicker}</p>}
        <Title class="card-title">
          <a href={href} lang={lang}>
            {title}
          </a>
        </Title>
        {summary && (
          <p class="card-summary" lang={lang}>
            {summary}
          </p>
        )}
        {facts.length > 0 && (
          <ul class="card-facts">
            {facts.map((fact) => (
              <li>{fact}</li>
            ))}
          </ul>
        )}
      </div>
      {aside && <div class="card-aside">{aside}</div>}
    </article>
  );
}
