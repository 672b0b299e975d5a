import type { ComponentChildren } from 'preact';
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { deedsOn } from '../domain/remark.ts';
import type { Remark } from '../queries.ts';
import type { DeedRefusal } from '../use-cases/decide-remark.ts';
import { RemarkArticle } from './remark-article.tsx';
import { proposalOf } from './remarks-page.tsx';
import { words } from './words.ts';

export interface RemarkPageProps {
  page: Page;
  remark: Remark;
  /** The record that it is about. */
  record: { name: string; path: string };
  /** For whoever decides: the way to a sanction, where there is one. */
  decides?: { sanction: string | null } | undefined;
  fault?: DeedRefusal | undefined;
  typed?: { answer: string; reason: string };
  /** What the author can do, by their own page or signed in. */
  author?: { withdraw: string | null; confirm: string | null; appeal: string | null } | undefined;
  /** Nothing but its address leads here. */
  held?: boolean;
}

/** One remark: for whoever decides, and for its author. */
export function RemarkPage(props: RemarkPageProps) {
  const { page, remark, record, decides, author, held = false } = props;
  const m = words(page);
  const lead = author?.confirm ? m.one.confirmLead : m.one.state[remark.state];
  return (
    <Layout
      page={page}
      title={m.one.title}
      robots="noindex, nofollow"
      breadcrumbs={[
        { label: record.name, path: record.path, lang: contentLang(page) },
        { label: m.crumb, path: `${record.path}/remarques` },
        { label: m.one.title },
      ]}
    >
      <PageHeading title={m.one.title} lead={lead} />
      <div class="stack">
        <DefinitionList
          page={page}
          facts={[
            { term: m.one.on, value: <a href={href(page, record.path)}>{record.name}</a> },
            ...(remark.state === 'hidden' && remark.decision
              ? [{ term: m.one.why, value: remark.decision }]
              : []),
          ]}
        />
        <RemarkArticle page={page} remark={remark} />
        {author && <Author page={page} author={author} />}
        {decides && <Decision {...props} sanction={decides.sanction} />}
        {held && <p class="hint">{m.one.keep}</p>}
      </div>
    </Layout>
  );
}

function Author({ page, author }: { page: Page; author: NonNullable<RemarkPageProps['author']> }) {
  const m = words(page).one;
  const button = (action: string, label: string, bold = false): ComponentChildren => (
    <form method="post" action={href(page, action)}>
      <Button look={bold ? 'bold' : 'plain'}>{label}</Button>
    </form>
  );
  return (
    <div class="actions">
      {author.confirm && button(author.confirm, m.confirm, true)}
      {author.withdraw && button(author.withdraw, m.withdraw)}
      {author.appeal && (
        <a class="button" href={href(page, author.appeal)}>
          {m.appeal}
        </a>
      )}
    </div>
  );
}

function Decision({
  page,
  remark,
  record,
  fault,
  typed,
  sanction,
}: RemarkPageProps & { sanction: string | null }) {
  const m = words(page);
  const deeds = deedsOn({ ...remark, resolved: remark.resolvedAt !== null });
  const answers = deeds.some((deed) => deed !== 'hide');
  return (
    <section class="stack is-close" aria-labelledby="decider">
      <h2 id="decider">{m.one.decideTitle}</h2>
      {fault === 'over' && (
        <Notice page={page} kind="attention">
          <p>{m.one.over}</p>
        </Notice>
      )}
      <form class="stack" method="post" action={href(page, `/remarques/${remark.id}/decision`)} novalidate>
        {answers && (
          <TextArea
            page={page}
            name="reponse"
            label={m.one.answer}
            hint={m.one.answerHint}
            optional
            rows={4}
            maxLength={2000}
            value={typed?.answer ?? ''}
            error={fault === 'no_answer' ? m.one.no_answer : undefined}
          />
        )}
        {deeds.includes('hide') && (
          <TextField
            page={page}
            name="motif"
            autocomplete="off"
            label={m.one.reason}
            hint={m.one.reasonHint}
            optional
            maxLength={1000}
            value={typed?.reason ?? ''}
            error={fault === 'no_reason' ? m.one.no_reason : undefined}
          />
        )}
        <div class="actions">
          {deeds.map((deed, at) => (
            <Button name="geste" value={deed} look={at === 0 ? 'bold' : 'plain'}>
              {m.one.deeds[deed]}
            </Button>
          ))}
          <a class="button is-quiet" href={href(page, proposalOf(page, record.path, remark))}>
            {m.propose}
          </a>
          {sanction && (
            <a class="button is-quiet" href={href(page, sanction)}>
              {m.one.sanction}
            </a>
          )}
        </div>
      </form>
    </section>
  );
}

/** After saying something without an account: to the mailbox. */
export function MailedPage({ page, email }: { page: Page; email: string }) {
  const m = words(page).mailed;
  return (
    <Layout page={page} title={m.title} robots="noindex">
      <PageHeading title={m.title} lead={m.lead(email)} />
    </Layout>
  );
}

export function GonePage({ page }: { page: Page }) {
  const m = words(page).one;
  return (
    <Layout page={page} title={m.gone} robots="noindex, nofollow">
      <PageHeading title={m.gone} lead={m.goneLead} />
    </Layout>
  );
}
