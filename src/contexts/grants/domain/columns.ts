/**
 * The columns of SCDL « subventions » 2.1.1, and the titles under which people have them. A title is compared without
 * accents, capitals, spaces or marks: « Nom du bénéficiaire » and `nom_beneficiaire` are one.
 */
import { plain } from '../../../kernel/cells.ts';

export const COLUMNS = {
  number: ['idSubvention', 'numero subvention', 'id'],
  funderName: ['nomAttribuant', 'attribuant', 'nom financeur', 'financeur', 'collectivite', 'autorite'],
  funderSiret: ['idAttribuant', 'siret attribuant', 'siret financeur', 'siret collectivite'],
  beneficiaryName: ['nomBeneficiaire', 'beneficiaire', 'association', 'organisme beneficiaire'],
  beneficiarySiret: ['idBeneficiaire', 'siret beneficiaire', 'siret', 'siret association'],
  beneficiaryRna: ['rnaBeneficiaire', 'rna', 'numero rna'],
  agreedOn: ['dateConvention', 'date de la convention', 'date convention', 'date attribution', 'date'],
  decidedOn: ['dateDecision', 'date de decision', 'date deliberation'],
  decision: ['referenceDecision', 'reference decision', 'deliberation', 'reference'],
  object: ['objet', 'objet subvention', 'objet de la subvention', 'projet', 'intitule'],
  amount: [
    'montant',
    'montant subvention',
    'montant attribue',
    'montant accorde',
    'montant vote',
    'montant total',
  ],
  kind: ['nature', 'nature subvention', 'nature de la subvention'],
  payment: ['conditionsVersement', 'conditions versement', 'conditions de versement'],
  paymentWords: ['descriptionConditionsVersement'],
  paid: [
    'datesPeriodeVersement',
    'dates versement',
    'date periode versement',
    'date de versement',
    'date versement',
  ],
  rae: ['idRAE', 'id rae', 'numero rae', 'numero unique de rae'],
  euNotified: ['notificationUE', 'notification ue', 'notification'],
  share: ['pourcentageSubvention', 'pourcentage', 'pourcentage subvention', 'part'],
  programme: ['dispositifAide', 'dispositif', 'nom dispositif', 'dispositif de subvention'],
  status: ['statutLabel', 'statut', 'statut de la demande'],
  year: ['exerciceBudgetaire', 'exercice', 'exercice budgetaire', 'annee'],
  place: [
    'territoire',
    'commune beneficiaire',
    'code insee',
    'code commune',
    'code insee beneficiaire',
    'commune',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Column = keyof typeof COLUMNS;

/** Without these there is no telling who funded whom, when and for what. The first title is the official one. */
export const REQUIRED: readonly Column[] = ['funderName', 'beneficiaryName', 'agreedOn', 'object', 'amount'];

/** The columns of the schema that are kept as they are, and shown nowhere as anything else than themselves. */
const KEPT = [
  'nomServiceInstructeur',
  'idServiceInstructeur',
  'exerciceBudgetaire',
  'pluriannualite',
  'anneesPluriannualite',
  'dateDecision',
  'dateCreation',
  'dateDebut',
  'dateFin',
  'sousDispositif',
  'statutLabel',
  'montantDemande',
  'descriptionConditionsVersement',
  'cofinancement',
  'attribuantsCofinanceurs',
  'idCofinancement',
  'evaluationCout',
  'evaluation',
  'dateMiseAJour',
];

const bare = (title: string): string =>
  plain(title)
    .replace(/\b(du|de la|de l'|des|de|le|la|les|l'|d')(?=\W|$)|\bn°/g, ' ')
    .replace(/[^a-z0-9]/g, '');

export interface Titles {
  /** The title in the file of each column that it has. */
  of: Partial<Record<Column, string>>;
  /** Columns kept as they are: their official name, by title in the file. */
  kept: ReadonlyMap<string, string>;
  missing: Column[];
  /** Titles that nothing reads. */
  unread: string[];
}

/** Which column of the file is which. An official title comes before the others that mean the same. */
export function titlesOf(titles: readonly string[]): Titles {
  const byName = new Map(titles.map((title) => [bare(title), title]));
  const taken = new Set<string>();
  const of: Partial<Record<Column, string>> = {};
  const names = Object.keys(COLUMNS) as Column[]; // the keys of a literal table
  for (const rank of ['official', 'other'] as const) {
    for (const column of names) {
      if (of[column] !== undefined) continue;
      const [official, ...others] = COLUMNS[column];
      const wanted = rank === 'official' ? [official] : others;
      const title = wanted.map((each) => byName.get(bare(each))).find((each) => each && !taken.has(each));
      if (title === undefined) continue;
      of[column] = title;
      taken.add(title);
    }
  }
  const kept = new Map(
    KEPT.flatMap((name) => {
      const title = byName.get(bare(name));
      return title === undefined ? [] : [[title, name] as const];
    }),
  );
  if (of.agreedOn === undefined && of.decidedOn !== undefined) of.agreedOn = of.decidedOn;
  return {
    of,
    kept,
    missing: REQUIRED.filter((column) => of[column] === undefined),
    unread: titles.filter((title) => !taken.has(title) && !kept.has(title)),
  };
}
