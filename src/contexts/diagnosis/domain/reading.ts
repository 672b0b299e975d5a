/**
 * How an answer reads for the rules. A position on a gradient leans to the pole it is nearer to; in the middle band
 * it reads as the pack says. While a position is not known, other answers may tell its side (a cooperation that names
 * a model is modelled: seed 000). A position, once given, always wins over what was inferred.
 */
import { judge, type Reader, type Reading } from './condition.ts';
import type { FactCode, Facts } from './facts.ts';
import type { FactQuestion, GradientQuestion } from './questions.ts';

/** The codes that a position from 0 to 100 stands for. */
export function readPosition(
  question: GradientQuestion,
  position: number,
): Pick<Reading, 'reads' | 'middle'> {
  const { from, to, reads } = question.middle;
  if (position >= from && position <= to) return { reads, middle: true };
  return { reads: [question.poles[position < from ? 0 : 1].code], middle: false };
}

function readAnswer(facts: Facts, fact: FactCode): Reading | null {
  const value = facts[fact];
  if (value === undefined) return null;
  const reads = typeof value === 'object' ? value : [String(value)];
  return { fact, value, reads, middle: false, inferredFrom: null };
}

function readGradient(question: GradientQuestion, facts: Facts): Reading | null {
  const value = facts[question.code];
  if (typeof value === 'number')
    return { fact: question.code, value, ...readPosition(question, value), inferredFrom: null };
  for (const { when, reads } of question.otherwise) {
    const { truth, because } = judge(when, (fact) => readAnswer(facts, fact));
    const origin = because[0];
    if (truth === 'yes' && origin)
      return {
        fact: question.code,
        value: origin.value,
        reads: [reads],
        middle: false,
        inferredFrom: origin.fact,
      };
  }
  return null;
}

/** How each fact of a situation reads; null when it is not known. */
export function readerOf(questions: readonly FactQuestion[], facts: Facts): Reader {
  const gradients = new Map(questions.flatMap((q) => (q.kind === 'gradient' ? [[q.code, q] as const] : [])));
  return (fact) => {
    const gradient = gradients.get(fact);
    return gradient ? readGradient(gradient, facts) : readAnswer(facts, fact);
  };
}
