import { href, type Page } from '../../../kernel/page.ts';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { When } from '../../../ui/when.tsx';
import { conductWords, type Sanction } from '../../conduct/public.ts';
import { isoDay, standingOf } from './sanction-standing.ts';
import { words } from './words.ts';

interface OwnProps {
  page: Page;
  sanction: Sanction;
  now: Date;
  /** Where to ask for another look. */
  appeal: string;
}

/** A sanction as the person whom it is about reads it, by the address of their letter. */
export function OwnSanctionPage(props: OwnProps) {
  const { page } = props;
  const m = words(page).own;
  return (
    <Layout page={page} title={m.title} robots="noindex, nofollow" breadcrumbs={[{ label: m.crumb }]}>
      <PageHeading title={m.title} lead={m.lead} />
      <Own {...props} />
    </Layout>
  );
}

function Own({ page, sanction, now, appeal }: OwnProps) {
  const m = words(page).own;
  const { kind, reason, endsAt } = sanction;
  const conduct = conductWords(page);
  const standing = standingOf(sanction, now);
  return (
    <div class="stack is-close">
      {standing !== 'inForce' && (
        <Notice page={page} kind="info">
          <p>{m[standing]}</p>
          {sanction.liftedReason && <p class="as-typed">{sanction.liftedReason}</p>}
        </Notice>
      )}
      <DefinitionList
        page={page}
        facts={[
          { term: m.what, value: conduct.kind[kind] },
          { term: m.means, value: conduct.meaning[kind] },
          ...(kind === 'warning'
            ? []
            : [{ term: m.until, value: endsAt ? <When page={page} date={isoDay(endsAt)} /> : m.noEnd }]),
          { term: m.why, value: <span class="as-typed">{reason}</span> },
        ]}
      />
      {standing === 'inForce' && (
        <p>
          <a class="button" href={href(page, appeal)}>
            {m.appeal}
          </a>
        </p>
      )}
    </div>
  );
}

/** All those of whoever signed in. */
export function MySanctionsPage({
  page,
  sanctions,
  now,
}: {
  page: Page;
  sanctions: readonly Sanction[];
  now: Date;
}) {
  const m = words(page).own;
  return (
    <Layout page={page} title={m.mine} robots="noindex" breadcrumbs={[{ label: m.mine }]}>
      <PageHeading title={m.mine} lead={m.mineLead} />
      <div class="stack">
        {sanctions.length === 0 && (
          <EmptyState title={m.none}>
            <p>{m.noneHint}</p>
          </EmptyState>
        )}
        {sanctions.map((sanction) => (
          <section aria-label={conductWords(page).kind[sanction.kind]}>
            <Own {...{ page, sanction, now }} appeal={`/recours/sanction/${sanction.id}`} />
          </section>
        ))}
      </div>
    </Layout>
  );
}

export function GonePage({ page }: { page: Page }) {
  const m = words(page).own;
  return (
    <Layout page={page} title={m.gone} robots="noindex, nofollow">
      <PageHeading title={m.gone} lead={m.goneLead} />
    </Layout>
  );
}
