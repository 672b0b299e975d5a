/**
 * Conditions of the rules, as data: leaves (fact, operator, value) joined by `all` and `any`.
 * A condition is yes, no or unknown (Kleene's three values): a no decides an `all` and a yes decides an `any` even
 * while other facts are missing. An empty `all` holds for everybody.
 * Invariant: learning one more fact never turns a yes or a no into unknown.
 */
import { z } from 'zod';
import { FACTS, type FactCode, type FactValue } from './facts.ts';

/** The operators, each with the kind of value that it compares a fact to. */
interface Comparisons {
  one_of: string[];
  includes_any: string[];
  leans: string;
  equal_to: boolean;
}
type Operator = keyof Comparisons;
type Leaf<K extends Operator = Operator> = {
  [P in K]: { fact: FactCode; is: P; value: Comparisons[P] };
}[K];
export type Condition = Leaf | { all: Condition[] } | { any: Condition[] };

/** How a fact reads: its value, and the codes it stands for (near the middle of a gradient, those of both poles). */
export interface Reading {
  fact: FactCode;
  value: FactValue;
  reads: readonly string[];
  /** The position stands in the middle band of its gradient. */
  middle: boolean;
  /** The gradient was not answered: this other answer tells which pole it leans to. */
  inferredFrom: FactCode | null;
}
export type Reader = (fact: FactCode) => Reading | null;

export type Truth = 'yes' | 'no' | 'unknown';
export interface Judgement {
  truth: Truth;
  /** Facts that would decide, when unknown; empty otherwise. */
  missing: readonly FactCode[];
  /** What made it yes or no; empty when unknown. */
  because: readonly Reading[];
}

const OPERATORS: { [K in Operator]: (reading: Reading, wanted: Comparisons[K]) => boolean } = {
  one_of: (reading, wanted) => reading.reads.some((code) => wanted.includes(code)),
  includes_any: (reading, wanted) => reading.reads.some((code) => wanted.includes(code)),
  leans: (reading, wanted) => reading.reads.includes(wanted),
  equal_to: (reading, wanted) => reading.value === wanted,
};

const fact = z.enum(FACTS);
const codeList = z.array(z.string().min(1)).min(1);
const leaf = z.discriminatedUnion('is', [
  z.strictObject({ fact, is: z.literal('one_of'), value: codeList }),
  z.strictObject({ fact, is: z.literal('includes_any'), value: codeList }),
  z.strictObject({ fact, is: z.literal('leans'), value: z.string().min(1) }),
  z.strictObject({ fact, is: z.literal('equal_to'), value: z.boolean() }),
]);
export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    leaf,
    z.strictObject({ all: z.array(condition) }),
    z.strictObject({ any: z.array(condition).min(1) }),
  ]),
);

const compare = <K extends Operator>(test: Leaf<K>, reading: Reading): boolean =>
  OPERATORS[test.is](reading, test.value);

function judgeLeaf(test: Leaf, read: Reader): Judgement {
  const reading = read(test.fact);
  if (!reading) return { truth: 'unknown', missing: [test.fact], because: [] };
  return { truth: compare(test, reading) ? 'yes' : 'no', missing: [], because: [reading] };
}

/** `decisive` alone settles the whole: no for `all`, yes for `any`. */
function join(parts: readonly Judgement[], decisive: 'yes' | 'no'): Judgement {
  const settled = parts.filter((part) => part.truth === decisive);
  if (settled.length > 0) return { truth: decisive, missing: [], because: settled.flatMap((p) => p.because) };
  const open = parts.filter((part) => part.truth === 'unknown');
  if (open.length > 0)
    return { truth: 'unknown', missing: [...new Set(open.flatMap((p) => p.missing))], because: [] };
  return { truth: decisive === 'no' ? 'yes' : 'no', missing: [], because: parts.flatMap((p) => p.because) };
}

/** Whether a condition holds of the facts that `read` gives. */
export function judge(test: Condition, read: Reader): Judgement {
  if ('all' in test)
    return join(
      test.all.map((part) => judge(part, read)),
      'no',
    );
  if ('any' in test)
    return join(
      test.any.map((part) => judge(part, read)),
      'yes',
    );
  return judgeLeaf(test, read);
}

/** Every leaf of a condition, for checks of the pack and for showing it. */
export function leavesOf(test: Condition): readonly Leaf[] {
  if ('all' in test) return test.all.flatMap(leavesOf);
  if ('any' in test) return test.any.flatMap(leavesOf);
  return [test];
}
