import type { Page } from '../../../kernel/page.ts';
import { piped, saidIn } from '../domain/in-words.ts';
import { questionsOf } from '../domain/questionnaire.ts';
import type { Question } from '../domain/questions.ts';
import type { StoredSurvey } from '../queries/survey.ts';
import { conditionInWords } from './condition-words.ts';
import { designPath } from './design-path.ts';
import { QuestionInput } from './question-input.tsx';
import { SurveyFrame } from './survey-frame.tsx';
import { words } from './words.ts';

/** The questionnaire as it will be read, in each of its languages. */
export function PreviewPage({ page, survey }: { page: Page; survey: StoredSurvey }) {
  const m = words(page).design;
  const { draft } = survey;
  return (
    <SurveyFrame
      page={page}
      title={m.preview.title}
      lead={draft.languages.includes('en') ? m.preview.leadBoth : m.preview.lead}
      survey={{ title: saidIn(draft.title, page.locale), path: designPath(survey) }}
      own
    >
      {draft.sections.map((section) => (
        <section class="stack is-close" aria-labelledby={`apercu-${section.code}`}>
          <h2 id={`apercu-${section.code}`}>{saidIn(section.title, page.locale)}</h2>
          {section.questions.map((question) => (
            <div class="survey-preview">
              {draft.languages.map((locale) => (
                <div lang={locale === page.locale ? undefined : locale}>
                  {locale === 'en' && !question.label.en && <p class="hint">{m.preview.untranslated}</p>}
                  <QuestionInput
                    page={{ ...page, locale }}
                    question={renamed(question, locale)}
                    label={piped(saidIn(question.label, locale), () => null)}
                    typed={new Map()}
                  />
                </div>
              ))}
              {question.when && (
                <p class="hint">
                  {m.preview.when} {conditionInWords(page, questionsOf(draft), question.when)}
                </p>
              )}
            </div>
          ))}
        </section>
      ))}
    </SurveyFrame>
  );
}

/** Controls of both languages stand on one page: each has names of its own. */
const renamed = (question: Question, locale: string): Question => ({
  ...question,
  code: `${question.code}-${locale}`,
});
