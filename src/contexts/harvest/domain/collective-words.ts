/** Words that people write in columns of organisations and cooperations, and the codes that they seem to mean. */
import type { Carrying, LegalForm, Model, OrganisationKind, Stage } from '../../../kernel/vocabulary.ts';
import { STAGE_WORDS, type Words } from './draft-words.ts';

export const LEGAL_WORDS: Words<LegalForm> = [
  [/\bscic\b|interet collectif/, 'scic'],
  [/\bscop\b|cooperative de production/, 'scop'],
  [/\bcae\b/, 'cae'],
  [/\bcooperative/, 'cooperative'],
  [/\bfonds de dotation/, 'endowment_fund'],
  [/\bfondation/, 'foundation'],
  [/\bmutuelle/, 'mutual'],
  [/\basso|loi 1901/, 'association'],
  [/\b(collectif|informel)/, 'informal'],
  [/\b(sas|sarl|eurl|sa|societe|entreprise)\b/, 'company'],
  [
    /\b(commune|mairie|epci|communaute|metropole|departement|region|collectivite|petr|syndicat mixte)/,
    'local_authority',
  ],
  [/\b(etablissement public|gip|universite|chambre)\b/, 'public_body'],
];

export const KIND_WORDS: Words<OrganisationKind> = [
  [/\b(financeu|fonds|banque|fondation|mecen)/, 'funder'],
  [/\b(reseau|federation|tete de reseau|union)/, 'network'],
  [/\b(collectivite|commune|epci|departement|region|mairie)/, 'local_authority'],
  [/\b(recherche|etude|universite|laboratoire|observatoire)/, 'research'],
  [/\b(accompagn|dla|incubat|conseil|appui|cress)/, 'supporter'],
  [/\b(porteu|structure porteuse|tiers-?lieu|association)/, 'bearer'],
];

export const MODEL_WORDS: Words<Model> = [
  [/\bptce\b|poles? territoria/, 'ptce'],
  [/\btzcld?\b|zero chomeur/, 'tzcld'],
  [/\btiers-? ?lieux?\b|fabrique de territoire/, 'tiers_lieu'],
  [/\bamap\b/, 'amap'],
  [/\bpat\b|projet alimentaire/, 'pat'],
  [/\bscic\b/, 'scic'],
  [/\bcae\b/, 'cae'],
  [/\bcigales?\b/, 'cigales'],
  [/\b(aucun|sans modele)/, 'none'],
  [/\bautre/, 'other_model'],
];

export const CARRYING_WORDS: Words<Carrying> = [
  [/\b(citoyen|habitant|collectif)/, 'citizen'],
  [/\b(ess|association|cooperative|structure)/, 'sse_organisation'],
  [/\b(institution|collectivite|public|epci|commune)/, 'institutional'],
];

export const STAGE_NAMES: Words<Stage> = STAGE_WORDS;
