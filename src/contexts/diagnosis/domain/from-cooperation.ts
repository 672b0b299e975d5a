/**
 * A diagnosis that begins from a cooperation of the atlas: what its record says, as answers to be confirmed. Nothing
 * counts before it is; what the record does not say stays unknown.
 */
import type { Cooperation } from '../../cooperations/public.ts';
import { type Answered, answerTo, withAnswer } from './answered.ts';
import type { FactCode, Facts, FactValue } from './facts.ts';
import type { Question } from './questions.ts';
import type { Situation } from './situation.ts';

export function situationOf(document: Cooperation): Situation {
  const { gradients, stages, themes, models } = document;
  const told: Readonly<Partial<Record<FactCode, FactValue | undefined>>> = {
    themes: themes.length > 0 ? themes : undefined,
    models: models.length > 0 ? models : undefined,
    model: gradients.model?.position,
    purpose: gradients.purpose?.position,
    economy: gradients.economy?.position,
    stage: stages.at(-1)?.stage,
    new_worksites: document.newWorksites,
    carrier: document.carrying,
    legal_form: document.legalForm,
  };
  const facts: Facts = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
  return { facts, places: document.territories, work: document.commonWork ?? document.summary };
}

/** What a form shows: the answers given, and, for questions that were never answered, what the record says. */
export function prefilled(
  questions: readonly Question[],
  { given, answered, record }: { given: Situation; answered: Answered; record: Situation | null },
): { shown: Situation; taken: ReadonlySet<string> } {
  if (!record) return { shown: given, taken: new Set() };
  const taken = questions
    .map(({ code }) => code)
    .filter((code) => answered[code] === undefined && answerTo(record, code) !== null);
  const shown = taken.reduce((situation, code) => withAnswer(situation, record, code), given);
  return { shown, taken: new Set(taken) };
}
