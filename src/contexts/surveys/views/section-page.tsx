import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { Prose } from '../../../ui/prose.tsx';
import { fileAnswerOf } from '../domain/file-answer.ts';
import { inWords, type Namer, piped, saidIn } from '../domain/in-words.ts';
import { marksOf } from '../domain/merge.ts';
import { type Questionnaire, questionsOf, type Section } from '../domain/questionnaire.ts';
import type { Question } from '../domain/questions.ts';
import type { Typed } from '../domain/typed.ts';
import { isAnswered, otherKey, shownQuestions, type ValueFault, type Values } from '../domain/values.ts';
import { QuestionInput } from './question-input.tsx';
import { SurveyFrame } from './survey-frame.tsx';
import { words } from './words.ts';

export interface SectionPageProps {
  page: Page;
  asked: Questionnaire;
  section: Section;
  /** Path of the answer. */
  path: string;
  values: Values;
  typed: Typed;
  namer: Namer;
  /** What was said in the wave before. */
  former?: { wave: number; values: Values } | null;
  /** What the form is filled with where nothing is saved yet: said then, or in the directory. */
  filled?: Values;
  faults?: readonly { code: string; fault: ValueFault }[];
  /** Keys of what others answered otherwise meanwhile. */
  conflicts?: readonly string[];
  /** Whether it was sent: then nothing is changed but by the button. */
  sent?: boolean;
  /** Whether the form holds what was just typed and could not all be kept. */
  held?: boolean;
  notice?: 'kept' | 'more' | 'draft' | 'counted' | 'begun' | undefined;
  /** With `more`: the questions that appeared and are still to be answered. */
  appeared?: readonly Question[];
}

export const marksField = 'marques';
/** The questions that were touched since the form was drawn: those that are kept while one types. */
export const touchedField = 'touche';
/** The keys of values that the form of a part sends: those of the questions that it shows. */
export const keysOf = (section: Section, shown: ReadonlySet<string>): string[] =>
  section.questions
    .filter(({ code, kind }) => kind !== 'note' && kind !== 'file' && shown.has(code))
    .flatMap((each) => ('other' in each && each.other ? [each.code, otherKey(each.code)] : [each.code]));

/**
 * Questions that are shown now and were not when the form was; only one with a condition can appear. `before`: whether
 * a question was shown, and whether the form would have had its mark if it was.
 */
export const appearedIn = (
  section: Section,
  now: ReadonlySet<string>,
  before: (code: string, marked: boolean) => boolean,
): Section['questions'] =>
  section.questions.filter(
    ({ code, kind, when }) =>
      when !== undefined && now.has(code) && !before(code, kind !== 'note' && kind !== 'file'),
  );

