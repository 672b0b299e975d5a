/** A question and its answers; the form that asks one. */
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { When } from '../../../ui/when.tsx';
import type { Answer, Community, Question } from '../domain/community.ts';
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

const pathOf = ({ community, question }: QuestionPageProps) =>
  `/communautes/${community.slug}/questions/${question.id}`;

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
      title={errors.length > 0 ? m.refused(title) : title}
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

function AnswerItem(props: QuestionPageProps & { answer: Answer }) {
  const { page, community, question, answer, may } = props;
  const q = words(page).question;
  const lang = contentLang(page);
  const accepted = question.accepted === answer.id;
  if (answer.hidden && !may.moderate) return <li class="hint">{q.hiddenAnswer}</li>;
  return (
    <li id={`reponse-${answer.id}`} class={accepted ? 'is-mine' : undefined}>
      <p class="exchange-who">
        {accepted && (
          <>
            <strong>{q.accepted}</strong>,{' '}
          </>
        )}
        <span lang={lang}>{answer.author}</span>, <When page={page} date={isoDay(answer.at)} />
      </p>
      {answer.hidden && <p class="hint">{q.hiddenAnswer}</p>}
      <Paragraphs text={answer.body} lang={lang} />
      <div class="actions">
        {may.accept && !answer.hidden && (
          <form method="post" action={href(page, `${pathOf(props)}/acceptation`)}>
            <Button look="quiet" name="reponse" value={accepted ? '' : answer.id}>
              {accepted ? q.unaccept : q.accept}
            </Button>
          </form>
        )}
        {accepted && <MakeResource {...{ page, community, question, answer }} path={pathOf(props)} />}
        {may.moderate && <Hide {...props} hidden={answer.hidden} answer={answer.id} />}
      </div>
    </li>
  );
}

/** Opens the form of the library with what is known of it: to be read again, and signed. */
function MakeResource({
  page,
  community,
  question,
  answer,
  path,
}: {
  page: Page;
  community: Community;
  question: Question;
  answer: Answer;
  path: string;
}) {
  const q = words(page).question;
  const french = words({ locale: 'fr' }).question;
  const fields = {
    brouillon: 'oui',
    name: question.title,
    kind: 'experience',
    summary: french.fromCommunity(question.title, community.title),
    url: `${page.baseUrl}${path}`,
    language: 'fr',
    workLicence: 'CC BY-SA 4.0',
    body: answer.body,
  };
  return (
    <form method="post" action={href(page, '/contribuer/resource')}>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {community.themes.map((theme) => (
        <input type="hidden" name="themes" value={theme} />
      ))}
      <Button look="quiet">{q.resource}</Button>
    </form>
  );
}

function Hide({ hidden, answer, ...props }: QuestionPageProps & { hidden: boolean; answer: string | null }) {
  const q = words(props.page).question;
  return (
    <form method="post" action={href(props.page, `${pathOf(props)}/masquage`)}>
      <input type="hidden" name="reponse" value={answer ?? ''} />
      <Button look="quiet" name="geste" value={hidden ? 'remettre' : 'masquer'}>
        {hidden ? q.show : q.hide}
      </Button>
    </form>
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
                <option value={id}>{`${author} : ${body.slice(0, 40)}`}</option>
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

interface AskPageProps {
  page: Page;
  community: Community;
  typed: { title: string; body: string };
  faults?: readonly 'titre'[];
  /** Why it was not taken. */
  refused?: string;
}

export function AskPage({ page, community, typed, faults = [], refused }: AskPageProps) {
  const m = words(page);
  const q = m.question;
  const errors = faults.map((field) => ({ field, message: q.fault[field] }));
  return (
    <Layout
      page={page}
      title={errors.length > 0 ? m.refused(q.askTitle) : q.askTitle}
      current="peers"
      robots="noindex"
      breadcrumbs={[
        { label: m.title, path: '/communautes' },
        { label: community.title, path: `/communautes/${community.slug}`, lang: contentLang(page) },
        { label: q.askTitle },
      ]}
    >
      <PageHeading title={q.askTitle} lead={community.title} />
      <div class="stack">
        <ErrorSummary page={page} errors={errors} />
        {refused && (
          <Notice page={page} kind="attention">
            <p>{refused}</p>
          </Notice>
        )}
        <form class="stack" method="post" action={href(page, `/communautes/${community.slug}/question`)}>
          <TextField
            page={page}
            name="titre"
            label={q.titleField}
            value={typed.title}
            autocomplete="off"
            maxLength={200}
            error={errors[0]?.message}
          />
          <TextArea
            page={page}
            name="texte"
            label={q.body}
            hint={`${q.bodyHint} ${q.licence}`}
            value={typed.body}
            rows={8}
            maxLength={5000}
            optional
          />
          <div class="actions">
            <Button look="bold">{q.submit}</Button>
          </div>
        </form>
      </div>
    </Layout>
  );
}

/** Plain text that a person typed: its lines, and nothing of it taken for markup. */
const Paragraphs = ({ text, lang }: { text: string; lang?: string | undefined }) => (
  <div class="prose" lang={lang}>
    {text
      .split(/\n{2,}/)
      .filter((part) => part.trim() !== '')
      .map((part) => (
        <p>
          {part.split('\n').map((line, index) => (
            <>
              {index > 0 && <br />}
              {line}
            </>
          ))}
        </p>
      ))}
  </div>
);
