import type { Actor } from '../../../kernel/actor.ts';
import { contentLang, href, type Page, withQuery } from '../../../kernel/page.ts';
import { colon } from '../../../platform/i18n/say.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { When } from '../../../ui/when.tsx';
import { FactorNotice } from '../../accounts/public.ts';
import type { Kinds, OverdueRecord } from '../../records/public.ts';
import {
  AGES,
  type Age,
  daysWaited,
  QUEUE_KINDS,
  type QueueCounts,
  type QueueFilters,
  type Waiting,
} from '../domain/queue.ts';
import { words } from './words.ts';

export interface PlaceCount {
  id: string;
  label: string;
  count: number;
}

export interface QueuePageProps {
  page: Page;
  actor: Actor;
  items: readonly Waiting[];
  /** Beyond what a page holds. */
  more: number;
  counts: QueueCounts;
  filters: QueueFilters;
  place: { id: string; label: string } | null;
  places: readonly PlaceCount[];
  placeLabel: (id: string) => string;
  overdue: { rows: readonly OverdueRecord[]; total: number };
  kinds: Kinds;
  now: Date;
}

/** All that waits for a decision of this person, the oldest first; then the records to be checked again. */
export function QueuePage(props: QueuePageProps) {
  const { page, actor, items, more, counts, filters, place } = props;
  const m = words(page).queue;
  const due = props.overdue.total;
  const narrowed = filters.kind !== null || filters.age !== null || place !== null;
  return (
    <Layout page={page} title={m.title} robots="noindex" breadcrumbs={[{ label: m.title }]}>
      <PageHeading title={m.title} lead={m.lead}>
        <a class="button is-quiet" href={href(page, '/moderation/sanctions')}>
          {m.sanctions}
        </a>
        <a class="button is-quiet" href={href(page, '/a-completer')}>
          {m.complete}
        </a>
        <a class="button is-quiet" href={href(page, '/imports')}>
          {m.imports}
        </a>
      </PageHeading>
      <div class="stack">
        <FactorNotice page={page} actor={actor} back="/moderation" />
        {(counts.all > 0 || narrowed) && <Filters {...props} />}
        {items.length === 0 ? (
          <EmptyState title={due > 0 && !narrowed ? m.noDecision : m.none}>
            <p>{narrowed ? m.noneLeft : m.noneHint}</p>
            {due > 0 && (
              <p>
                {m.stillDue(due)} <a href="#fiches-a-verifier">{m.toDue}</a>.
              </p>
            )}
          </EmptyState>
        ) : (
          <section class="stack is-close" aria-labelledby="attente">
            <h2 id="attente">{m.waits(items.length)}</h2>
            {more > 0 && <p class="hint">{m.more(more)}</p>}
            <ul class="queue" role="list">
              {items.map((item) => (
                <QueueItem {...props} item={item} />
              ))}
            </ul>
          </section>
        )}
        {props.overdue.total > 0 && <Overdue {...props} />}
      </div>
    </Layout>
  );
}

function QueueItem({ page, item, placeLabel, now }: QueuePageProps & { item: Waiting }) {
  const m = words(page).queue;
  const { kind, title, told, author, path, territories } = item;
  return (
    <li class="queue-item">
      <p class="queue-head">
        <Tag tone={kind === 'signal' || kind === 'appeal' ? 'attention' : undefined}>{m.kind[kind]}</Tag>{' '}
        <span class="hint">{m.days(daysWaited(item, now))}</span>
      </p>
      <h3 class="queue-title">
        <a href={href(page, path)} lang={contentLang(page)}>
          {title}
        </a>
      </h3>
      {told !== '' && <p class="as-typed">{told}</p>}
      <p class="hint">
        {[author, ...territories.slice(0, 2).map(placeLabel)].filter((text) => text !== '').join(' · ')}
      </p>
    </li>
  );
}

function Filters({ page, counts, filters, place, places }: QueuePageProps) {
  const m = words(page).queue;
  const link = (label: string, current: boolean, changes: Readonly<Record<string, string | null>>) => (
    <li>
      <a class="queue-filter" href={withQuery(page, changes)} aria-current={current ? 'true' : undefined}>
        {label}
      </a>
    </li>
  );
  return (
    <div class="queue-filters">
      <nav aria-label={m.kinds}>
        <ul role="list">
          {link(`${m.all} (${counts.all})`, filters.kind === null, { sorte: null })}
          {QUEUE_KINDS.filter((kind) => counts.kinds[kind] > 0 || filters.kind === kind).map((kind) =>
            link(`${m.plural[kind]} (${counts.kinds[kind]})`, filters.kind === kind, { sorte: kind }),
          )}
        </ul>
      </nav>
      {(places.length > 1 || place) && (
        <details open={place !== null}>
          <summary>{place ? `${m.places}${colon(page.locale)}${place.label}` : m.places}</summary>
          <nav aria-label={m.places}>
            <ul role="list">
              {link(m.everywhere, place === null, { territoire: null })}
              {places.map(({ id, label, count }) =>
                link(`${label} (${count})`, place?.id === id, { territoire: id }),
              )}
            </ul>
          </nav>
        </details>
      )}
      <nav aria-label={m.ages}>
        <ul role="list">
          {link(m.anyAge, filters.age === null, { age: null })}
          {(Object.keys(AGES) as Age[]).map((age) => link(m.age[age], filters.age === age, { age }))}
        </ul>
      </nav>
    </div>
  );
}

function Overdue({ page, overdue: { rows, total }, kinds }: QueuePageProps) {
  const m = words(page).overdue;
  return (
    <section class="stack is-close" aria-labelledby="fiches-a-verifier">
      <h2 id="fiches-a-verifier">{m.title}</h2>
      <p>{m.told(total, rows.length)}</p>
      <p class="hint">{m.hint}</p>
      <ul class="overdue-list">
        {rows.map(({ kind, slug, name, checked }) => (
          <li>
            <a href={href(page, `${kinds[kind].path}/${slug}/verification`)} lang={contentLang(page)}>
              {name}
            </a>
            {', '}
            {checked === null ? (
              m.never
            ) : (
              <>
                {m.checked} <When page={page} date={checked} />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
