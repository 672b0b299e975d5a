import { href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Tag, Tags } from '../../../ui/tag.tsx';
import type { Removed } from '../domain/design.ts';
import { saidIn } from '../domain/in-words.ts';
import { type DesignFault, questionsOf, type Section } from '../domain/questionnaire.ts';
import type { Question } from '../domain/questions.ts';
import type { StoredSurvey } from '../queries/survey.ts';
import { conditionInWords } from './condition-words.ts';
import { DesignFaults } from './design-faults.tsx';
import { designPath } from './design-path.ts';
import { SurveyFrame } from './survey-frame.tsx';
import { words } from './words.ts';

interface DesignPageProps {
  page: Page;
  survey: StoredSurvey;
  /** Whether something is told of the file that it was made from. */
  imported?: boolean;
  faults?: readonly DesignFault[];
  notice?: 'stale' | 'done' | undefined;
  /** The version that was published just now. */
  published?: number | undefined;
  /** What was removed just now. */
  removed?: Removed | undefined;
}

/** The questionnaire as it is being written: its parts, its questions, and publishing. */
export function DesignPage({
  page,
  survey,
  imported = false,
  faults = [],
  notice,
  published,
  removed,
}: DesignPageProps) {
  const all = words(page);
  const m = all.design.page;
  const { draft } = survey;
  const path = designPath(survey);
  const version = survey.published?.version;
  return (
    <SurveyFrame
      page={page}
      title={m.title}
      lead={m.lead}
      survey={{ title: saidIn(draft.title, page.locale), path: `/enquetes/${survey.slug}` }}
      own
      actions={
        <>
          <ButtonLink href={href(page, `${path}/apercu`)}>
            {draft.languages.includes('en') ? m.previewBoth : m.preview}
          </ButtonLink>
          <ButtonLink href={href(page, `${path}/presentation`)}>{m.settings}</ButtonLink>
          <ButtonLink href={href(page, `/enquetes/${survey.slug}/suivi`)}>{m.follow}</ButtonLink>
          {imported && <ButtonLink href={href(page, `${path}/reprise`)}>{m.carried}</ButtonLink>}
          <ButtonLink href={href(page, `${path}/questionnaire.json`)}>{m.json}</ButtonLink>
        </>
      }
    >
      {notice && (
        <Notice page={page} kind={notice === 'done' ? 'done' : 'attention'}>
          <p>{m[notice]}</p>
        </Notice>
      )}
      {removed && (
        <Notice page={page} kind="done">
          <p>
            {all.design.remove[removed.kind === 'partie' ? 'sectionGone' : 'questionGone'](
              saidIn(removed.label, page.locale),
            )}
          </p>
        </Notice>
      )}
      {published !== undefined && (
        <Notice page={page} kind="done">
          <p>{m.publishedNow(published)}</p>
        </Notice>
      )}
      <DesignFaults {...{ page, survey, faults }} />
      {draft.sections.map((section) => (
        <SectionDesign {...{ page, survey, section }} />
      ))}
      <div class="actions">
        <ButtonLink href={href(page, `${path}/partie/nouvelle`)}>{m.addSection}</ButtonLink>
      </div>
      <form class="form-group stack is-close" method="post" action={href(page, `${path}/publication`)}>
        <p>
          {version === undefined ? m.never : m.published(version)}. {m.publishNote}
        </p>
        <Button look="bold">{m.publish}</Button>
      </form>
    </SurveyFrame>
  );
}

function SectionDesign({ page, survey, section }: { page: Page; survey: StoredSurvey; section: Section }) {
  const m = words(page).design.page;
  const path = designPath(survey);
  return (
    <section class="survey-section stack is-close" aria-labelledby={`partie-${section.code}`}>
      <h2 id={`partie-${section.code}`}>{saidIn(section.title, page.locale)}</h2>
      <Moves page={page} survey={survey} kind="partie" code={section.code} />
      {section.questions.length === 0 && <p class="hint">{m.emptySection}</p>}
      <ol class="survey-questions">
        {section.questions.map((question) => (
          <QuestionLine {...{ page, survey, question }} />
        ))}
      </ol>
      <p>
        <a href={href(page, `${path}/question/nouvelle?partie=${section.code}`)}>{m.addQuestion}</a>
      </p>
    </section>
  );
}

function QuestionLine({ page, survey, question }: { page: Page; survey: StoredSurvey; question: Question }) {
  const { design } = words(page);
  return (
    <li id={`q-${question.code}`}>
      <p>
        <strong>{saidIn(question.label, page.locale)}</strong> <code>{question.code}</code>
      </p>
      <Tags>
        {[
          <Tag>{design.kind[question.kind]}</Tag>,
          <Tag>{design.goes[question.goes]}</Tag>,
          ...(question.required ? [<Tag tone="strong">{design.page.required}</Tag>] : []),
          ...(question.when ? [<Tag>{design.page.conditional}</Tag>] : []),
        ]}
      </Tags>
      {question.when && (
        <p class="hint">
          {design.preview.when} {conditionInWords(page, questionsOf(survey.draft), question.when)}
        </p>
      )}
      <Moves page={page} survey={survey} kind="question" code={question.code} />
    </li>
  );
}

interface MovesProps {
  page: Page;
  survey: StoredSurvey;
  kind: 'partie' | 'question';
  code: string;
}
/** Everything by a button: no drag is needed. */
function Moves({ page, survey, kind, code }: MovesProps) {
  const m = words(page).design.page;
  const path = designPath(survey);
  return (
    <form class="actions survey-moves" method="post" action={href(page, `${path}/ordre`)}>
      <input type="hidden" name="vu" value={String(survey.draftRevision)} />
      <input type="hidden" name="genre" value={kind} />
      <input type="hidden" name="code" value={code} />
      <ButtonLink look="quiet" href={href(page, `${path}/${kind}/${code}`)}>
        {m.edit}
        <span class="visually-hidden"> {code}</span>
      </ButtonLink>
      {(['up', 'down'] as const).map((move) => (
        <Button look="quiet" name="geste" value={move}>
          {m[move]}
          <span class="visually-hidden"> {code}</span>
        </Button>
      ))}
      {(kind === 'question' || survey.draft.sections.length > 1) && (
        <ButtonLink look="quiet" href={href(page, `${path}?supprimer=${kind}&code=${code}`)}>
          {m.remove}
          <span class="visually-hidden"> {code}</span>
        </ButtonLink>
      )}
    </form>
  );
}
