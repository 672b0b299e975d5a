import type { Actor } from '../../../kernel/actor.ts';
import { href, type Page } from '../../../kernel/page.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Table } from '../../../ui/table.tsx';
import { When } from '../../../ui/when.tsx';
import { FactorNotice } from '../../accounts/public.ts';
import type { Kinds, OverdueRecord } from '../../records/public.ts';
import type { QueueRow } from '../queries.ts';
import { words } from './words.ts';

interface QueuePageProps {
  page: Page;
  actor: Actor;
  rows: readonly QueueRow[];
  overdue: { rows: readonly OverdueRecord[]; total: number };
  kinds: Kinds;
}

/** What waits for a decision of this person, the oldest first; then the records to be checked again. */
export function QueuePage({ page, actor, rows, overdue, kinds }: QueuePageProps) {
  const m = words(page);
  return (
    <Layout page={page} title={m.queue.title} robots="noindex" breadcrumbs={[{ label: m.queue.title }]}>
      <PageHeading title={m.queue.title} lead={m.queue.lead} />
      <FactorNotice page={page} actor={actor} back="/moderation" />
      {rows.length === 0 ? (
        <EmptyState title={m.queue.none}>
          <p>{m.queue.noneHint}</p>
        </EmptyState>
      ) : (
        <Table
          id="attente"
          caption={m.queue.title}
          columns={[
            { label: m.queue.record },
            { label: m.proposal.by },
            { label: m.queue.age },
            { label: m.proposal.field, numeric: true },
          ]}
          rows={rows.map(({ id, kind, name, author, createdAt, fields, recordId }) => [
            <a href={href(page, `/propositions/${id}`)}>
              {name} ({recordId ? m.kind[kind] : m.proposal.created})
            </a>,
            author,
            <When page={page} date={createdAt.toISOString().slice(0, 10)} />,
            fields,
          ])}
        />
      )}
      {overdue.total > 0 && <Overdue page={page} kinds={kinds} overdue={overdue} />}
    </Layout>
  );
}

function Overdue({ page, overdue: { rows, total }, kinds }: Omit<QueuePageProps, 'rows' | 'actor'>) {
  const m = words(page).overdue;
  return (
    <div class="stack is-close">
      <h2>{m.title}</h2>
      <p>{m.told(total, rows.length)}</p>
      <p class="hint">{m.hint}</p>
      <Table
        id="fiches-a-verifier"
        caption={m.title}
        columns={[{ label: words(page).queue.record }, { label: m.checked }]}
        rows={rows.map(({ kind, slug, name, checked }) => [
          <a href={href(page, `${kinds[kind].path}/${slug}/verification`)}>
            {name} ({words(page).kind[kind]})
          </a>,
          checked === null ? m.never : <When page={page} date={checked} />,
        ])}
      />
    </div>
  );
}
