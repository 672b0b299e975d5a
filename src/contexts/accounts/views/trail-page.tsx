import { href, type Page, withQuery } from '../../../kernel/page.ts';
import { colon } from '../../../platform/i18n/say.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Pager } from '../../../ui/pager.tsx';
import { Select } from '../../../ui/select.tsx';
import { Table } from '../../../ui/table.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { TrailFilters } from '../domain/trail-filters.ts';
import type { TrailLine, TrailState } from '../queries/trail.ts';
import { moment, words } from './words.ts';

interface TrailPageProps {
  page: Page;
  filters: TrailFilters;
  lines: readonly TrailLine[];
  total: number;
  current: number;
  last: number;
  actions: readonly string[];
  /** The chain, when it was asked to be verified. */
  state: TrailState | null;
}

/** What was done, by whom, on what; and whether the trail is whole. */
export function TrailPage(props: TrailPageProps) {
  const { page, filters, lines, total, current, last, actions, state } = props;
  const m = words(page).trail;
  const title = words(page).administration.title;
  const query = withQuery(page, { page: null, verifier: null }).split('?')[1] ?? '';
  return (
    <Layout
      page={page}
      title={m.title}
      robots="noindex"
      breadcrumbs={[{ label: title, path: '/administration' }, { label: m.title }]}
    >
      <PageHeading title={m.title} lead={m.lead}>
        <ButtonLink href={withQuery(page, { verifier: 'oui', page: null })}>{m.verify}</ButtonLink>
        <ButtonLink href={href(page, `/administration/journal.csv${query && `?${query}`}`)}>
          {m.csv}
        </ButtonLink>
      </PageHeading>
      <div class="stack">
        {state && <ChainNotice page={page} state={state} />}
        <TrailForm {...{ page, filters, actions }} />
        <Table
          id="journal"
          caption={m.caption(total)}
          columns={[
            { label: m.number, numeric: true },
            { label: m.at },
            { label: m.actor },
            { label: m.action },
            { label: m.subject },
            { label: m.detail },
          ]}
          rows={lines.map((line) => [
            line.seq,
            moment(page, line.at),
            line.actorName || <code>{line.actor}</code>,
            <code>{line.action}</code>,
            line.subjectName || <code>{line.subject}</code>,
            Object.entries(line.detail).map(([name, value]) => (
              <div>
                {name}
                {colon(page.locale)}
                {typeof value === 'string' ? value : JSON.stringify(value)}
              </div>
            )),
          ])}
        />
        <Pager {...{ page, current, last }} />
      </div>
    </Layout>
  );
}

function ChainNotice({ page, state }: { page: Page; state: TrailState }) {
  const m = words(page).trail;
  return (
    <Notice page={page} kind={state.faults === 0 ? 'done' : 'attention'}>
      <p>{state.faults === 0 ? m.whole : m.broken(state.faults)}</p>
      {state.last && (
        <p>
          {m.seal(state.last.seq)} <code class="seal">{state.last.seal}</code>
        </p>
      )}
    </Notice>
  );
}

function TrailForm({ page, filters, actions }: Pick<TrailPageProps, 'page' | 'filters' | 'actions'>) {
  const m = words(page).trail;
  return (
    <form class="stack is-close" method="get" action={href(page, '/administration/journal')}>
      <TextField
        {...{ page, name: 'acteur', label: m.actor, hint: m.actorHint, value: filters.actor }}
        autocomplete="off"
        optional
      />
      <TextField
        {...{ page, name: 'sujet', label: m.subject, hint: m.subjectHint, value: filters.subject }}
        autocomplete="off"
        optional
      />
      <Select
        {...{ page, name: 'action', label: m.action, value: filters.action }}
        options={[{ value: '', label: m.anyAction }, ...actions.map((value) => ({ value, label: value }))]}
        optional
      />
      <TextField
        {...{ page, name: 'du', label: m.from, value: filters.from }}
        type="date"
        autocomplete="off"
        optional
      />
      <TextField
        {...{ page, name: 'au', label: m.to, value: filters.to }}
        type="date"
        autocomplete="off"
        optional
      />
      <div class="actions">
        <Button>{m.filter}</Button>
      </div>
    </form>
  );
}
