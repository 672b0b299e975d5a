/**
 * A condition held against the questions of its questionnaire: what it names that is not there, is asked later, or is
 * not among the answers offered, all at once, each with what looks most like it. Pure.
 */
import type { Condition, Leaf } from './condition.ts';
import { choicesOf, NONE, OTHER, type Question } from './questions.ts';

export interface ConditionFault {
  fault: 'condition_unknown_question' | 'condition_later_question' | 'condition_unknown_option';
  /** The code of a question, or the value of an answer, as it stands in the condition. */
  named: string;
  /** The code of the question that the condition reads, where there is one. */
  target: string | null;
  /** What looks most like it, best first: codes of questions asked before, or of answers. */
  near: readonly string[];
}

/** What a person may write for the two answers that have no label of their own. */
const OWN_LABELS: Readonly<Record<string, readonly string[]>> = {
  [OTHER]: ['Autre', 'Other'],
  [NONE]: ['Aucune de ces réponses', 'Aucune', 'None of these', 'None'],
};

/** The answers that a condition may name; null where anything may be answered. */
export function answersOf(asked: Question): readonly { value: string; labels: readonly string[] }[] | null {
  if (asked.kind !== 'choice' && asked.kind !== 'choices') return null;
  return choicesOf(asked).map((value) => {
    const label = asked.options.find((each) => each.value === value)?.label;
    return { value, labels: label ? [label.fr, ...(label.en ? [label.en] : [])] : (OWN_LABELS[value] ?? []) };
  });
}

/** The same condition, each answer named by its code where it was named by its label, or in other letters. */
export function withCodes(asked: Condition, questions: readonly Question[]): Condition {
  if ('all' in asked) return { all: asked.all.map((each) => withCodes(each, questions)) };
  if ('any' in asked) return { any: asked.any.map((each) => withCodes(each, questions)) };
  if ('not' in asked) return { not: withCodes(asked.not, questions) };
  if (asked.is !== 'one_of') return asked;
  const target = questions.find(({ code }) => code === asked.question);
  const answers = target && answersOf(target);
  return answers ? { ...asked, value: asked.value.map((each) => codeFor(each, answers)) } : asked;
}

function codeFor(named: string, answers: NonNullable<ReturnType<typeof answersOf>>): string {
  if (answers.some(({ value }) => value === named)) return named;
  const said = answers.filter(({ value, labels }) =>
    [value, ...labels].some((each) => folded(each) === folded(named)),
  );
  // Two answers that read the same: the person has to say which.
  return said.length === 1 ? (said[0]?.value ?? named) : named;
}

/** `above`: the questions asked before the one whose condition it is; `all`: those of the whole questionnaire. */
export function leafFaults(
  leaves: readonly Leaf[],
  above: readonly Question[],
  all: readonly Question[],
): readonly ConditionFault[] {
  return leaves.flatMap((leaf): ConditionFault[] => {
    const { question: named } = leaf;
    const target = all.find(({ code }) => code === named);
    if (!target) {
      const near = nearest(
        named,
        above
          .filter(({ kind }) => kind !== 'note')
          .map(({ code, label }) => ({ value: code, labels: [label.fr, label.en ?? ''] })),
      );
      return [{ fault: 'condition_unknown_question', named, target: null, near }];
    }
    const later: ConditionFault[] = above.includes(target)
      ? []
      : [{ fault: 'condition_later_question', named, target: named, near: [] }];
    const answers = leaf.is === 'one_of' ? answersOf(target) : null;
    const unknown = answers
      ? leaf.is === 'one_of'
        ? leaf.value.filter((each) => !answers.some(({ value }) => value === each))
        : []
      : [];
    return [
      ...later,
      ...unknown.map(
        (each): ConditionFault => ({
          ...{ fault: 'condition_unknown_option', named: each, target: named },
          near: nearest(each, answers ?? []),
        }),
      ),
    ];
  });
}

/** Letters and digits alone, without accents or capitals, a space between words. */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const MOST_NEAR = 3;
/** Of the pairs of letters of both, the share that they have in common: below, two texts do not look alike. */
const LOOKS_LIKE = 0.35;

/** The three that look most like what was named, by the pairs of letters they share (Dice's coefficient). */
function nearest(
  named: string,
  known: readonly { value: string; labels: readonly string[] }[],
): readonly string[] {
  return known
    .map(({ value, labels }) => ({
      value,
      likeness: Math.max(...[value, ...labels].map((each) => likeness(folded(named), folded(each)))),
    }))
    .filter((each) => each.likeness >= LOOKS_LIKE)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_NEAR)
    .map(({ value }) => value);
}

function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  if (a.size === 0 || b.size === 0) return 0;
  const common = [...a].filter((pair) => b.has(pair)).length;
  return (2 * common) / (a.size + b.size);
}

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
