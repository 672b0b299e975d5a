/** Records from another instance that may be ones of here, each beside the other. */
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Table } from '../../../ui/table.tsx';
import type { OpenDouble, Peer } from '../queries/peers.ts';
import { words } from './words.ts';

export interface SeenDouble extends OpenDouble {
  copy: { name: string; path: string; slug: string };
  ours: { name: string; path: string };
}

interface DoublesPageProps {
  page: Page;
  peer: Peer;
  doubles: readonly SeenDouble[];
  more: boolean;
}

export function DoublesPage({ page, peer, doubles, more }: DoublesPageProps) {
  const m = words(page);
  const title = m.doublesTitle(peer.name);
  const named = ({ name, path }: { name: string; path: string }) => (
    <a href={href(page, path)} lang={contentLang(page)}>
      {name}
    </a>
  );
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
      <PageHeading title={title} lead={m.doublesLead} />
      {doubles.length === 0 ? (
        <EmptyState title={title}>
          <p>{m.doublesNone}</p>
        </EmptyState>
      ) : (
        <div class="stack">
          {more && <p>{m.doublesMore(doubles.length)}</p>}
          <Table
            id="doublons"
            caption={title}
            columns={m.doubleColumns.map((label) => ({ label }))}
            rows={doubles.map(({ copy, ours, because, recordId, otherId }) => [
              named(copy),
              named(ours),
              m.because_[because],
              <div class="actions">
                <a href={href(page, `${ours.path}/fusion?avec=${copy.slug}`)}>{m.compare}</a>
                <form method="post" action={href(page, `/administration/instances/${peer.id}/doublons`)}>
                  <input type="hidden" name="copie" value={recordId} />
                  <input type="hidden" name="fiche" value={otherId} />
                  <Button look="quiet">{m.different}</Button>
                </form>
              </div>,
            ])}
          />
        </div>
      )}
    </Layout>
  );
}
