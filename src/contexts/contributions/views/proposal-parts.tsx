/** What stands around a proposal, for whoever decides and for its author: who says it and why, ways on, the discussion. */
import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { When } from '../../../ui/when.tsx';
import type { Comment, Proposal } from '../queries.ts';
import { words } from './words.ts';

const isoDay = (date: Date) => date.toISOString().slice(0, 10);

/** A message that was not taken: what was typed, and why. */
export interface UnsaidMessage {
  body: string;
  told: string;
}

export function ProposalFacts({
  page,
  proposal,
  present,
}: {
  page: Page;
  proposal: Proposal;
  /** The record as it stands; null while there is none. */
  present: { path: string } | null;
}) {
  const m = words(page).proposal;
  return (
    <DefinitionList
      page={page}
      facts={[
        {
          term: m.by,
          value: (
            <>
              {proposal.author}, <When page={page} date={isoDay(proposal.createdAt)} />
            </>
          ),
          action: present && <a href={href(page, present.path)}>{m.recordLink}</a>,
        },
        { term: m.why, value: proposal.reason },
        ...(proposal.source
          ? [
              {
                term: m.source,
                value: (
                  <a href={proposal.source} rel="noopener nofollow ugc">
                    {proposal.source}
                  </a>
                ),
              },
            ]
          : []),
        ...(proposal.home ? [{ term: m.home, value: `${new URL(proposal.home).host}, ${m.homeHint}` }] : []),
        ...(proposal.decision ? [{ term: m.decided, value: proposal.decision }] : []),
      ]}
    />
  );
}

interface WaysProps {
  page: Page;
  /** Where its author asks for another look. */
  appeal?: string | null | undefined;
  /** Where whoever moderates decides about its author. */
  sanction?: string | null | undefined;
}

export function Ways({ page, appeal, sanction }: WaysProps) {
  const m = words(page).proposal;
  if (!appeal && !sanction) return null;
  return (
    <div class="actions">
      {appeal && (
        <a class="button" href={href(page, appeal)}>
          {m.appeal}
        </a>
      )}
      {sanction && (
        <a class="button is-quiet" href={href(page, sanction)}>
          {m.sanction}
        </a>
      )}
    </div>
  );
}

export function Talk({
  page,
  comments,
  unsaid,
  action,
}: {
  page: Page;
  comments: readonly Comment[];
  unsaid?: UnsaidMessage | undefined;
  action: string;
}) {
  const m = words(page).proposal;
  return (
    <section class="stack is-close" aria-labelledby="discussion">
      <h2 id="discussion">{m.talk}</h2>
      {comments.map(({ at, author, body }) => (
        <article class="comment">
          <p class="hint">
            {author}, <When page={page} date={isoDay(at)} />
          </p>
          <p class="as-typed">{body}</p>
        </article>
      ))}
      <form class="stack is-close" method="post" action={action}>
        <TextArea
          page={page}
          name="message"
          label={m.comment}
          rows={3}
          maxLength={4000}
          value={unsaid?.body}
          error={unsaid?.told}
        />
        <div class="actions">
          <Button>{m.send}</Button>
        </div>
      </form>
    </section>
  );
}
