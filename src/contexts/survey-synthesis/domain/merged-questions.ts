/**
 * The questions of all versions of a survey as one questionnaire: those of the latest, with the options that older ones
 * offered, then what older versions asked and the latest no longer does. What was answered under any of them is counted,
 * and read by no more than the fewest that any of them named: who answered was told so.
 */
import { AUDIENCES, type Question, type Questionnaire, questionsOf } from '../../surveys/public.ts';

export const FORMER_SECTION = 'questions_anterieures';

/** @param versions published, oldest first; one at least. */
export function mergedQuestions(versions: readonly { questionnaire: Questionnaire }[]): Questionnaire {
  const latest = versions.at(-1)?.questionnaire;
  if (!latest) throw new Error('a survey that was never published has no answer');
  const older = versions
    .slice(0, -1)
    .toReversed()
    .flatMap(({ questionnaire }) => questionsOf(questionnaire));
  const sections = latest.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) =>
      older
        .filter((each) => each.code === question.code)
        .reduce((merged, each) => narrowed(withOptions(merged, each), each), question),
    ),
  }));
  const present = new Set(questionsOf(latest).map(({ code }) => code));
  const removed = older.filter(
    ({ code, kind }, at) =>
      !present.has(code) && kind !== 'note' && older.findIndex((each) => each.code === code) === at,
  );
  const former = removed.map((question) =>
    older.filter((each) => each.code === question.code).reduce(narrowed, question),
  );
  if (removed.length === 0) return { ...latest, sections };
  const section = {
    code: FORMER_SECTION,
    title: { fr: 'Questions des versions précédentes', en: 'Questions of former versions' },
    questions: former,
  };
  return { ...latest, sections: [...sections, section] };
}

function narrowed(question: Question, older: Question): Question {
  const audience = AUDIENCES[Math.max(...[question, older].map((each) => AUDIENCES.indexOf(each.audience)))];
  const goes = older.goes === 'private' ? older.goes : question.goes;
  return { ...question, goes, audience: audience ?? question.audience };
}

function withOptions(question: Question, older: Question): Question {
  if (question.kind !== older.kind || !('options' in question) || !('options' in older)) return question;
  const gone = older.options.filter(({ value }) => !question.options.some((each) => each.value === value));
  return gone.length === 0 ? question : { ...question, options: [...question.options, ...gone] };
}
