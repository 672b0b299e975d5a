import type { ComponentChildren } from 'preact';
import { href, type Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import type { RecordKind } from '../../records/public.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

interface ListReuseProps {
  page: Page;
  path: string;
  query: string;
  kind: RecordKind;
  /** Other ways, as items of the list. */
  children?: ComponentChildren;
}

/** The same list, elsewhere: feeds to follow it, open formats to reuse it. */
export function ListReuse({ page, path, query, kind, children }: ListReuseProps) {
  const m = say(page.locale, { fr, en });
  const followed = [`liste=${path}`, query.slice(1)].filter((part) => part !== '').join('&');
  return (
    <nav class="list-reuse" aria-label={m.reuse}>
      <p>{m.reuse}</p>
      <ul role="list">
        <li>
          <a href={href(page, `/contribuer/${kind}`)} rel="nofollow">
            {m.add[kind]}
          </a>
        </li>
        {children}
        <li>
          <a href={`${href(page, '/alertes/nouvelle')}?${followed}`} rel="nofollow">
            {m.followByMail}
          </a>
        </li>
        <li>
          <a href={`/flux${path}.atom${query}`}>{m.follow}</a>
        </li>
        <li>
          <a href={`/flux${path}.json${query}`}>{m.followJson}</a>
        </li>
        <li>
          <a href={`${href(page, `/tableur${path}.csv`)}${query}`} rel="nofollow">
            {m.csv}
          </a>
        </li>
        <li>
          <a href={`/api/v1${path}.geojson${query}`} rel="nofollow">
            {m.geojson}
          </a>
        </li>
        <li>
          <a href={`${href(page, `/integrer/code${path}`)}${query}`} rel="nofollow">
            {m.embed}
          </a>
        </li>
        <li>
          <a href={`/api/v1${path}${query}`} rel="nofollow">
            {m.api}
          </a>
        </li>
      </ul>
    </nav>
  );
}
