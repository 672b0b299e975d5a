import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import type { Remark } from '../queries.ts';
import { RemarkArticle } from './remark-article.tsx';
import { RemarkForm, type RemarkFormProps } from './remark-form.tsx';
import { words } from './words.ts';

export interface RemarksPageProps extends RemarkFormProps {
  name: string;
  /** Of the record. */
  path: string;
  remarks: readonly Remark[];
  total: number;
  /** Those of the person who reads that nobody else sees. */
  own: readonly Remark[];
  /** Looks after the record, and so decides. */
  decides: boolean;
  done?: 'published' | 'waiting' | 'withdrawn' | undefined;
}

/** What is said of a record, and how to say more. */
export function RemarksPage(props: RemarksPageProps) {
  const { page, name, path, remarks, total, own, decides, done } = props;
  const m = words(page);
  const title = m.title(name);
  const refused = props.faults.length > 0 || props.told !== undefined;
  return (
    <Layout
      page={page}
      title={title}
      faulty={refused}
      robots="noindex, follow"
      breadcrumbs={[{ label: name, path, lang: contentLang(page) }, { label: m.crumb }]}
    >
      <PageHeading title={title} lead={m.lead}>
        <a class="button" href={href(page, `${path}/modifier`)} rel="nofollow">
          {m.correct}
        </a>
      </PageHeading>
      <div class="stack">
        {done && (
          <Notice page={page} kind="done">
            <p>{m.sent[done]}</p>
          </Notice>
        )}
        {remarks.length === 0 && (
          <EmptyState title={m.none}>
            <p>{m.noneHint}</p>
          </EmptyState>
        )}
        {remarks.length > 0 && (
          <section class="stack is-close" aria-labelledby="dites">
            <h2 id="dites">{m.count(total)}</h2>
            {total > remarks.length && <p class="hint">{m.latest(remarks.length, total)}</p>}
            {remarks.map((remark) => (
              <RemarkArticle page={page} remark={remark}>
                <p>
                  <a href={href(page, proposalOf(page, path, remark))} rel="nofollow">
                    {m.propose}
                  </a>
                  {decides && (
                    <>
                      {' · '}
                      <a href={href(page, `/remarques/${remark.id}`)}>{m.decide}</a>
                    </>
                  )}
                </p>
              </RemarkArticle>
            ))}
          </section>
        )}
        {own.length > 0 && (
          <section class="stack is-close" aria-labelledby="les-miennes">
            <h2 id="les-miennes">{m.yours}</h2>
            {own.map((remark) => (
              <RemarkArticle page={page} remark={remark}>
                <p>
                  <a href={href(page, `/remarques/${remark.id}`)}>{m.one.state[remark.state]}</a>
                </p>
              </RemarkArticle>
            ))}
          </section>
        )}
        <RemarkForm {...props} />
      </div>
    </Layout>
  );
}

/** Long enough to be understood, short enough for an address. */
const EXCERPT = 400;

/** The form of the record, its reason filled with the remark. */
export function proposalOf(page: Page, path: string, { id, body }: Remark): string {
  const text = body.length > EXCERPT ? `${body.slice(0, EXCERPT)}…` : body;
  const motif = words(page).reasonFrom(text, `${path}/remarques#remarque-${id}`);
  return `${path}/modifier?${new URLSearchParams({ motif })}`;
}
