/** Types of programmes in words. Sources: seed 000 for the specific types of support; the funding levers of 000 and 004. */
import type { Terms } from '../../../kernel/vocabulary.ts';
import type { FUNDING_TYPES, SUPPORT_TYPES } from './programme.ts';

type Type = (typeof SUPPORT_TYPES)[number] | (typeof FUNDING_TYPES)[number];

export const PROGRAMME_TYPES = {
  project_generator: { fr: 'Générateur de projets', en: 'Project generator' },
  cooperation_programme: {
    fr: 'Programme spécifique à la coopération',
    en: 'Programme specific to cooperation',
  },
  thematic: { fr: 'Accompagnement coopératif thématique', en: 'Thematic cooperative support' },
  know_how_transfer: { fr: 'Transfert de savoir-faire', en: 'Know-how transfer' },
  territorial: { fr: 'Accompagnement coopératif territorial', en: 'Territorial cooperative support' },
  functional_economy: {
    fr: 'Économie de la fonctionnalité et de la coopération',
    en: 'Functional and cooperation economy',
  },
  ideation: { fr: 'Idéation', en: 'Ideation' },
  pre_incubation: { fr: 'Pré-incubation', en: 'Pre-incubation' },
  incubation: { fr: 'Incubation', en: 'Incubation' },
  dla: { fr: 'Dispositif local d’accompagnement (DLA)', en: 'Local support scheme (DLA)' },
  legal_support: { fr: 'Appui juridique', en: 'Legal support' },
  training: { fr: 'Formation', en: 'Training' },
  other_support: { fr: 'Autre accompagnement', en: 'Other support' },
  grant: { fr: 'Subvention', en: 'Grant' },
  loan: { fr: 'Prêt', en: 'Loan' },
  guarantee: { fr: 'Garantie', en: 'Guarantee' },
  equity: { fr: 'Fonds propres', en: 'Equity' },
  quasi_equity: { fr: 'Quasi-fonds propres', en: 'Quasi-equity' },
  patronage: { fr: 'Don ou mécénat', en: 'Gift or patronage' },
  participatory_finance: { fr: 'Finance participative', en: 'Participatory finance' },
  local_currency: { fr: 'Monnaie locale', en: 'Local currency' },
  non_monetary: { fr: 'Appui non monétaire', en: 'Non-monetary help' },
  call_for_projects: { fr: 'Appel à projets', en: 'Call for projects' },
  call_for_interest: { fr: 'Appel à manifestation d’intérêt', en: 'Call for expressions of interest' },
} as const satisfies Record<Type, Terms[string]>;

export type ProgrammeType = Type;
