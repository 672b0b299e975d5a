/** What stands at the foot of every record's page: links, sources and freshness, history, how to reuse it. */
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { colon, say } from '../../../platform/i18n/say.ts';
import { DeadLinkNote } from '../../../ui/dead-link.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Sources } from '../../../ui/sources.tsx';
import { When } from '../../../ui/when.tsx';
import { completenessOf } from '../domain/completeness.ts';
import { dueFrom } from '../domain/freshness.ts';
import type { RecordHome } from '../domain/home.ts';
import type { AnyDocument, RecordKind } from '../domain/kinds.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import type { Revision } from '../queries/history.ts';
import { HomeNote } from './home-note.tsx';

interface RecordFootProps {
  page: Page;
  /** `/cooperations/phare` */
  path: string;
  document: AnyDocument;
  updatedAt: Date;
  /** Where the record is at home, when that is not here. */
  home?: RecordHome | null;
  revisions: readonly Revision[];
}

/** Programmes tell by themselves until when their word holds. */
const KIND_OF: Readonly<Record<string, RecordKind>> = {
  cooperations: 'cooperation',
  organisations: 'organisation',
  ressources: 'resource',
  formations: 'training',
};

const SHELVES: Readonly<Record<string, RecordKind>> = { ...KIND_OF, dispositifs: 'programme' };

const isoDay = (date: Date) => date.toISOString().slice(0, 10);

export function RecordFoot({ page, path, document, updatedAt, home, revisions }: RecordFootProps) {
  const m = say(page.locale, { fr, en });
  const kind = KIND_OF[path.split('/')[1] ?? ''];
  const shelf = SHELVES[path.split('/')[1] ?? ''];
  const due = kind && dueFrom(kind, document.checked);
  return (
    <>
      {home && <HomeNote page={page} home={home} licence={document.licence} />}
      {document.note && (
        <Notice page={page} kind="info" title={m.note}>
          <p lang={contentLang(page)}>{document.note}</p>
        </Notice>
      )}
      <Sources
        page={page}
        sources={document.sources}
        checked={document.checked}
        updated={isoDay(updatedAt)}
        licence={document.licence}
      >
        <a href={`/api/v1${path}`}>{m.data}</a>
      </Sources>
      {kind && !home && (
        <p class="hint">
          {due && (
            <>
              {m.due} <When page={page} date={due} />.{' '}
            </>
          )}
          <a href={href(page, `${path}/verification`)} rel="nofollow">
            {m.check}
          </a>
        </p>
      )}
      {shelf && <Unknown page={page} path={path} kind={shelf} document={document} />}
      <p class="record-improve">
        <a class="button" href={href(page, `${path}/modifier`)} rel="nofollow">
          {home ? m.improveAtHome(new URL(home.instance).host) : m.improve}
        </a>
        <a class="button is-quiet" href={href(page, `${path}/remarques`)} rel="nofollow">
          {m.remarks(page.remarks?.(path) ?? 0)}
        </a>
        <a class="button is-quiet" href={href(page, `${path}/historique`)} rel="nofollow">
          {m.fullHistory}
        </a>{' '}
        <a href={href(page, `/integrer/code${path.replace(/\/([^/]*)$/, '?fiche=$1')}`)} rel="nofollow">
          {m.embed}
        </a>{' '}
        {!home && (
          <a href={href(page, `${path}/garde`)} rel="nofollow">
            {m.keep}
          </a>
        )}
      </p>
      <details class="record-history">
        <summary>{m.history}</summary>
        <ol reversed start={revisions[0]?.number} role="list">
          {revisions.map(({ number, at, author, reason, changes }) => (
            <li>
              <strong>{m.revision(number)}</strong>, <When page={page} date={isoDay(at)} />
              {colon(page.locale)}
              {m.by(author)}. <span lang={contentLang(page)}>{reason}</span>. {m.changed(changes.length)}.
            </li>
          ))}
        </ol>
        {(revisions.at(-1)?.number ?? 1) > 1 && (
          <p>
            <a href={href(page, `${path}/historique`)} rel="nofollow">
              {m.fullHistory}
            </a>
          </p>
        )}
      </details>
    </>
  );
}

/** What is not known yet, what matters most first, each with the way to say it. */
function Unknown({
  page,
  path,
  kind,
  document,
}: Pick<RecordFootProps, 'page' | 'path' | 'document'> & { kind: RecordKind }) {
  const m = say(page.locale, { fr, en });
  const { unknown } = completenessOf(kind, document);
  if (unknown.length === 0) return null;
  return (
    <details class="record-history">
      <summary>{m.unknown(unknown.length)}</summary>
      <p class="hint">{m.unknownHint}</p>
      <ul>
        {unknown.map(({ anchor, label, why }) => (
          <li>
            <a href={href(page, `${path}/modifier#${anchor}`)} rel="nofollow">
              {label[page.locale]}
            </a>{' '}
            <span class="hint">{why[page.locale]}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Links of the record itself. */
export const RecordLinks = ({ page, document }: { page: Page; document: AnyDocument }) =>
  document.links.length === 0 ? null : (
    <ul class="record-links">
      {document.links.map(({ url, label }) => (
        <li>
          <a href={url} rel="noopener nofollow" lang={label && contentLang(page)}>
            {label ?? new URL(url).hostname.replace(/^www\./, '')}
          </a>
          <DeadLinkNote page={page} url={url} />
        </li>
      ))}
    </ul>
  );

export interface Neighbour {
  name: string;
  path: string;
  km?: number | undefined;
}

/** Records near on the map, and records alike. */
export function Neighbours({
  page,
  near,
  alike,
}: {
  page: Page;
  near: readonly Neighbour[];
  alike: readonly Neighbour[];
}) {
  const m = say(page.locale, { fr, en });
  const draw = (title: string, hint: string, list: readonly Neighbour[]) =>
    list.length > 0 && (
      <section class="neighbours">
        <h2>{title}</h2>
        <p class="hint">{hint}</p>
        <ul>
          {list.map(({ name, path, km }) => (
            <li>
              <a href={href(page, path)} lang={contentLang(page)}>
                {name}
              </a>
              {km !== undefined && <span class="neighbour-distance"> {m.km(km)}</span>}
            </li>
          ))}
        </ul>
      </section>
    );
  return (
    <>
      {draw(m.near, m.nearHint, near)}
      {draw(m.alike, m.alikeHint, alike)}
    </>
  );
}
