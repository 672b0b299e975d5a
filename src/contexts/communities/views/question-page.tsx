/** A question and its answers. */

import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { colon } from '../../../platform/i18n/say.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Paragraphs } from '../../../ui/paragraphs.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { When } from '../../../ui/when.tsx';
import type { Answer, Community, Question } from '../domain/community.ts';
import { AnswerItem, Hide, pathOf } from './answer-item.tsx';
import { isoDay, words } from './words.ts';

export interface QuestionPageProps {
  page: Page;
  community: Community;
  question: Question;
  answers: readonly Answer[];
  may: { write: boolean; accept: boolean; moderate: boolean; report: boolean };
  typed?: { message: string; fault?: 'message' };
  reportFault?: boolean;
  /** Why what was sent was not taken, and the report that it was. */
  refused?: string;
  reported?: string;
}

export function QuestionPage(props: QuestionPageProps) {
  const { page, community, question, answers, may, typed, reportFault = false } = props;
  const m = words(page);
  const q = m.question;
  const lang = contentLang(page);
  const hidden = question.hidden && !may.moderate;
  const errors = [
    ...(typed?.fault === 'message' ? [{ field: 'message', message: q.fault.message }] : []),
    ...(reportFault ? [{ field: 'motif', message: q.reasonFault }] : []),
  ];
  const title = hidden ? q.hiddenQuestion : question.title;
  // The good answer first, then by time.
  const ordered = answers.toSorted(
    (a, b) => Number(b.id === question.accepted) - Number(a.id === question.accepted),
  );
  return (
    <Layout
      page={page}
      title={title}
      faulty={errors.length > 0}
      current="peers"
      robots={question.hidden ? 'noindex' : undefined}
      breadcrumbs={[
        { label: m.title, path: '/communautes' },
        { label: community.title, path: `/communautes/${community.slug}`, lang },
        { label: title, lang },
      ]}
    >
      <PageHeading title={title} lang={lang} lead={hidden ? undefined : m.one.by(question.author)} />
      <div class="stack">
        <ErrorSummary page={page} errors={errors} />
        {props.refused && (
          <Notice page={page} kind="attention">
            <p>{props.refused}</p>
          </Notice>
        )}
        {page.query.get('fait') === 'signale' && errors.length === 0 && (
          <Notice page={page} kind="done">
            <p>{q.reported}</p>
          </Notice>
        )}
        {!hidden && (
          <>
            {question.hidden && <p class="hint">{q.hiddenQuestion}</p>}
            <Paragraphs text={question.body} lang={lang} />
            <p class="exchange-who">
              <When page={page} date={isoDay(question.at)} />
            </p>
            {may.moderate && <Hide {...props} hidden={question.hidden} answer={null} />}
          </>
        )}
        <section aria-labelledby="reponses">
          <h2 id="reponses">{q.list}</h2>
          {answers.length === 0 && <p>{q.none}</p>}
          <ol class="exchange" role="list">
            {ordered.map((answer) => (
              <AnswerItem {...props} answer={answer} />
            ))}
          </ol>
        </section>
        {may.write && !question.hidden && (
          <form class="stack" method="post" action={href(page, `${pathOf(props)}/reponses`)}>
            <TextArea
              page={page}
              name="message"
              label={q.reply}
              hint={q.licence}
              value={typed?.message ?? ''}
              maxLength={5000}
              error={errors.find(({ field }) => field === 'message')?.message}
            />
            <div class="actions">
              <Button look="bold">{q.replySubmit}</Button>
            </div>
          </form>
        )}
        {!may.write && !community.closed && <p class="hint">{m.one.joinFirst}</p>}
        {may.report && <Report {...props} />}
      </div>
    </Layout>
  );
}

function Report(props: QuestionPageProps) {
  const { page, answers, reportFault = false } = props;
  const q = words(page).question;
  return (
    <details class="exchange-stop" open={reportFault}>
      <summary>{q.reportTitle}</summary>
      <form class="stack is-close" method="post" action={href(page, `${pathOf(props)}/signalement`)}>
        <div class="field">
          <label class="field-label" for="reponse">
            {q.report}
          </label>
          <select class="control" id="reponse" name="reponse">
            <option value="">{props.question.title.slice(0, 60)}</option>
            {answers
              .filter(({ hidden }) => !hidden)
              .map(({ id, author, body }) => (
                <option value={id}>{`${author}${colon(page.locale)}${body.slice(0, 40)}`}</option>
              ))}
          </select>
        </div>
        <TextArea
          page={page}
          name="motif"
          label={q.reason}
          value={props.reported ?? ''}
          rows={3}
          maxLength={1000}
          error={reportFault ? q.reasonFault : undefined}
        />
        <div class="actions">
          <Button>{q.report}</Button>
        </div>
      </form>
    </details>
  );
}
