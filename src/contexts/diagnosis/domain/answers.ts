/**
 * Which answers a question admits. Answers are stored by question code; those of an older rule pack that are no
 * longer admitted are set aside and told, never guessed into something else.
 */
import type { FactCode, Facts, FactValue } from './facts.ts';
import type { Pack } from './pack.ts';
import type { FactQuestion } from './questions.ts';

export type AnswerFault = 'option_unknown' | 'out_of_scale' | 'none_with_others';

const isPosition = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 100;

/** What is wrong with a value as an answer to this question; null when it is one. */
export function faultOf(question: FactQuestion, value: unknown): AnswerFault | null {
  if (question.kind === 'gradient') return isPosition(value) ? null : 'out_of_scale';
  if (question.kind === 'yes_no') return typeof value === 'boolean' ? null : 'option_unknown';
  const values: readonly unknown[] = question.kind === 'choices' && Array.isArray(value) ? value : [value];
  const known = (each: unknown) => question.options.some((option) => option.value === each);
  if (values.length === 0 || !values.every(known)) return 'option_unknown';
  if (question.kind === 'choices' && values.length > 1 && values.some((each) => each === question.alone))
    return 'none_with_others';
  return null;
}

/** The facts in stored answers, and the codes of those that this pack no longer admits. */
export function factsIn(
  pack: Pick<Pack, 'questions'>,
  stored: Readonly<Record<string, unknown>>,
): { facts: Facts; setAside: string[] } {
  const facts: Partial<Record<FactCode, FactValue>> = {};
  const setAside: string[] = [];
  for (const [code, value] of Object.entries(stored)) {
    const question = pack.questions.find((each) => each.code === code);
    if (question && faultOf(question, value) === null)
      facts[question.code] = value as FactValue; // just checked
    else setAside.push(code);
  }
  return { facts, setAside };
}
