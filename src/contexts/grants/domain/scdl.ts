import type { Grant } from './grant.ts';

/** What an import reads and the database keeps as it is. */
type Kept = Omit<Grant, 'funderSiret' | 'beneficiarySiret' | 'beneficiaryRna' | 'place' | 'number' | 'other'>;

/** A grant in the words of the schema (SCDL subventions 2.1.1), for files and the API: it can be imported again. */
export interface Told extends Kept {
  funderSiret: string | null;
  beneficiarySiret: string | null;
  beneficiaryRna: string | null;
  place: string | null;
  /** Euro cents of this beneficiary's part; null when it is not told. */
  part: number | null;
  goneSince: string | null;
  sourceLabel: string;
  sourceLicence: string | null;
  sourcePage: string | null;
}

/** By official column, then what is ours. What is not known is null. */
export function scdlOf(grant: Told) {
  const { paidFrom, paidUntil } = grant;
  return {
    nomAttribuant: grant.funderName,
    idAttribuant: grant.funderSiret,
    dateConvention: grant.agreedOn,
    referenceDecision: grant.decision,
    nomBeneficiaire: grant.beneficiaryName,
    idBeneficiaire: grant.beneficiarySiret,
    rnaBeneficiaire: grant.beneficiaryRna,
    objet: grant.object,
    montant: grant.amount === null ? null : inEuros(grant.amount),
    nature: [...(grant.cash ? ['aide en numéraire'] : []), ...(grant.inKind ? ['aide en nature'] : [])].join(
      ';',
    ),
    conditionsVersement: grant.payment,
    datesPeriodeVersement:
      paidFrom && paidUntil && (paidFrom === paidUntil ? paidFrom : `${paidFrom}/${paidUntil}`),
    idRAE: grant.rae,
    notificationUE: grant.euNotified === null ? null : grant.euNotified ? 'oui' : 'non',
    pourcentageSubvention: grant.share === null ? null : String(grant.share / 10_000),
    dispositifAide: grant.programme,
    partBeneficiaire: grant.part === null ? null : inEuros(grant.part),
    territoire: grant.place,
    retireeDepuis: grant.goneSince,
    source: grant.sourceLabel,
    pageSource: grant.sourcePage,
    licence: grant.sourceLicence,
  };
}

/** « 21667.00 », from integer cents and without going through a fraction. */
const inEuros = (cents: number): string =>
  `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
