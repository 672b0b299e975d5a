/**
 * How much is known of a record, by kind. It measures what is said, never how good the thing is. Unknown is not absent: a
 * number that is zero, a “no”, an “informal” are answers, and only an empty field is unknown. What has no sense for a
 * record is not asked of it. Nothing that a network adds of its own counts. What matters stands in `expected.ts`.
 */
import type { Terms } from '../../../kernel/vocabulary.ts';
import { EXPECTED, type Expectation, type Fields } from './expected.ts';
import type { RecordKind } from './kinds.ts';

/** From 0, nothing known of what matters, to 100. */
export type Percent = number;

export interface Completeness {
  percent: Percent;
  /** What is not known yet, what matters most first. */
  unknown: readonly Expectation[];
}

export function completenessOf(kind: RecordKind, document: Fields): Completeness {
  const asked = EXPECTED[kind].filter(({ when }) => !when || when(document));
  const unknown = asked.filter(({ fields }) => !fields.some((field) => isKnown(at(document, field))));
  const weigh = (rows: readonly Expectation[]) => rows.reduce((sum, { weight }) => sum + weight, 0);
  return {
    percent: Math.round((100 * (weigh(asked) - weigh(unknown))) / weigh(asked)),
    unknown: unknown.toSorted((a, b) => b.weight - a.weight),
  };
}

/** The value at a path: `gradients.model`. */
function at(document: Fields, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    return (value as Fields)[name]; // an object that has it
  }, document);
}

function isKnown(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

/** How a list tells it: the least percentage of each, in this order. */
export const COMPLETENESS = {
  complete: { fr: 'Presque tout est dit', en: 'Nearly all is told' },
  partial: { fr: 'L’essentiel est dit', en: 'The main things are told' },
  sketch: { fr: 'À compléter', en: 'To be completed' },
} as const satisfies Terms;
export type CompletenessBand = keyof typeof COMPLETENESS;

export const bandOf = (percent: Percent): CompletenessBand =>
  percent >= 85 ? 'complete' : percent >= 55 ? 'partial' : 'sketch';
