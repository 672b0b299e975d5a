import type { Page } from '../../../kernel/page.ts';
import { inWords, type Namer, piped, saidIn } from '../domain/in-words.ts';
import { type Questionnaire, questionsOf } from '../domain/questionnaire.ts';
import type { Values } from '../domain/values.ts';

/** The questions of an answer by code, former answers taken up in them. */
export function answerLabels(
  page: Pick<Page, 'locale'>,
  asked: Questionnaire,
  values: Values,
  namer: Namer,
): (code: string) => string {
  const all = new Map(questionsOf(asked).map((each) => [each.code, each]));
  const answerOf = (code: string) => {
    const question = all.get(code);
    return question ? inWords(question, values, page.locale, namer) : null;
  };
  return (code) => {
    const question = all.get(code);
    return question ? piped(saidIn(question.label, page.locale), answerOf) : code;
  };
}
