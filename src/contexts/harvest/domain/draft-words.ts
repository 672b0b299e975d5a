/** Words that people write in columns of types, applicants and expenses, and the codes that they seem to mean. */
import type { Applicant, ProgrammeType, SupportFunction } from '../../../kernel/programme-terms.ts';
import type { Stage, Theme } from '../../../kernel/vocabulary.ts';

/** The first pattern that a value bears gives its code; values come without accents nor capitals. */
export type Words<Code extends string = string> = readonly (readonly [RegExp, Code])[];

export const TYPE_WORDS: Words<ProgrammeType> = [
  [/\b(ami|manifestation d'interet)/, 'call_for_interest'],
  [/\b(aap|appels? a projets?)/, 'call_for_projects'],
  [/\bappels? a communs?/, 'call_for_commons'],
  [/\bavances? (rembours|recuper)/, 'recoverable_advance'],
  [/\bgaranti/, 'guarantee'],
  [/\bquasi/, 'quasi_equity'],
  [/\b(fonds propres|capital|participation)\b/, 'equity'],
  [/\bprets?\b|\bemprunt/, 'loan'],
  [/\b(prix|concours|trophee)/, 'prize'],
  [/\b(mecenat|dons?)\b/, 'patronage'],
  [/\bparticipatif|crowdfunding/, 'participatory_finance'],
  [/\b(subvention|aide financiere)/, 'grant'],
  [/\b(mise a disposition|en nature|pret de (salle|materiel))/, 'non_monetary'],
  [/\bdla\b/, 'dla'],
  [/\bpre-?incubation/, 'pre_incubation'],
  [/\bincubat/, 'incubation'],
  [/\bformation/, 'training'],
  [/\bjuridique/, 'legal_support'],
  [/\bingenierie financiere/, 'financial_engineering'],
  [/\b(ingenierie|technique)/, 'technical_engineering'],
  [/\b(accompagnement|conseil|appui)/, 'other_support'],
];

export const APPLICANT_WORDS: Words<Applicant> = [
  [/\bcollectifs? (informel|citoyen|d'habitant)/, 'informal_collective'],
  [/\bscic\b/, 'scic'],
  [/\bscop\b/, 'scop'],
  [/\bcooperative/, 'cooperative'],
  [/\bmutuelle/, 'mutual'],
  [/\bfondation/, 'foundation'],
  [/\bfonds de dotation/, 'endowment_fund'],
  [/\bassociation/, 'association'],
  [/\b(ess|esus|economie sociale)\b/, 'sse_company'],
  [/\b(entreprises? publiques?|spl|sem)\b/, 'local_public_company'],
  [/\b(epci|intercommunalite|communautes? (de communes|d'agglo)|metropole)/, 'epci'],
  [/\bcommunes?\b|\bmairie/, 'municipality'],
  [/\bdepartement/, 'county'],
  [/\bregion/, 'region'],
  [/\betablissements? publics?/, 'public_body'],
  [/\b(entreprise|tpe|pme|societe)/, 'enterprise'],
  [/\bagricult|\bexploitants?\b/, 'farmer'],
  [/\b(particulier|personnes? physiques?|habitant)/, 'natural_person'],
  [/\b(recherche|universite|laboratoire)/, 'research'],
];

export const FUNCTION_WORDS: Words<SupportFunction> = [
  [/\binvestissement|\bequipement/, 'investment'],
  [/\bfonctionnement/, 'running_costs'],
  [/\banimation|\bcoordination/, 'facilitation'],
  [/\bevaluation/, 'evaluation'],
  [/\bexperiment/, 'experiments'],
  [/\b(etude|ingenierie|expertise|conseil)/, 'expertise'],
  [/\bdeveloppement/, 'development'],
];

export const THEME_WORDS: Words<Theme> = [
  [/\b(aliment|agricult|agricole)/, 'alimentation'],
  [/\b(mobilite|transport|velo)/, 'mobilite'],
  [/\b(habitat|logement)/, 'habitat'],
  [/\benergie|\benergetique/, 'energie'],
  [/\b(reemploi|dechet|recycl|economie circulaire)/, 'reemploi_dechets'],
  [/\b(emploi|insertion)/, 'emploi_insertion'],
  [/\bculture|\bculturel/, 'culture'],
  [/\b(sante|vieilliss|autonomie|grand age)/, 'sante_vieillissement'],
  [/\bnumerique/, 'numerique'],
  [/\b(tourisme|patrimoine)/, 'tourisme_patrimoine'],
  [/\b(jeunesse|jeunes|education)/, 'jeunesse'],
  [/\btextile/, 'textile'],
  [/\b(bois|foret)/, 'bois'],
  [/\b(commande publique|marches publics)/, 'commande_publique'],
];

export const STAGE_WORDS: Words<Stage> = [
  [/\b(emergence|idee|reflexion|conception|amorcage)/, 'emergence'],
  [/\b(creation|lancement|demarrage|mise en oeuvre|realisation)/, 'creation'],
  [/\b(consolidation|perennisation|usage)/, 'consolidation'],
  [/\b(changement d'echelle|essaimage|developpement)/, 'scaling'],
];
