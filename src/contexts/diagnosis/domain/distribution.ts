/**
 * How the voices shown spread on one question: counts, never names. A gradient is counted in five bands, the middle
 * one being that of the rules (40 to 60). How far voices lie apart is the mean distance between two of them: along
 * the line for a gradient, same or other for a choice, the share not held in common for several choices.
 */
import type { FactValue } from './facts.ts';
import type { FactQuestion } from './questions.ts';
import { type Departed, FEWEST_SHOWN, type Voice } from './voices.ts';

export const BANDS = [
  [0, 19],
  [20, 39],
  [40, 60],
  [61, 80],
  [81, 100],
] as const;

/** Below the first, voices agree; from the second on, they lie apart. Thresholds of ours: a fifth, two fifths. */
const AGREE = 0.2;
const APART = 0.4;
export type Accord = 'agree' | 'near' | 'apart';

export interface Distribution {
  question: FactQuestion;
  /** How many voices answered. */
  answers: number;
  /** By band of a gradient, or by option in their order; `true` and `false` for a yes or no. */
  counts: readonly number[];
  /** Of a gradient: the middle voice, and the two between which half of the voices stand. */
  middle: { median: number; from: number; to: number } | null;
  distance: number;
  accord: Accord;
  /** The common position proposed to the group; null when no answer stands out. */
  proposal: FactValue | null;
}

/** What is shown of a question; null when nothing may be. */
export function distributionOf(
  question: FactQuestion,
  voices: readonly Voice[],
  departed: Departed,
): Distribution | null {
  const answered = voices.map(({ shown }) => shown[question.code]).filter((value) => value !== undefined);
  if (answered.length < FEWEST_SHOWN || (departed[question.code] ?? 0) > 0) return null;
  const distance = meanDistance(answered);
  return {
    question,
    answers: answered.length,
    counts: countsOf(question, answered),
    middle: question.kind === 'gradient' ? middleOf(answered as number[]) : null, // positions, by their question
    distance,
    accord: distance < AGREE ? 'agree' : distance < APART ? 'near' : 'apart',
    proposal: proposalOf(question, answered),
  };
}

/** The codes of the answers that are counted one by one. */
export function optionsOf(question: FactQuestion): readonly string[] {
  if (question.kind === 'yes_no') return ['true', 'false'];
  return question.kind === 'gradient' ? [] : question.options.map(({ value }) => value);
}

function countsOf(question: FactQuestion, values: readonly FactValue[]): number[] {
  if (question.kind === 'gradient')
    return BANDS.map(([from, to]) => values.filter((at) => Number(at) >= from && Number(at) <= to).length);
  return optionsOf(question).map((code) => values.filter((value) => codesOf(value).includes(code)).length);
}

const codesOf = (value: FactValue): readonly string[] =>
  typeof value === 'object' ? value : [String(value)];

function middleOf(positions: readonly number[]): Distribution['middle'] {
  const sorted = positions.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const median = sorted.length % 2 === 1 ? upper : Math.round((at(0.5) + upper) / 2);
  return { median, from: at(0.25), to: at(0.75) };
}

function meanDistance(values: readonly FactValue[]): number {
  let sum = 0;
  let pairs = 0;
  for (const [index, one] of values.entries())
    for (const other of values.slice(index + 1)) {
      sum += distanceOf(one, other);
      pairs++;
    }
  return pairs === 0 ? 0 : sum / pairs;
}

function distanceOf(one: FactValue, other: FactValue): number {
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) / 100;
  const [a, b] = [codesOf(one), codesOf(other)];
  const shared = a.filter((code) => b.includes(code)).length;
  return 1 - shared / (a.length + b.length - shared);
}

/** The median; the answer given most often, alone; the choices of more than half. */
function proposalOf(question: FactQuestion, values: readonly FactValue[]): FactValue | null {
  if (question.kind === 'gradient') return middleOf(values as number[])?.median ?? null; // as above
  const counts = countsOf(question, values);
  const options = optionsOf(question);
  if (question.kind === 'choices') {
    const held = options.filter((_, index) => (counts[index] ?? 0) > values.length / 2);
    return held.length > 0 ? held : null;
  }
  const most = Math.max(...counts);
  if (counts.filter((each) => each === most).length > 1) return null;
  const code = options[counts.indexOf(most)] ?? null;
  return question.kind === 'yes_no' ? code === 'true' : code;
}

/** The questions that may be shown, those where voices lie farthest apart first. */
export const distributionsOf = (
  questions: readonly FactQuestion[],
  voices: readonly Voice[],
  departed: Departed,
): Distribution[] =>
  questions
    .flatMap((question) => distributionOf(question, voices, departed) ?? [])
    .sort((a, b) => b.distance - a.distance);
