/**
 * What is known of the money of some programmes. Amounts are ceilings and envelopes, each of one programme: they are
 * never added up, because a ceiling is not a budget and an envelope serves more places than one. How many tell theirs
 * is always told beside.
 */
import type { Programme } from '../../programmes/public.ts';

export interface Amounts {
  /** How many of them are money, so that an amount makes sense. */
  of: number;
  /** How many of these tell the most that one may get. */
  told: number;
  /** The middle and the highest of these, in cents; null when none is told. */
  median: number | null;
  most: number | null;
  /** How many tell the whole sum to share out, and the largest, in cents. */
  envelopes: number;
  largest: number | null;
}

export function amountsOf(documents: readonly Programme[]): Amounts {
  const money = documents.filter(({ family }) => family === 'funding');
  const ceilings = money.flatMap(({ amountMax }) => amountMax ?? []).sort((a, b) => a - b);
  const envelopes = money.flatMap(({ envelope }) => envelope ?? []);
  return {
    of: money.length,
    told: ceilings.length,
    median: middleOf(ceilings),
    most: ceilings.at(-1) ?? null,
    envelopes: envelopes.length,
    largest: envelopes.length > 0 ? Math.max(...envelopes) : null,
  };
}

/** Of an even number of sums, halfway between the two in the middle, in whole cents. */
function middleOf(sorted: readonly number[]): number | null {
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}
