/** What becomes of the records of an instance that is followed no more: asked, never supposed. */
import { href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { LEAVINGS } from '../domain/peer.ts';
import type { Peer } from '../queries/peers.ts';
import { words } from './words.ts';

interface LeavePageProps {
  page: Page;
  peer: Peer;
  held: number;
  missing?: boolean;
}

export function LeavePage({ page, peer, held, missing = false }: LeavePageProps) {
  const m = words(page);
  const title = m.leaveTitle(peer.name);
  const error = missing ? m.leaveFault : undefined;
  return (
    <Layout
      page={page}
      title={title}
      robots="noindex"
      breadcrumbs={[
        { label: m.administration, path: '/administration' },
        { label: m.title, path: '/administration/instances' },
        { label: title },
      ]}
    >
      <PageHeading title={title} lead={m.leaveLead(held)} />
      <form
        class="stack"
        method="post"
        action={href(page, `/administration/instances/${peer.id}/retrait`)}
        novalidate
      >
        <ErrorSummary page={page} errors={error ? [{ field: 'devenir', message: error }] : []} />
        <RadioGroup
          {...{ page, name: 'devenir', label: m.leaveLegend, error }}
          options={LEAVINGS.map((value) => ({ value, label: m.leaveAs[value] }))}
        />
        <div class="actions">
          <Button look="bold">{m.leaveGo}</Button>
          <ButtonLink look="quiet" href={href(page, '/administration/instances')}>
            {m.back}
          </ButtonLink>
        </div>
      </form>
    </Layout>
  );
}
