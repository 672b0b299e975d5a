/** Conditions in the words of the questions that they read, and what is wrong with one. */
import type { Page } from '../../../kernel/page.ts';
import type { Condition, Leaf } from '../domain/condition.ts';
import type { ConditionFault } from '../domain/condition-check.ts';
import { optionLabel, saidIn } from '../domain/in-words.ts';
import type { Question } from '../domain/questions.ts';
import { words } from './words.ts';

/** The label of a question; its code where there is none. */
export function labelOf(page: Page, questions: readonly Question[], code: string): string {
  const asked = questions.find((each) => each.code === code);
  return asked ? saidIn(asked.label, page.locale) : code;
}

/** The label of an answer to it; the answer itself where it offers none. */
export function answerLabel(page: Page, asked: Question | undefined, value: string): string {
  const { none, otherLabel: other } = words(page).answer.section;
  return asked && 'options' in asked
    ? optionLabel(asked.options, value, page.locale, { none, other })
    : value;
}

/** A condition, as a reader says it. */
export function conditionInWords(page: Page, questions: readonly Question[], asked: Condition): string {
  const m = words(page).condition.said;
  const within = (each: Condition) => {
    const said = conditionInWords(page, questions, each);
    return 'all' in each || 'any' in each ? `(${said})` : said;
  };
  if ('not' in asked) return m.not(conditionInWords(page, questions, asked.not));
  if ('all' in asked) return asked.all.length > 0 ? asked.all.map(within).join(m.and) : m.always;
  if ('any' in asked) return asked.any.map(within).join(m.or);
  return leafInWords(page, questions, asked);
}

function leafInWords(page: Page, questions: readonly Question[], leaf: Leaf): string {
  const m = words(page).condition.said;
  const label = labelOf(page, questions, leaf.question);
  const target = questions.find(({ code }) => code === leaf.question);
  if (leaf.is === 'answered') return leaf.value ? m.answered(label) : m.unanswered(label);
  if (leaf.is === 'one_of')
    return m.one_of(
      label,
      leaf.value.map((each) => answerLabel(page, target, each)),
    );
  return m[leaf.is](label, leaf.value.toLocaleString(page.locale));
}

/** `own`: the code of the question whose condition it is; empty for a new one. */
export function conditionFaultInWords(
  page: Page,
  questions: readonly Question[],
  { fault, named, target, near }: ConditionFault,
  own: string,
): string {
  const m = words(page).condition.fault;
  if (fault === 'condition_unknown_question')
    return m.unknown_question(
      named,
      near.map((code) => `${code} (${labelOf(page, questions, code)})`),
    );
  const label = labelOf(page, questions, target ?? named);
  if (fault === 'condition_later_question') return target === own ? m.itself : m.later_question(label);
  const asked = questions.find(({ code }) => code === target);
  return m.unknown_option(
    named,
    label,
    near.map((value) => answerLabel(page, asked, value)),
  );
}
