import type { ComponentChildren } from 'preact';
import { contentLang, type Page } from '../kernel/page.ts';
import { DeadLinkNote } from './dead-link.tsx';
import { LICENCES } from './licences.ts';
import { When } from './when.tsx';
import { type Reader, words } from './words.ts';

export interface SourceLink {
  url: string;
  title?: string | undefined;
  /** The day it was read, as `2026-11-04`. */
  seen?: string | undefined;
}

interface SourcesProps {
  page: Pick<Page, 'locale' | 'deadLink'>;
  sources: readonly SourceLink[];
  /** The day somebody last made sure that the record is right. */
  checked?: string | undefined;
  /** The day of its last change. */
  updated?: string | undefined;
  /** Code of the licence; one that is not known is told as not stated. */
  licence?: string | undefined;
  /** Language of the titles; that of records unless said otherwise. */
  lang?: string | undefined;
  /** “Proposer une correction”, history. */
  children?: ComponentChildren;
}

/** Where a page gets what it says, how fresh it is, on which terms it may be reused, and how to mend it. */
export function Sources({
  page,
  sources,
  checked,
  updated,
  licence,
  lang = contentLang(page),
  children,
}: SourcesProps) {
  const m = words(page).sources;
  const terms = licence === undefined ? undefined : LICENCES[licence];
  return (
    <section class="sources">
      <h2>{m.title}</h2>
      {sources.length === 0 ? (
        <p>{m.none}</p>
      ) : (
        <ul>
          {sources.map(({ url, title, seen }) => (
            <li>
              <a href={url} rel="external" lang={title && lang}>
                {title ?? hostOf(url)}
              </a>
              {title && <span class="source-host"> {hostOf(url)}</span>}
              {seen && (
                <span class="source-seen">
                  , {m.seen} <When page={page} date={seen} />
                </span>
              )}
              <DeadLinkNote page={page} url={url} />
            </li>
          ))}
        </ul>
      )}
      <p class="freshness">
        {checked ? <Dated page={page} words={m.checked} date={checked} /> : `${m.neverChecked} `}
        {updated && <Dated page={page} words={m.updated} date={updated} />}
        {m.licence} {terms ? <a href={terms.href}>{terms.name}</a> : m.licenceUnknown}.
      </p>
      {children && <div class="actions">{children}</div>}
    </section>
  );
}

const Dated = ({ page, words, date }: { page: Reader; words: string; date: string }) => (
  <>
    {words} <When page={page} date={date} />.{' '}
  </>
);

const hostOf = (url: string): string =>
  URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
