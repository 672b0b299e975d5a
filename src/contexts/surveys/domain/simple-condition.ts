/** A condition of one test, as three lists give it: a question, how it is tested, and the answer. Pure. */
import type { Condition } from './condition.ts';

export const SIMPLE_TESTS = ['est', 'nest_pas', 'repondue', 'non_repondue'] as const;
export type SimpleTest = (typeof SIMPLE_TESTS)[number];
export interface SimpleCondition {
  /** The code of a question; empty where the answer says which. */
  question: string;
  test: SimpleTest;
  /** A question and one of its answers, `question:answer`; empty where none is wanted. */
  answer: string;
}

export const answerName = (question: string, value: string): string => `${question}:${value}`;

/** `no_answer`: which one is not said. `other_question`: the answer is one of another question. */
export function fromSimple({
  question,
  test,
  answer,
}: SimpleCondition): Condition | null | 'no_answer' | 'no_question' | 'other_question' {
  if (question === '' && answer === '') return null;
  if (test === 'repondue' || test === 'non_repondue')
    return question === '' ? 'no_question' : { question, is: 'answered', value: test === 'repondue' };
  const [of = '', value = ''] = answer.split(':');
  if (of === '' || value === '') return 'no_answer';
  if (question !== '' && question !== of) return 'other_question';
  const leaf = { question: of, is: 'one_of' as const, value: [value] };
  return test === 'est' ? leaf : { not: leaf };
}

/** Null when it takes more than one test, or one that the lists do not have. */
export function toSimple(asked: Condition | undefined): SimpleCondition | null {
  if (!asked || 'all' in asked || 'any' in asked) return null;
  if ('not' in asked) {
    const inner = toSimple(asked.not);
    return inner?.test === 'est' ? { ...inner, test: 'nest_pas' } : null;
  }
  const { question } = asked;
  if (asked.is === 'answered')
    return { question, test: asked.value ? 'repondue' : 'non_repondue', answer: '' };
  const [value, ...more] = asked.is === 'one_of' ? asked.value : [];
  return value === undefined || more.length > 0
    ? null
    : { question, test: 'est', answer: answerName(question, value) };
}
