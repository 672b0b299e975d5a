/**
 * How easily a cooperation finds money: six lines, three levels each (seed 000, “divers paramètres influent sur la
 * capacité…”). There is no single score: the source gives none, and a sum would hide which line holds a cooperation
 * back. Scaling up stands with consolidation. A form that the table does not name is not placed.
 */
import { z } from 'zod';
import { condition, type Judgement, judge } from './condition.ts';
import type { Facts } from './facts.ts';
import { citation } from './needs.ts';
import { type FactQuestion, label, packHeader } from './questions.ts';
import { readerOf } from './reading.ts';

export const LEVELS = ['easy', 'uncertain', 'hard'] as const;
export type Level = (typeof LEVELS)[number];

const code = z.string().regex(/^[a-z0-9_]+$/);
const placing = z.strictObject({ when: condition, sentence: label });
const move = z.strictObject({
  from: z.array(z.enum(LEVELS)).min(1),
  sentence: label,
  source: code.optional().meta({ description: 'Absent: our own advice.' }),
});

const line = z.strictObject({
  code,
  label,
  levels: z.strictObject({ easy: placing, uncertain: placing, hard: placing }),
  outside: placing.optional().meta({ description: 'Answers that the table of the source does not name.' }),
  moves: z.array(move),
});
export type FundabilityLine = z.infer<typeof line>;
export type Move = z.infer<typeof move>;

export const fundabilityFile = z.strictObject({
  ...packHeader,
  lines: z.array(line).min(1),
  sources: z.array(citation).min(1),
});

export interface LineVerdict extends Omit<Judgement, 'truth'> {
  line: FundabilityLine;
  /** `outside`: answered, but the table does not name this answer. */
  level: Level | 'outside' | 'unknown';
  /** What places it there; null while unknown. */
  sentence: z.infer<typeof label> | null;
  /** What would move it to an easier level. */
  moves: readonly Move[];
}

function place(each: FundabilityLine, judged: (test: z.infer<typeof placing>) => Judgement): LineVerdict {
  const missing: Judgement['missing'][] = [];
  for (const level of [...LEVELS, 'outside'] as const) {
    const test = level === 'outside' ? each.outside : each.levels[level];
    if (!test) continue;
    const judgement = judged(test);
    missing.push(judgement.missing);
    if (judgement.truth !== 'yes') continue;
    const moves = each.moves.filter(({ from }) => from.some((origin) => origin === level));
    return { line: each, level, sentence: test.sentence, missing: [], because: judgement.because, moves };
  }
  return {
    line: each,
    level: 'unknown',
    sentence: null,
    missing: [...new Set(missing.flat())],
    because: [],
    moves: [],
  };
}

/** One verdict a line, in the order of the pack. */
export function fundability(
  pack: { questions: readonly FactQuestion[]; lines: readonly FundabilityLine[] },
  facts: Facts,
): LineVerdict[] {
  const read = readerOf(pack.questions, facts);
  return pack.lines.map((each) => place(each, (test) => judge(test.when, read)));
}
