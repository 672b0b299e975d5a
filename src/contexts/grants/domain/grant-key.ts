/**
 * What tells a grant from all others. Its funder's own number when there is one, with the beneficiary: a grant to
 * several is one row for each. Else who, to whom, when, by which decision and for what. The amount is not of it: an
 * amount that is corrected is the same grant.
 */
import type { Grant } from './grant.ts';

export function keyOf(grant: Grant, funderKey: string, beneficiaryKey: string): string {
  const { funderSiret, beneficiarySiret, beneficiaryRna, agreedOn, decision, object, number, programme } =
    grant;
  const parties = [
    funderSiret?.slice(0, 9) ?? funderKey,
    beneficiarySiret?.slice(0, 9) ?? beneficiaryRna ?? beneficiaryKey,
  ];
  const told = number === null ? [agreedOn, decision ?? '', object, programme ?? ''] : ['n°', number];
  return [...parties, ...told].map((part) => part.toLowerCase().replaceAll('|', ' ')).join('|');
}
