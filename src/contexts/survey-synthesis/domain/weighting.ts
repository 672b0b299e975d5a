/**
 * Weighting by strata: those behind each value of one closed question count for as many as the population holds there.
 * A respondent weighs N / n of their stratum (N in the population, as told by who runs the survey; n counted), whichever
 * question is weighted. Post-stratification, as in any textbook of sampling (Cochran 1977, 5A.9).
 *
 * Worked out of the figures that are shown and of nothing else, so that nobody learns more from it: a share over counts
 * of which some are hidden is told as what it lies between. No weighted median: it does not follow from those of the
 * strata.
 */
import type { View } from './publish.ts';
import type { Shown } from './slices.ts';

/** What who runs the survey tells of the population. */
export interface Weighting {
  /** A closed question of one answer each, by which the synthesis is broken down. */
  question: string;
  /** How many of the population gave each value; those of a value that is not there are left aside. */
  population: Readonly<Record<string, number>>;
  /** Where these numbers are known from. */
  source: string;
}

export interface Stratum {
  value: string;
  population: number;
  /** Counted; null: hidden. */
  respondents: Shown;
  /** For how many of the population each of them stands; null: hidden, or nobody answered. */
  weight: number | null;
}
export interface Weights {
  strata: readonly Stratum[];
  /** In the population, all strata together. */
  population: number;
  /** The part of the population, from 0 to 1, whose stratum holds somebody who answered; null: hidden. */
  covered: number | null;
  /** How many answers of equal weight tell as much (Kish 1965): the fewer, the more uneven the weights; null: hidden. */
  effective: number | null;
}
/** Shares from 0 to 1; the same twice where nothing is hidden. */
export interface Range {
  low: number;
  high: number;
}
/** Figures of one question, weighted. */
export interface WeightedView {
  /** By place of code. */
  shares: readonly Range[];
  mean: Shown;
}

/** @param standing how many respondents stand behind a value; null: hidden. */
export function weightsOf(
  { population }: Weighting,
  values: readonly string[],
  standing: (value: string) => Shown,
): Weights {
  const strata = values.flatMap((value): Stratum[] => {
    const size = population[value] ?? 0;
    const respondents = standing(value);
    return size > 0
      ? [{ value, population: size, respondents, weight: respondents ? size / respondents : null }]
      : [];
  });
  const sum = (part: (stratum: Stratum) => number) => strata.reduce((all, each) => all + part(each), 0);
  const all = sum((each) => each.population);
  if (strata.some(({ respondents }) => respondents === null))
    return { strata, population: all, covered: null, effective: null };
  const reached = sum(({ weight, population: size }) => (weight === null ? 0 : size));
  const squares = sum(({ weight, respondents }) => (weight ?? 0) ** 2 * (respondents ?? 0));
  return {
    ...{ strata, population: all },
    covered: all > 0 ? reached / all : null,
    effective: squares > 0 ? reached ** 2 / squares : null,
  };
}

/** Whether somebody stands in a stratum of too few to be shown: nothing published would be weighted. */
export const hasFew = ({ strata }: Weights, least: number): boolean =>
  strata.some(({ respondents }) => respondents !== null && respondents > 0 && respondents < least);

interface Part {
  weight: number;
  answered: number;
  view: View;
}
/** What is shown of a question: of everybody, behind each value, and whether one may give several answers to it. */
export interface ShownFigures {
  everybody: View | null;
  behind: (value: string) => View | null;
  several: boolean;
}

export function weightedView(
  weights: Weights,
  { everybody, behind, several }: ShownFigures,
): WeightedView | null {
  if (weights.effective === null) return null;
  const parts: Part[] = [];
  for (const { value, weight } of weights.strata) {
    // Nobody there: others speak for no more than their own strata.
    if (weight === null) continue;
    const view = behind(value);
    if (!view || view.answered === null) return null;
    if (view.answered > 0) parts.push({ weight, view, answered: view.answered });
  }
  const whole = parts.reduce((all, { weight, answered }) => all + weight * answered, 0);
  if (whole === 0) return null;
  // Of whom nobody stands outside the strata, the hidden counts add up to what is left of everybody's.
  const closed = parts.reduce((all, { answered }) => all + answered, 0) === everybody?.answered;
  const codes = parts[0]?.view.counts.length ?? 0;
  return {
    shares: Array.from({ length: codes }, (_, at) => {
      const total = closed ? (everybody?.counts[at] ?? null) : null;
      const { low, high } = weighedCount(parts, at, total, several);
      return { low: low / whole, high: high / whole };
    }),
    mean: parts.every(({ view }) => view.mean !== null)
      ? parts.reduce((all, { weight, answered, view }) => all + weight * answered * (view.mean ?? 0), 0) /
        whole
      : null,
  };
}

/**
 * The least and the most that the weights of those who gave an answer may add up to: hidden counts are put where they
 * weigh least, then where they weigh most. As any reader of the tables could reckon.
 */
function weighedCount(parts: readonly Part[], at: number, total: Shown, several: boolean): Range {
  const known = (view: View) => view.counts[at] ?? null;
  const shown = parts.reduce((all, { weight, view }) => all + weight * (known(view) ?? 0), 0);
  const hidden = parts
    .filter(({ view }) => known(view) === null)
    .map(({ weight, answered, view }) => ({
      weight,
      most: several ? answered : answered - view.counts.reduce((all: number, n) => all + (n ?? 0), 0),
    }))
    .toSorted((a, b) => a.weight - b.weight);
  const room = hidden.reduce((all, { most }) => all + most, 0);
  const left = total === null ? null : total - parts.reduce((all, { view }) => all + (known(view) ?? 0), 0);
  const put = (order: typeof hidden, count: number) => {
    let [rest, all] = [count, 0];
    for (const { weight, most } of order) {
      const here = Math.min(rest, most);
      rest -= here;
      all += weight * here;
    }
    return shown + all;
  };
  return { low: put(hidden, left ?? 0), high: put(hidden.toReversed(), left ?? room) };
}

/** Population told by a form, as it was typed: whole numbers, at least two values of them. */
export type PopulationFault = 'not_whole' | 'too_many' | 'fewer_than_answered';
export const MOST_POPULATION = 100_000_000;
/** Of words that tell where a population is known from, in characters. */
export const LONGEST_SOURCE = 500;

/** @param counted respondents behind the value. An empty field is a value left aside: null. */
export function readPopulation(typed: string, counted: number): number | null | PopulationFault {
  const text = typed.replaceAll(/[\s\u00a0\u202f]/gu, '');
  if (text === '') return null;
  if (!/^\d{1,12}$/.test(text)) return 'not_whole';
  const value = Number(text);
  if (value > MOST_POPULATION) return 'too_many';
  return value > 0 && value < counted ? 'fewer_than_answered' : value;
}
