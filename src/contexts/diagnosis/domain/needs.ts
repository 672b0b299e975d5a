/**
 * From a situation to its needs in support and in funding. The rows are the two tables of needs of seed 000 and its
 * paragraph on evaluation; one row gives both the verdict and the sentences shown. A row that adds nothing says so:
 * “no specific need” is an answer, not a blank.
 */
import { z } from 'zod';
import { condition, type Judgement, judge, type Reading } from './condition.ts';
import type { Facts } from './facts.ts';
import { looksFor, reads } from './looks-for.ts';
import { type FactQuestion, label, packHeader } from './questions.ts';
import { readerOf } from './reading.ts';

const code = z.string().regex(/^[a-z0-9_]+$/);

export const citation = z.strictObject({ source: code, passage: label });
export type Citation = z.infer<typeof citation>;

const need = z.strictObject({
  code,
  kind: z.enum(['support', 'funding']),
  timing: z
    .enum(['permanent', 'one_off', 'possible'])
    .optional()
    .meta({ description: 'As the source says it; absent where it says nothing.' }),
  label,
  sentence: label,
  pays_for: code
    .optional()
    .meta({ description: 'The need in support that this money pays for: told together.' }),
  looks_for: looksFor.optional(),
  reads: reads.optional(),
});
export type Need = z.infer<typeof need>;

const row = z
  .strictObject({
    code,
    who: label,
    when: condition,
    features: z.array(label).min(1),
    needs: z.array(need),
    nothing: label.optional().meta({ description: 'What to say when the row adds no need.' }),
    sources: z.array(citation).min(1),
  })
  .refine((r) => r.needs.length > 0 !== (r.nothing !== undefined), { error: 'needs_or_nothing' });
export type NeedRow = z.infer<typeof row>;

const source = z.strictObject({
  code,
  title: z.string().min(1),
  publisher: z.string().min(1),
  year: z.int().optional(),
  url: z.url({ protocol: /^https$/ }).optional(),
});
export type PackSource = z.infer<typeof source>;

export const needsFile = z.strictObject({
  ...packHeader,
  sources: z.array(source).min(1),
  rows: z.array(row).min(1),
});

export interface Verdict extends Judgement {
  row: NeedRow;
  /** Readings near the middle of a gradient, for which the needs of both sides are taken and said so. */
  middle: readonly Reading[];
}

/** One verdict a row, in the order of the pack. */
export function evaluate(
  pack: { questions: readonly FactQuestion[]; rows: readonly NeedRow[] },
  facts: Facts,
): Verdict[] {
  const read = readerOf(pack.questions, facts);
  return pack.rows.map((each) => {
    const judgement = judge(each.when, read);
    return { row: each, ...judgement, middle: judgement.because.filter((reading) => reading.middle) };
  });
}

/** The needs of one kind that verdicts establish, each with the verdict that did. Never the same need twice. */
export function needsOf(
  verdicts: readonly Verdict[],
  kind: Need['kind'],
): { need: Need; verdict: Verdict }[] {
  return verdicts.flatMap((verdict) =>
    verdict.truth === 'yes'
      ? verdict.row.needs.filter((each) => each.kind === kind).map((each) => ({ need: each, verdict }))
      : [],
  );
}

/** Every need that verdicts establish, in the order in which they are told: support first. */
export const establishedNeeds = (verdicts: readonly Verdict[]): Need[] =>
  (['support', 'funding'] as const).flatMap((kind) => needsOf(verdicts, kind).map(({ need }) => need));
