/**
 * Conditions of display, as data: leaves (question, test, value) joined by `all`, `any` and `not`; the style of the
 * rules of the self-diagnosis. A condition is yes, no or unknown (Kleene's three values): a question that is not
 * answered makes it unknown unless the rest decides. A question is shown when its condition is yes, and then only.
 * Invariant: an answer to one more question never turns a yes or a no into unknown.
 */
import { z } from 'zod';

export type Truth = 'yes' | 'no' | 'unknown';

const question = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);
const value = z.string().min(1).max(60);
const leaf = z.discriminatedUnion('is', [
  z
    .strictObject({ question, is: z.literal('one_of'), value: z.array(value).min(1).max(60) })
    .meta({ description: 'One of these is the answer, or is among the answers.' }),
  z.strictObject({ question, is: z.literal('at_least'), value: z.number() }),
  z.strictObject({ question, is: z.literal('at_most'), value: z.number() }),
  z.strictObject({ question, is: z.literal('answered'), value: z.boolean() }),
]);
export type Leaf = z.infer<typeof leaf>;
export type Condition = Leaf | { all: Condition[] } | { any: Condition[] } | { not: Condition };

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    leaf,
    z.strictObject({ all: z.array(condition).max(20) }),
    z.strictObject({ any: z.array(condition).min(1).max(20) }),
    z.strictObject({ not: condition }),
  ]),
);

/** What a condition reads of an answer: codes of what was chosen, or a number; null when it is not answered. */
export interface Reading {
  codes: readonly string[];
  number: number | null;
}
export type Reader = (question: string) => Reading | null;

const truth = (holds: boolean): Truth => (holds ? 'yes' : 'no');

function judgeLeaf(test: Leaf, read: Reader): Truth {
  const reading = read(test.question);
  if (test.is === 'answered') return truth((reading !== null) === test.value);
  if (!reading) return 'unknown';
  if (test.is === 'one_of') return truth(reading.codes.some((code) => test.value.includes(code)));
  if (reading.number === null) return 'unknown';
  return truth(test.is === 'at_least' ? reading.number >= test.value : reading.number <= test.value);
}

/** Whether a condition holds of the answers that `read` gives. */
export function judge(test: Condition, read: Reader): Truth {
  if ('not' in test) {
    const inner = judge(test.not, read);
    return inner === 'unknown' ? 'unknown' : truth(inner === 'no');
  }
  if ('all' in test) return join(test.all, 'no', read);
  if ('any' in test) return join(test.any, 'yes', read);
  return judgeLeaf(test, read);
}

/** `decisive` alone settles the whole: no for `all`, yes for `any`. */
function join(parts: readonly Condition[], decisive: 'yes' | 'no', read: Reader): Truth {
  const truths = parts.map((part) => judge(part, read));
  if (truths.includes(decisive)) return decisive;
  if (truths.includes('unknown')) return 'unknown';
  return decisive === 'no' ? 'yes' : 'no';
}

/** Every leaf, for checks of a questionnaire. */
export function leavesOf(test: Condition): readonly Leaf[] {
  if ('all' in test) return test.all.flatMap(leavesOf);
  if ('any' in test) return test.any.flatMap(leavesOf);
  if ('not' in test) return leavesOf(test.not);
  return [test];
}
