/** The instances that are followed, and a form to follow one more. */
import { href, type Page } from '../../../kernel/page.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import type { TerritoryIndex } from '../../territories/public.ts';
import { FollowForm, type FollowFormProps } from './follow-form.tsx';
import { PeerSection, type SeenPeer } from './peer-section.tsx';
import { words } from './words.ts';

export interface InstancesPageProps extends Omit<FollowFormProps, 'page'> {
  page: Page;
  peers: readonly SeenPeer[];
  territories: TerritoryIndex;
  notice?: 'followed' | 'moved' | 'asked' | 'alreadyFollowed' | undefined;
  /** Why the instance cannot be followed, in words. */
  refusal?: string | undefined;
}

export function InstancesPage({ page, peers, territories, notice, refusal, ...form }: InstancesPageProps) {
  const m = words(page);
  return (
    <Layout
      page={page}
      title={m.title}
      robots="noindex"
      breadcrumbs={[{ label: m.administration, path: '/administration' }, { label: m.title }]}
    >
      <PageHeading title={m.title} lead={m.lead} />
      <div class="stack">
        {notice && (
          <Notice page={page} kind={notice === 'alreadyFollowed' ? 'attention' : 'done'}>
            <p>{m[notice]}</p>
          </Notice>
        )}
        {refusal && (
          <Notice page={page} kind="attention" title={m.cannot}>
            <p>{m.because(refusal)}</p>
          </Notice>
        )}
        {peers.length === 0 && !refusal && (
          <EmptyState title={m.title}>
            <p>{m.none}</p>
          </EmptyState>
        )}
        {peers.map((peer) => (
          <PeerSection page={page} peer={peer} territories={territories} />
        ))}
        <section class="stack is-close" aria-labelledby="suivre">
          <h2 id="suivre">{m.followTitle}</h2>
          <FollowForm page={page} {...form} action={href(page, '/administration/instances')} />
        </section>
      </div>
    </Layout>
  );
}
