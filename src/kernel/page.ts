/** What every page knows of the request it answers. Built for each request, passed down to views as `page`. */
import type { Locale } from './locale.ts';

export interface Page {
  locale: Locale;
  /** Path without the language prefix: `/cooperations/phare`. */
  path: string;
  /** The query string as parsed; views only re-emit parameters they know. */
  query: URLSearchParams;
  /** Origin of absolute addresses, without a trailing slash: `https://terreau.example`. */
  baseUrl: string;
  /** Hashed address of a built asset from its source name: `asset('ui/terreau.css')`. */
  asset: (source: string) => string;
  /** What is known of a link of another site that no longer answers. Absent where nobody follows a link. */
  deadLink?: ((address: string) => DeadLink | undefined) | undefined;
  /** How many remarks are shown on the record at this path. Absent where nobody counts them. */
  remarks?: ((path: string) => number) | undefined;
}

/** A link that no longer answers. Days, as `2026-11-21`. */
export interface DeadLink {
  since: string;
  /** Null when it was never seen to answer. */
  lastOk: string | null;
}

/** The address of a page in the reader's language: French at the root, English under `/en`. */
export const href = (page: Pick<Page, 'locale'>, path: string): string =>
  page.locale === 'fr' ? path : `/en${path === '/' ? '' : path}`;

/**
 * The language to mark on what people wrote, where the page is in another: records are written in French.
 * Nothing on a French page, whose language is already told.
 */
export const contentLang = (page: Pick<Page, 'locale'>): 'fr' | undefined =>
  page.locale === 'fr' ? undefined : 'fr';

/** The same path with some query parameters changed; `null` removes one. Always drops `page` unless it is set. */
export function withQuery(page: Page, changes: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams(page.query);
  if (!('page' in changes)) query.delete('page');
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return href(page, page.path) + (text ? `?${text}` : '');
}
