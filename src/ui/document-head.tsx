import { href, type Page } from '../kernel/page.ts';
import { FAVICON } from './favicon.ts';
import { StructuredData } from './structured-data.tsx';
import { words } from './words.ts';

export interface Feed {
  href: string;
  type: 'application/atom+xml' | 'application/feed+json';
  title?: string | undefined;
}

export interface HeadProps {
  /** What the page is called, without the name of the site. The home page leaves it out. */
  title?: string | undefined;
  /** Something that was sent is to be mended: the title, which is read first, says so. */
  faulty?: boolean | undefined;
  description?: string | undefined;
  /** A schema.org object, or several. */
  jsonLd?: object | undefined;
  feeds?: readonly Feed[] | undefined;
  /** As in `noindex`; nothing means that search engines are welcome. */
  robots?: string | undefined;
  /** The address under which this page is to be known, when it is another's. */
  canonical?: string | undefined;
  /** A page to read (home, a list): it does without the styles of verdicts, matrices and long forms. */
  reading?: boolean | undefined;
}

export function DocumentHead({
  page,
  title,
  faulty = false,
  description,
  jsonLd,
  feeds = [],
  robots,
  canonical,
  reading = false,
}: HeadProps & { page: Page }) {
  const m = words(page);
  const css = page.asset('src/ui/terreau.css');
  const work = reading ? '' : page.asset('src/ui/work.css');
  const script = page.asset('src/client.ts');
  const summary = description ?? m.site.description;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>
        {[title && faulty ? m.form.faulty(title) : title, m.site.name].filter(Boolean).join(' · ')}
      </title>
      <meta name="description" content={summary} />
      {robots && <meta name="robots" content={robots} />}
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#faf6ee" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#1a1712" media="(prefers-color-scheme: dark)" />
      <link rel="canonical" href={canonical ?? ownAddress(page)} />
      <link rel="alternate" hreflang="fr" href={page.baseUrl + href({ locale: 'fr' }, page.path)} />
      <link rel="alternate" hreflang="en" href={page.baseUrl + href({ locale: 'en' }, page.path)} />
      <link rel="alternate" hreflang="x-default" href={page.baseUrl + page.path} />
      {feeds.map((feed) => (
        <link rel="alternate" type={feed.type} href={feed.href} title={feed.title ?? m.site.feed} />
      ))}
      <meta property="og:title" content={title ?? m.site.name} />
      <meta property="og:description" content={summary} />
      <link rel="icon" href={FAVICON} type="image/svg+xml" />
      {css && <link rel="stylesheet" href={css} />}
      {work && <link rel="stylesheet" href={work} />}
      {script && <script type="module" src={script} />}
      {jsonLd && <StructuredData data={jsonLd} />}
    </head>
  );
}

/** Filters and sorts say the same records again; only the page of a long list is a page of its own. */
function ownAddress(page: Page): string {
  const number = page.query.get('page');
  const query = number && /^[1-9]\d*$/.test(number) && number !== '1' ? `?page=${number}` : '';
  return page.baseUrl + href(page, page.path) + query;
}
