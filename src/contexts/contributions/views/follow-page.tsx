import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import type { ProposalPageProps } from './proposal-page.tsx';
import { ProposalFacts, Talk, Ways } from './proposal-parts.tsx';
import { Changes } from './proposed-changes.tsx';
import { words } from './words.ts';

/** What its author sees of a proposal: confirming it, what is said of it, how it ended. */
export function FollowPage({ token, ...props }: Omit<ProposalPageProps, 'decides'> & { token: string }) {
  const { page, proposal } = props;
  const m = words(page);
  const own = `/propositions/suivi/${token}`;
  const unconfirmed = proposal.state === 'unconfirmed';
  const title = unconfirmed ? m.follow.confirmTitle : m.proposal.title(proposal.name);
  return (
    <Layout page={page} title={title} robots="noindex, nofollow">
      <PageHeading
        kicker={m.kind[proposal.kind]}
        title={title}
        lead={unconfirmed ? m.follow.confirmLead : m.proposal.state[proposal.state]}
      />
      <div class="stack">
        {unconfirmed && (
          <form method="post" action={href(page, `${own}/confirmation`)}>
            <Button look="bold">{m.follow.confirm}</Button>
          </form>
        )}
        {proposal.state === 'open' && <p>{m.follow.thanks}</p>}
        <ProposalFacts {...props} />
        <Changes {...props} decides={false} />
        <Ways
          page={page}
          appeal={proposal.state === 'refused' && !proposal.home ? `/recours/proposition/${token}` : null}
        />
        {!unconfirmed && (
          <Talk
            page={page}
            comments={props.comments}
            unsaid={props.unsaid}
            action={href(page, `${own}/messages`)}
          />
        )}
        {(unconfirmed || proposal.state === 'open') && (
          <form method="post" action={href(page, `${own}/retrait`)}>
            <Button>{m.follow.withdraw}</Button>
          </form>
        )}
        <p class="hint">{m.follow.keep}</p>
      </div>
    </Layout>
  );
}

/** After proposing: to the mailbox, or thanks. */
export function SentPage({ page, email }: { page: Page; email: string }) {
  const m = words(page).follow;
  return (
    <Layout page={page} title={m.thanksTitle} robots="noindex">
      <PageHeading title={m.thanksTitle} lead={m.mailed(email)} />
    </Layout>
  );
}

export function GonePage({ page }: { page: Page }) {
  const m = words(page).follow;
  return (
    <Layout page={page} title={m.gone} robots="noindex, nofollow">
      <PageHeading title={m.gone} lead={m.goneLead} />
    </Layout>
  );
}
