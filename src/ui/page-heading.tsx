import type { ComponentChildren } from 'preact';

interface PageHeadingProps {
  title: ComponentChildren;
  /** What kind of thing this page shows: “Coopération”. */
  kicker?: string | undefined;
  /** What it is, or what one can do here, in two lines. */
  lead?: ComponentChildren;
  /** Language of title and lead, where it is not the page's. */
  lang?: string | undefined;
  /** Buttons and links that act on the whole page. */
  children?: ComponentChildren;
}

/** The one h1 of a page, and what stands with it. */
export const PageHeading = ({ title, kicker, lead, lang, children }: PageHeadingProps) => (
  <header class="page-heading">
    {kicker && <p class="kicker">{kicker}</p>}
    <h1 lang={lang}>{title}</h1>
    {lead && (
      <p class="lead" lang={lang}>
        {lead}
      </p>
    )}
    {children && <div class="actions">{children}</div>}
  </header>
);
