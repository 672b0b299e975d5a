import { href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { When } from '../../../ui/when.tsx';
import {
  type Change,
  type Document,
  fieldsOf,
  type Json,
  type Lookups,
  type RecordForm,
  same,
} from '../../records/public.ts';
import type { Comment, Proposal } from '../queries.ts';
import { Difference } from './difference.tsx';
import { words } from './words.ts';

export interface ProposalPageProps {
  page: Page;
  proposal: Proposal;
  form: RecordForm;
  lookups: Lookups;
  /** The record as it stands; null while there is none. */
  present: { document: Document; version: number; path: string } | null;
  comments: readonly Comment[];
  decides: boolean;
  /** Where its author asks for another look. */
  appeal?: string | null;
  /** Where whoever moderates decides about its author. */
  sanction?: string | null;
  notice?: 'changed' | 'already' | 'doesNotHold' | 'nothing' | 'reasonFault' | undefined;
  typed?: { fields: readonly string[]; reason: string };
  unsaid?: UnsaidMessage | undefined;
}

/** A message that was not taken: what was typed, and why. */
export interface UnsaidMessage {
  body: string;
  told: string;
}

const isoDay = (date: Date) => date.toISOString().slice(0, 10);

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

export function Ways({ page, appeal, sanction }: Pick<ProposalPageProps, 'page' | 'appeal' | 'sanction'>) {
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

export function ProposalFacts({
  page,
  proposal,
  present,
}: Pick<ProposalPageProps, 'page' | 'proposal' | 'present'>) {
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

export function Changes({ page, proposal, form, lookups, present, decides, typed }: ProposalPageProps) {
  const m = words(page).proposal;
  const changes = proposal.changes.map((change) => ({
    ...change,
    from: present ? (present.document[change.field] ?? null) : change.from,
  }));
  const [told, silent] = [changes.filter(saysSomething), changes.filter((change) => !saysSomething(change))];
  return (
    <section aria-labelledby="changements">
      <h2 id="changements">{m.changes(told.length)}</h2>
      {decides && <input type="hidden" name="vu" value={present?.version ?? ''} />}
      {decides && silent.map(({ field }) => <input type="hidden" name="champ" value={field} />)}
      <Difference
        page={page}
        form={form}
        changes={told}
        lookups={lookups}
        heads={{ before: m.now, after: m.proposed }}
        beside={({ field, from }) => {
          const proposed = proposal.changes.find((each) => each.field === field);
          const moved = proposed && !same(from, proposed.from);
          return (
            <>
              {moved && <p class="hint">{m.meanwhile}</p>}
              {decides && (
                <p class="choice">
                  <input
                    type="checkbox"
                    name="champ"
                    id={`champ-${field}`}
                    value={field}
                    checked={typed ? typed.fields.includes(field) : !moved}
                  />
                  <label for={`champ-${field}`}>{m.takeThis(labelIn(form, field, page))}</label>
                </p>
              )}
            </>
          );
        }}
      />
    </section>
  );
}

/** A list that is empty as nothing was before it is no news to whoever decides. */
const saysSomething = ({ from, to }: Change): boolean => !isEmpty(from) || !isEmpty(to);
const isEmpty = (value: Json): boolean =>
  value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);

const labelIn = (form: RecordForm, field: string, page: Page): string =>
  [...form.groups.flatMap(({ fields }) => fields), ...(form.elsewhere ?? [])].find(
    ({ name }) => name === field,
  )?.label[page.locale] ?? (field === 'licence' ? words(page).proposal.recordLicence : field);

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
