/** Which answers a rule looks at, as positions and codes, and which rules and lines an answer decides. */
import {
  type Condition,
  type FactCode,
  type FactQuestion,
  type Facts,
  type FactValue,
  type FundabilityLine,
  type GradientQuestion,
  LEVELS,
  leavesOf,
  type NeedRow,
  type Pack,
} from '../../diagnosis/public.ts';

/** The positions of a gradient that read as this code, bounds included. */
export function positionsOf(question: GradientQuestion, code: string): { from: number; to: number } {
  const { from, to, reads } = question.middle;
  const [first, last] = question.poles;
  const inMiddle = reads.includes(code);
  if (code === first.code) return { from: 0, to: inMiddle ? to : from - 1 };
  if (code === last.code) return { from: inMiddle ? from : to + 1, to: 100 };
  return { from, to };
}

/** The facts that a condition reads, those that stand in for a missing position included. */
export function factsRead(pack: Pick<Pack, 'questions'>, test: Condition): ReadonlySet<FactCode> {
  const direct = leavesOf(test).map(({ fact }) => fact);
  const standIns = pack.questions.flatMap((question) =>
    question.kind === 'gradient' && direct.includes(question.code)
      ? question.otherwise.flatMap(({ when }) => leavesOf(when).map(({ fact }) => fact))
      : [],
  );
  return new Set([...direct, ...standIns]);
}

export const conditionsOf = ({ levels, outside }: FundabilityLine): Condition => ({
  all: [...LEVELS.map((level) => levels[level].when), ...(outside ? [outside.when] : [])],
});

/** The rules and lines that an answer to this question may decide. */
export function decidedBy(
  pack: Pack,
  fact: FactCode,
): { rows: readonly NeedRow[]; lines: readonly FundabilityLine[] } {
  return {
    rows: pack.rows.filter((row) => factsRead(pack, row.when).has(fact)),
    lines: pack.lines.filter((line) => factsRead(pack, conditionsOf(line)).has(fact)),
  };
}

/** The questions whose answer decides some rule or line, in the order of the pack. */
export const decidingQuestions = (pack: Pack): FactQuestion[] =>
  pack.questions.filter(({ code }) => {
    const { rows, lines } = decidedBy(pack, code);
    return rows.length + lines.length > 0;
  });

/** Answers that meet a condition: the first way of meeting each part. */
export function factsMeeting(pack: Pick<Pack, 'questions'>, test: Condition): Facts {
  if ('all' in test) return Object.assign({}, ...test.all.map((part) => factsMeeting(pack, part)));
  if ('any' in test) return test.any[0] ? factsMeeting(pack, test.any[0]) : {};
  const question = pack.questions.find(({ code }) => code === test.fact);
  const first = Array.isArray(test.value) ? (test.value[0] ?? '') : test.value;
  if (question?.kind !== 'gradient')
    return { [test.fact]: question?.kind === 'choices' ? [String(first)] : first };
  return { [test.fact]: middleOf(positionsOf(question, String(first))) };
}

const middleOf = ({ from, to }: { from: number; to: number }): FactValue => Math.round((from + to) / 2);
