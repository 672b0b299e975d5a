/**
 * When each question was last answered. Two pages that save different questions both hold; two that save the same one
 * with different answers do not overwrite each other: the later is told, and sees both (issue of two tabs).
 */
import type { FactCode } from './facts.ts';
import type { Question } from './questions.ts';
import type { Situation } from './situation.ts';

type Code = Question['code'];
/** Milliseconds by question code; a question that is not there was never answered. */
export type Answered = Readonly<Record<string, number>>;

/** What a situation holds as the answer to a question; null: not known. */
export function answerTo(situation: Situation, code: Code): unknown {
  if (code === 'places') return situation.places.length > 0 ? situation.places : null;
  if (code === 'work') return situation.work;
  return situation.facts[code] ?? null;
}

/** Several answers are a set: their order does not tell two of them apart. */
const told = (answer: unknown): string => JSON.stringify(Array.isArray(answer) ? answer.toSorted() : answer);

export const sameAnswer = (one: Situation, other: Situation, code: Code): boolean =>
  told(answerTo(one, code)) === told(answerTo(other, code));

/** The situation with one answer taken from another, and nothing else. */
export function withAnswer(situation: Situation, from: Situation, code: Code): Situation {
  if (code === 'places') return { ...situation, places: from.places };
  if (code === 'work') return { ...situation, work: from.work };
  const { [code]: _, ...others } = situation.facts;
  const value = from.facts[code satisfies FactCode];
  return { ...situation, facts: value === undefined ? others : { ...others, [code]: value } };
}

export const answeredNow = (answered: Answered, codes: readonly Code[], at: Date): Answered => ({
  ...answered,
  ...Object.fromEntries(codes.map((code) => [code, at.getTime()])),
});

/** The questions of a whole form whose answer is new: those that changed, and those that were never answered. */
export const newlyAnswered = (
  codes: readonly Code[],
  { answered, before, after }: { answered: Answered; before: Situation; after: Situation },
): Code[] => codes.filter((code) => answered[code] === undefined || !sameAnswer(before, after, code));
