/**
 * The closed lists of words that describe a training. Source: what LHÉO 2.3 tells apart (modalités d’enseignement,
 * état du recrutement, prise en charge des frais, certifications of the RNCP and RS registers), read beside schema.org
 * Course and CourseInstance (courseMode). Each list says what is told; what is not told is unknown.
 */
import type { Terms } from './vocabulary.ts';

const terms = <const T extends Terms>(list: T): T => list;

/** courseMode of schema.org: `onsite`, `online`, `blended`. */
export const COURSE_MODES = terms({
  onsite: { fr: 'Sur place', en: 'On site' },
  online: { fr: 'À distance', en: 'Remote' },
  blended: { fr: 'Sur place et à distance', en: 'On site and remote' },
});
export type CourseMode = keyof typeof COURSE_MODES;

export const COSTS = terms({
  free: { fr: 'Gratuite', en: 'Free' },
  amount: { fr: 'Payante, prix annoncé', en: 'Paid, price told' },
  quotation: { fr: 'Sur devis', en: 'On quotation' },
});
export type Cost = keyof typeof COSTS;

/** Who may pay for it, in whole or in part. Programmes of the catalogue are named apart. */
export const PAYERS = terms({
  opco: { fr: 'Opérateur de compétences (OPCO)', en: 'Skills operator (OPCO)' },
  cpf: { fr: 'Compte personnel de formation (CPF)', en: 'Personal training account (CPF)' },
  employer: { fr: 'Employeur', en: 'Employer' },
  fund_for_associations: {
    fr: 'Fonds de développement de la vie associative (FDVA)',
    en: 'Fund for associations (FDVA)',
  },
  region: { fr: 'Région', en: 'Region' },
  france_travail: { fr: 'France Travail', en: 'France Travail (job centre)' },
  training_fund: { fr: 'Fonds d’assurance formation', en: 'Training insurance fund' },
});
export type Payer = keyof typeof PAYERS;

/** The national registers of certifications. */
export const REGISTERS = terms({
  rncp: { fr: 'RNCP', en: 'RNCP' },
  rs: { fr: 'Répertoire spécifique (RS)', en: 'Specific register (RS)' },
});

export const QUALIFYING = terms({
  yes: { fr: 'Qualifiante', en: 'Qualifying' },
  no: { fr: 'Non qualifiante', en: 'Not qualifying' },
  unknown: { fr: 'Non précisé', en: 'Not told' },
});

export const SESSION_STATES = terms({
  planned: { fr: 'Prévue', en: 'Planned' },
  full: { fr: 'Complète', en: 'Full' },
  cancelled: { fr: 'Annulée', en: 'Cancelled' },
});
export type SessionState = keyof typeof SESSION_STATES;

/** How soon the next session begins, as a filter that follows the day. */
export const NEXT_SESSIONS = terms({
  month: { fr: 'Dans les 30 jours', en: 'Within 30 days' },
  quarter: { fr: 'Dans les 3 mois', en: 'Within 3 months' },
  announced: { fr: 'Une date est annoncée', en: 'A date is announced' },
  none: { fr: 'Aucune date connue', en: 'No known date' },
});

/** The level that a training leads to, on the scale of positions. */
export const TRAINING_LEVELS = terms({
  '1': { fr: '1 · Débute', en: '1 · Beginning' },
  '2': { fr: '2 · Avec appui', en: '2 · With support' },
  '3': { fr: '3 · En autonomie', en: '3 · On one’s own' },
  '4': { fr: '4 · Transmet', en: '4 · Passes it on' },
});
