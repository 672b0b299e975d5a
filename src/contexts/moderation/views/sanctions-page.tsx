import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { When } from '../../../ui/when.tsx';
import { conductWords, type Sanction } from '../../conduct/public.ts';
import { isoDay, standingOf } from './sanction-standing.ts';
import { words } from './words.ts';

interface SanctionsPageProps {
  page: Page;
  sanctions: readonly Sanction[];
  /** Those that this person may lift. */
  liftable: ReadonlySet<string>;
  /** The one that was to be lifted without saying why. */
  fault: string | null;
  now: Date;
}

/** What was decided on the territories of whoever reads. */
export function SanctionsPage({ page, sanctions, liftable, fault, now }: SanctionsPageProps) {
  const m = words(page).sanction;
  return (
    <Layout
      page={page}
      title={m.list}
      robots="noindex"
      breadcrumbs={[{ label: words(page).queue.title, path: '/moderation' }, { label: m.list }]}
    >
      <PageHeading title={m.list} lead={m.listLead} />
      <div class="stack">
        {page.query.get('fait') === 'decidee' && (
          <Notice page={page} kind="done">
            <p>{m.decided}</p>
          </Notice>
        )}
        {sanctions.length === 0 && (
          <EmptyState title={m.none}>
            <p>{m.noneHint}</p>
          </EmptyState>
        )}
        {sanctions.map((sanction) => {
          const standing = standingOf(sanction, now);
          const lifts = standing === 'inForce' && liftable.has(sanction.id);
          return (
            <section class="stack is-close" aria-labelledby={`sanction-${sanction.id}`}>
              <h2 id={`sanction-${sanction.id}`}>{conductWords(page).kind[sanction.kind]}</h2>
              <p>
                <Tag tone={standing === 'inForce' ? 'attention' : undefined}>{m[standing]}</Tag> {m.from}{' '}
                <When page={page} date={isoDay(sanction.decidedAt)} />
                {sanction.endsAt && (
                  <>
                    {' '}
                    {m.until} <When page={page} date={isoDay(sanction.endsAt)} />
                  </>
                )}
              </p>
              <p class="as-typed">{sanction.reason}</p>
              {sanction.liftedReason && <p class="as-typed hint">{sanction.liftedReason}</p>}
              <p>
                <a href={href(page, sourceOf(sanction))}>{m.source}</a>
              </p>
              {lifts && (
                <form
                  class="stack is-close"
                  method="post"
                  action={href(page, `/moderation/sanctions/${sanction.id}/levee`)}
                >
                  <LiftReason page={page} id={sanction.id} fault={fault === sanction.id} />
                  <div class="actions">
                    <Button>{m.lift}</Button>
                  </div>
                </form>
              )}
            </section>
          );
        })}
      </div>
    </Layout>
  );
}

function LiftReason({ page, id, fault }: { page: Page; id: string; fault: boolean }) {
  const m = words(page).sanction;
  return (
    <div class="field" id={`levee-${id}`}>
      <label class="field-label" for={`motif-${id}`}>
        {m.liftReason}
      </label>
      {fault && <p class="field-error">{m.liftFault}</p>}
      <input class="control" id={`motif-${id}`} name="motif" maxLength={2000} autocomplete="off" />
    </div>
  );
}

const sourceOf = ({ about }: Sanction): string => {
  const [kind, id = ''] = about.split(':');
  return kind === 'remark' ? `/remarques/${id}` : `/propositions/${id}`;
};
