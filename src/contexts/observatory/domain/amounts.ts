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

/** Takes programmes one by one, and tells what is known of the money of them all. */
export class Money {
  private of = 0;
  private readonly ceilings: number[] = [];
  private envelopes = 0;
  private largest: number | null = null;

  take({ family, amountMax, envelope }: Pick<Programme, 'family' | 'amountMax' | 'envelope'>): void {
    if (family !== 'funding') return;
    this.of++;
    if (amountMax !== undefined) this.ceilings.push(amountMax);
    if (envelope === undefined) return;
    this.envelopes++;
    this.largest = Math.max(this.largest ?? envelope, envelope);
  }

  amounts(): Amounts {
    // Numbers of an array of numbers are put in order without a comparison of ours: several times as quick.
    const ceilings = Float64Array.from(this.ceilings).sort();
    return {
      of: this.of,
      told: ceilings.length,
      median: middleOf(ceilings),
      most: ceilings.at(-1) ?? null,
      envelopes: this.envelopes,
      largest: this.largest,
    };
  }
}

/** Of an even number of sums, halfway between the two in the middle, in whole cents. */
function middleOf(sorted: Float64Array): number | null {
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}
