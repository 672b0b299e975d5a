/**
 * What the trades of territorial cooperation know how to do, each code with its label in both languages.
 * Source: seed 000, “Cet accompagnement peut être réalisé en interne…”: the first five are named for both trades, the
 * last four for the developer only.
 */
import type { Terms } from './vocabulary.ts';

export const COMPETENCES = {
  cooperative_attitude: { fr: 'Savoir-être coopératif', en: 'Cooperative attitude' },
  territory_knowledge: { fr: 'Connaissance du territoire', en: 'Knowledge of the territory' },
  collective_intelligence: { fr: 'Outils d’intelligence collective', en: 'Collective-intelligence tools' },
  communication: { fr: 'Outils de communication', en: 'Communication tools' },
  consultation: {
    fr: 'Concertation avec la collectivité',
    en: 'Consultation with the local authority',
  },
  strategy: { fr: 'Outils stratégiques', en: 'Strategic tools' },
  economic_models: { fr: 'Modèles économiques', en: 'Economic models' },
  legal_models: { fr: 'Modèles juridiques de montage de projet', en: 'Legal models of project set-up' },
  financial_forecasts: { fr: 'Financements prévisionnels', en: 'Financial forecasts' },
} as const satisfies Terms;
export type Competence = keyof typeof COMPETENCES;

/**
 * The other words by which what teaches a competence is looked for, in French: what its practice is called. They are
 * searched beside its label, and no page shows them.
 */
const SOUGHT: Readonly<Record<Competence, string>> = {
  cooperative_attitude: 'posture coopérative, coopérer, confiance',
  territory_knowledge: 'diagnostic de territoire, acteurs du territoire',
  collective_intelligence: 'facilitation, faciliter, facilitateur, animation, animer un groupe, ateliers',
  communication: 'récit, faire connaître, outils numériques',
  consultation: 'concerter, élus, collectivités',
  strategy: 'stratégie, feuille de route',
  economic_models: 'modèle économique, hybridation des ressources',
  legal_models: 'statuts, montage juridique',
  financial_forecasts: 'financement, plan de financement, budget prévisionnel',
};

/** All the words by which a competence is searched, in both languages: its labels, and what else it is called. */
export const wordsOfCompetence = (code: Competence): string[] => [
  COMPETENCES[code].fr,
  SOUGHT[code],
  COMPETENCES[code].en,
];

/** What works of the library were filed under before the list was one: still read in addresses and in what others send. */
export const FORMER_COMPETENCES = {
  territory: 'territory_knowledge',
  local_authorities: 'consultation',
} as const satisfies Readonly<Record<string, Competence>>;

/** The code of today for one of before; anything else as it came. */
export const presentCompetence = (code: unknown): unknown =>
  typeof code === 'string' && Object.hasOwn(FORMER_COMPETENCES, code)
    ? FORMER_COMPETENCES[code as keyof typeof FORMER_COMPETENCES]
    : code;
