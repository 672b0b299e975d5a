/**
 * Which unanswered question matters most now: the one whose answer would settle most verdicts. For each question,
 * every answer is tried; what counts is how many unknown verdicts it settles on average. Equal: the pack's order.
 */
import type { Facts, FactValue } from './facts.ts';
import { fundability } from './fundability.ts';
import { evaluate } from './needs.ts';
import type { Pack } from './pack.ts';
import type { FactQuestion } from './questions.ts';

/** Answers that stand for all those a person may give: each option, or one position in each part of a gradient. */
export function sampleAnswers(question: FactQuestion): readonly FactValue[] {
  if (question.kind === 'yes_no') return [true, false];
  if (question.kind === 'gradient') return [0, 50, 100];
  if (question.kind === 'choices') return question.options.map((option) => [option.value]);
  return question.options.map((option) => option.value);
}

interface Unknown {
  rows: ReadonlySet<string>;
  lines: ReadonlySet<string>;
}

/** The codes of the rows of needs and of the lines of fundability that are unknown. */
export function unknownVerdicts(pack: Pack, facts: Facts): Unknown {
  return {
    rows: new Set(evaluate(pack, facts).flatMap((each) => (each.truth === 'unknown' ? each.row.code : []))),
    lines: new Set(
      fundability(pack, facts).flatMap((each) => (each.level === 'unknown' ? each.line.code : [])),
    ),
  };
}

export interface OpenQuestion {
  question: FactQuestion;
  /** Verdicts that its answer settles, averaged over the answers one may give. */
  settles: number;
  /** Rows of needs and lines of fundability that one answer or another settles. */
  rows: number;
  lines: number;
}

/** The unanswered questions that would settle something, the most useful first. */
export function openQuestions(pack: Pack, facts: Facts): OpenQuestion[] {
  const before = unknownVerdicts(pack, facts);
  return pack.questions
    .filter((question) => facts[question.code] === undefined)
    .map((question) => {
      const rows = new Set<string>();
      const lines = new Set<string>();
      const answers = sampleAnswers(question);
      let settled = 0;
      for (const value of answers) {
        const after = unknownVerdicts(pack, { ...facts, [question.code]: value });
        const settledRows = [...before.rows].filter((code) => !after.rows.has(code));
        const settledLines = [...before.lines].filter((code) => !after.lines.has(code));
        settled += settledRows.length + settledLines.length;
        for (const code of settledRows) rows.add(code);
        for (const code of settledLines) lines.add(code);
      }
      return { question, settles: settled / answers.length, rows: rows.size, lines: lines.size };
    })
    .filter((open) => open.settles > 0)
    .sort((a, b) => b.settles - a.settles);
}

/** The unanswered question that settles most verdicts, or null when none would settle any. */
export const nextQuestion = (pack: Pack, facts: Facts): OpenQuestion | null =>
  openQuestions(pack, facts)[0] ?? null;