/** One part of the questionnaire: what it asks now, given what was answered. */
export function SectionPage(props: SectionPageProps) {
  const {
    page,
    asked,
    section,
    path,
    values,
    typed,
    namer,
    former,
    filled = {},
    faults = [],
    conflicts = [],
    notice,
    appeared = [],
    sent = false,
    held = false,
  } = props;
  const m = words(page).answer;
  const at = asked.sections.indexOf(section);
  // What was said last time and stands in the form shows the questions that it showed then: all is confirmed at once.
  const shown = shownQuestions(asked, { ...former?.values, ...filled, ...values });
  const takenUp = section.questions.filter(
    ({ code, kind }) => kind !== 'file' && shown.has(code) && !(code in values) && isAnswered(filled[code]),
  );
  const saidThen = takenUp.some(({ code }) => isAnswered(former?.values[code]));
  const answerOf = (code: string) => {
    const question = questionsOf(asked).find((each) => each.code === code);
    return question ? inWords(question, values, page.locale, namer) : null;
  };
  const say = (text: Parameters<typeof saidIn>[0]) => piped(saidIn(text, page.locale), answerOf);
  const labelOf = (code: string) => {
    const question = section.questions.find((each) => each.code === code);
    return question ? say(question.label) : code;
  };
  const fault = new Map(faults.map((each) => [each.code, m.fault[each.fault]]));
  return (
    <SurveyFrame
      page={page}
      title={say(section.title)}
      survey={{ title: saidIn(asked.title, page.locale), path }}
      own
    >
      <Progress page={page} current={at + 1} total={asked.sections.length} label={say(section.title)} />
      <SectionNotice
        {...{ page, path, notice }}
        appeared={appeared.map(({ code }) => [code, labelOf(code)])}
      />
      {conflicts.length > 0 && (
        <Notice page={page} kind="attention" title={m.section.conflictTitle}>
          {[...new Set(conflicts.map((key) => key.replace(/\.other$/, '')))].map((code) => (
            <p>{m.section.conflict(labelOf(code), answerOf(code) ?? m.section.conflictNone)}</p>
          ))}
        </Notice>
      )}
      <ErrorSummary page={page} errors={[...fault].map(([field, message]) => ({ field, message }))} />
      {takenUp.length > 0 && (
        <Notice page={page} kind="info">
          <p>{former && saidThen ? m.section.formerNote(former.wave) : m.section.directoryNote}</p>
        </Notice>
      )}
      {section.intro && <Prose text={say(section.intro)} />}
      <form
        class="form stack survey-form"
        method="post"
        action={href(page, `${path}/partie/${section.code}`)}
        novalidate
      >
        <input
          type="hidden"
          name={marksField}
          value={marksOf(values, keysOf(section, shown))}
          autocomplete="off"
        />
        {section.questions.some(({ kind }) => kind === 'file') && (
          // The Enter key presses the first button of a form: it must be the one that goes on.
          <button class="visually-hidden" type="submit" tabIndex={-1} aria-hidden="true">
            {m.section.next}
          </button>
        )}
        <div
          class="survey-keeping"
          data-island="surveys/autosave"
          data-view="part"
          data-path={path}
          data-part={section.code}
          data-title={say(section.title)}
          data-save={href(page, `${path}/partie/${section.code}/brouillon`)}
          data-sent={sent ? '' : undefined}
          data-typed={held ? '' : undefined}
        />
        {section.questions
          .filter(({ code }) => shown.has(code))
          .map((question) => (
            <QuestionInput
              {...{ page, question, typed }}
              file={fileAnswerOf(values[question.code])}
              label={say(question.label)}
              error={fault.get(question.code)}
              aid={<Former {...{ page, question, namer }} former={former ?? null} />}
            />
          ))}
        <div class="actions">
          <Button look="bold">{m.section.next}</Button>
          {at > 0 && (
            <Button name="suite" value="precedente">
              {m.section.previous}
            </Button>
          )}
          <Button look="quiet" name="suite" value="plus-tard">
            {m.section.later}
          </Button>
        </div>
      </form>
    </SurveyFrame>
  );
}

interface SectionNoticeProps {
  page: Page;
  path: string;
  notice: SectionPageProps['notice'];
  /** Codes and labels. */
  appeared: readonly (readonly [string, string])[];
}
function SectionNotice({ page, path, notice, appeared }: SectionNoticeProps) {
  const m = words(page).answer;
  if (!notice) return null;
  if (notice === 'more')
    return (
      <Notice page={page} kind="info" title={m.section.moreTitle(appeared.length)}>
        <p>{m.section.more(appeared.length)}</p>
        <ul>
          {appeared.map(([code, label]) => (
            <li>
              <a href={`#${code}`}>{label}</a>
            </li>
          ))}
        </ul>
      </Notice>
    );
  if (notice === 'begun')
    return (
      <Notice page={page} kind="info" title={m.home.address}>
        <p>
          <a class="survey-address" href={href(page, path)}>
            {page.baseUrl + href(page, path)}
          </a>
        </p>
        <p>
          {m.section.begun} {m.home.addressNote}
        </p>
      </Notice>
    );
  return (
    <Notice page={page} kind="attention">
      <p>{notice === 'kept' ? m.section.kept : m.closed[notice]}</p>
    </Notice>
  );
}

type FormerProps = Pick<SectionPageProps, 'page' | 'namer'> & {
  question: Section['questions'][number];
  former: NonNullable<SectionPageProps['former']> | null;
};
function Former({ page, question, namer, former }: FormerProps) {
  const m = words(page).answer.section;
  const said = former && inWords(question, former.values, page.locale, namer);
  if (!former || !said || question.kind === 'file') return null;
  return <span class="survey-former">{m.former(former.wave, said)}</span>;
}
