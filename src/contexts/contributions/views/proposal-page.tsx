import { href } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { fieldsOf } from '../../records/public.ts';
import type { Comment } from '../queries.ts';
import { ProposalFacts, Talk, type UnsaidMessage, Ways } from './proposal-parts.tsx';
import { Changes, type ChangesProps, saysSomething } from './proposed-changes.tsx';
import { words } from './words.ts';

export interface ProposalPageProps extends ChangesProps {
  comments: readonly Comment[];
  /** Where its author asks for another look. */
  appeal?: string | null;
  /** Where whoever moderates decides about its author. */
  sanction?: string | null;
  notice?: 'changed' | 'already' | 'doesNotHold' | 'nothing' | 'reasonFault' | undefined;
  unsaid?: UnsaidMessage | undefined;
}

/** What is proposed, why, beside what the record says now; for whoever decides, how to take or refuse it. */
export function ProposalPage(props: ProposalPageProps) {
  const { page, proposal, decides, notice } = props;
  const m = words(page);
  const action = href(page, `/propositions/${proposal.id}/decision`);
  const lacking = lackingIn(props);
  return (
    <Layout
      page={page}
      title={m.proposal.title(proposal.name)}
      robots="noindex"
      breadcrumbs={[{ label: m.queue.title, path: '/moderation' }, { label: proposal.name }]}
    >
      <PageHeading
        kicker={m.kind[proposal.kind]}
        title={proposal.name}
        lead={m.proposal.state[proposal.state]}
      />
      <div class="stack">
        {notice && (
          <Notice page={page} kind="attention">
            <p>{m.proposal[notice]}</p>
          </Notice>
        )}
        <ProposalFacts {...props} />
        {decides && lacking.length > 0 && (
          <Notice page={page} kind="attention">
            <p>{m.proposal.lacking(lacking)}</p>
          </Notice>
        )}
        {decides ? (
          <form class="stack" method="post" action={action}>
            <Changes {...props} />
            <TextArea
              page={page}
              name="mot"
              label={m.proposal.reason}
              hint={m.proposal.reasonHint}
              optional
              rows={3}
              maxLength={1000}
              value={props.typed?.reason ?? ''}
              error={notice === 'reasonFault' ? m.proposal.reasonFault : undefined}
            />
            <div class="actions">
              {lacking.length > 0 ? (
                <ButtonLink look="bold" href={href(page, amendPath(props))}>
                  {m.proposal.complete}
                </ButtonLink>
              ) : (
                <Button look="bold" name="geste" value="prendre">
                  {m.proposal.accept}
                </Button>
              )}
              <Button name="geste" value="refuser">
                {m.proposal.refuse}
              </Button>
              {lacking.length === 0 && (
                <a class="button is-quiet" href={href(page, amendPath(props))}>
                  {m.proposal.amend}
                </a>
              )}
            </div>
          </form>
        ) : (
          <Changes {...props} />
        )}
        <Ways {...props} />
        <Talk
          page={page}
          comments={props.comments}
          unsaid={props.unsaid}
          action={href(page, `/propositions/${proposal.id}/messages`)}
        />
      </div>
    </Layout>
  );
}

/** Fields that a new record needs and that nobody said: whoever decides fills them in the form. */
function lackingIn({ page, proposal, form, present }: ProposalPageProps): string[] {
  if (present || proposal.recordId) return [];
  const said = new Set(proposal.changes.filter(saysSomething).map(({ field }) => field));
  return fieldsOf(form)
    .filter(({ name, required }) => required && !said.has(name))
    .map(({ label }) => label[page.locale]);
}

const amendPath = ({ proposal, present }: ProposalPageProps): string =>
  present
    ? `${present.path}/modifier?proposition=${proposal.id}`
    : `/contribuer/${proposal.kind}?proposition=${proposal.id}`;
