/**
 * A grant that a funder awarded: who, to whom, how much, when, for what. Source: SCDL « subventions » 2.1.1, under
 * the decree 2017-779. The amount is that of the whole grant; a beneficiary among several has a share of it, and what
 * is summed is always the part of each.
 */
import type { Rna, Siren, Siret } from '../../../kernel/identifiers.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';

export interface Grant {
  funderName: string;
  /** The SIREN alone when that is all the source gives. */
  funderSiret: Siret | Siren | null;
  beneficiaryName: string;
  beneficiarySiret: Siret | Siren | null;
  beneficiaryRna: Rna | null;
  /** The day of the agreement, as `2017-06-27`. */
  agreedOn: string;
  decision: string | null;
  object: string;
  /** Euro cents of the whole grant; null when the source does not tell. */
  amount: number | null;
  /** This beneficiary's part of it, in ten-thousandths; null when the source does not tell. */
  share: number | null;
  cash: boolean;
  inKind: boolean;
  payment: string | null;
  paidFrom: string | null;
  paidUntil: string | null;
  rae: string | null;
  euNotified: boolean | null;
  programme: string | null;
  place: TerritoryId | null;
  /** The grant's own number at its funder, when there is one. */
  number: string | null;
  /** Other columns of the schema that were filled, by their official names. */
  other: Record<string, string>;
}

const WHOLE = 10_000n;

/** The beneficiary's part in euro cents, rounded half up. A share that is not told is the whole. */
export function partOf(amount: number | null, share: number | null): number | null {
  if (amount === null || share === null) return amount;
  return Number((BigInt(amount) * BigInt(share) + WHOLE / 2n) / WHOLE);
}
