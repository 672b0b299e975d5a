/** Why a verdict is what it is: which answers, which rule of which version, which passage of which source. */
import type { Label } from '../../../kernel/locale.ts';
import type { Reading } from './condition.ts';
import type { FactCode, FactValue } from './facts.ts';
import type { Citation, PackSource } from './needs.ts';
import type { Pack } from './pack.ts';
import type { FactQuestion } from './questions.ts';

export interface ExplainedFact {
  /** What the fact is called. */
  name: Label;
  /** The answer as given: one label, several, a position from 0 to 100, or a yes or no. */
  answer: readonly Label[] | number | boolean;
  /** How a position reads, or what was inferred for it. */
  reads: readonly Label[];
  middle: boolean;
  /** The question whose answer told the side of a gradient that was not answered. */
  inferredFrom: Label | null;
}

export interface ExplainedSource {
  citation: Citation;
  source: PackSource;
}

export interface Explanation {
  facts: readonly ExplainedFact[];
  rule: string;
  version: string;
  sources: readonly ExplainedSource[];
}

/** The explanation of a verdict on a row of needs or on a line of fundability. */
export function explain(
  pack: Pack,
  rule: string,
  because: readonly Reading[],
  sources: readonly Citation[],
): Explanation {
  return {
    facts: because.map((reading) => explainReading(pack, reading)),
    rule,
    version: pack.version,
    sources: sources.flatMap((cited) => {
      const source = pack.sources.get(cited.source);
      return source ? [{ citation: cited, source }] : [];
    }),
  };
}

/** The question that asks for a fact. Throws when none does: the pack was checked when read. */
export function questionOf(pack: Pack, fact: FactCode): FactQuestion {
  const question = pack.questions.find((each) => each.code === fact);
  if (!question) throw new Error(`no question asks for ${fact}`);
  return question;
}

/** An answer in words; a position and a yes or no stay what they are. */
export function answerOf(question: FactQuestion, value: FactValue): ExplainedFact['answer'] {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const values = typeof value === 'string' ? [value] : value;
  const options = 'options' in question ? question.options : [];
  return values.flatMap((code) => options.find((option) => option.value === code)?.label ?? []);
}

function explainReading(pack: Pack, reading: Reading): ExplainedFact {
  const question = questionOf(pack, reading.fact);
  const origin = reading.inferredFrom ? questionOf(pack, reading.inferredFrom) : question;
  return {
    name: question.short,
    answer: answerOf(origin, reading.value),
    reads: question.kind === 'gradient' ? sideOf(question, reading) : [],
    middle: reading.middle,
    inferredFrom: reading.inferredFrom ? origin.short : null,
  };
}

function sideOf(question: Extract<FactQuestion, { kind: 'gradient' }>, reading: Reading): Label[] {
  if (reading.middle) return [question.middle.label];
  return question.poles.filter((pole) => reading.reads.includes(pole.code)).map((pole) => pole.label);
}
