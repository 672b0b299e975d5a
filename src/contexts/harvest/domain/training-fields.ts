/**
 * What a column may become in a training, one row a session: how it is read, and by which titles it is known. Fields of
 * the session come first, since their titles are the narrower ones.
 */
import { COMPETENCES } from '../../../kernel/competences.ts';
import { AUDIENCES } from '../../../kernel/resource-terms.ts';
import { COURSE_MODES, PAYERS, SESSION_STATES } from '../../../kernel/training-terms.ts';
import { STAGES, THEMES } from '../../../kernel/vocabulary.ts';
import { fieldsOf, type RecordForm } from '../../records/public.ts';
import { SESSION_FORM, TRAINING_FORM } from '../../trainings/public.ts';
import type { ColumnField } from './collective-fields.ts';
import { STAGE_NAMES } from './collective-words.ts';
import { THEME_WORDS, type Words } from './draft-words.ts';

const MODE_WORDS: Words<keyof typeof COURSE_MODES> = [
  [/\b(mixte|hybride|blended)\b|presentiel.*distan|distan.*presentiel/, 'blended'],
  [/\b(distanciel|distance|en ligne|visio\w*|e-?learning|foad)\b/, 'online'],
  [/\b(presentiel|sur place|en salle)\b/, 'onsite'],
];
const STATE_WORDS: Words<keyof typeof SESSION_STATES> = [
  [/\bannul|\breporte/, 'cancelled'],
  [/\bcomple(t|te)s?\b/, 'full'],
  [/\b(prevue?|ouverte?|confirmee?|planifiee?|maintenue?)\b/, 'planned'],
];
const PAYER_WORDS: Words<keyof typeof PAYERS> = [
  [/\bopco\b|operateur de competences|uniformation/, 'opco'],
  [/\bcpf\b|compte personnel/, 'cpf'],
  [/\bfdva\b/, 'fund_for_associations'],
  [/france travail|pole emploi/, 'france_travail'],
  [/\bregion/, 'region'],
  [/\b(faf|fif|agefice|fonds d'assurance)\b/, 'training_fund'],
  [/\bemployeur|plan de (formation|developpement)/, 'employer'],
];
const COMPETENCE_WORDS: Words<keyof typeof COMPETENCES> = [
  [/intelligence collective|facilitation|animation/, 'collective_intelligence'],
  [/previsionnel/, 'financial_forecasts'],
  [/juridique/, 'legal_models'],
  [/modeles? economique/, 'economic_models'],
  [/strateg/, 'strategy'],
  [/communication/, 'communication'],
  [/concertation|collectivite/, 'consultation'],
  [/territoire/, 'territory_knowledge'],
  [/savoir-?etre|posture/, 'cooperative_attitude'],
];

function word(form: RecordForm, name: string, field = name): Pick<ColumnField, 'field' | 'label'> {
  const found = fieldsOf(form).find((each) => each.name === name);
  return { field, label: found?.label ?? { fr: name, en: name } };
}
const training = (name: string) => word(TRAINING_FORM, name);
function ofSession(name: string): Pick<ColumnField, 'field' | 'label'> {
  const { field, label } = word(SESSION_FORM, name, `session.${name}`);
  return { field, label: { fr: `Session\u00a0: ${lower(label.fr)}`, en: `Session: ${lower(label.en)}` } };
}
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

export const TRAINING_FIELDS: readonly ColumnField[] = [
  {
    ...ofSession('closes'),
    as: 'date',
    title: /\b(date limite|limite d'inscription|cloture|jusqu'au|inscriptions? avant)\b/,
  },
  {
    ...ofSession('starts'),
    as: 'date',
    title: /\b(debut|commence|premier jour|start ?date|demarrage|dates?|du)\b/,
  },
  { ...ofSession('ends'), as: 'date', title: /\b(fin|dernier jour|end ?date|termine|au)\b/ },
  {
    ...ofSession('code'),
    as: 'text',
    title: /\b(numero|code|ref(erence)?|id)\b.*\bsession|session.*\b(numero|code|id)\b/,
  },
  { ...ofSession('url'), as: 'url', title: /\b(inscription|s'inscrire|billetterie)\b/ },
  { ...ofSession('seats'), as: 'number', title: /\b(places?|capacite|effectif)\b/ },
  { ...ofSession('state'), as: 'text', terms: SESSION_STATES, words: STATE_WORDS, title: /\betat\b|statut/ },
  { ...ofSession('mode'), as: 'text', terms: COURSE_MODES, words: MODE_WORDS, title: /session.*modalite/ },
  { ...ofSession('place'), as: 'text', title: /session.*\b(lieu|adresse|salle)\b|\bsalle\b/ },
  { ...ofSession('territory'), as: 'territory', title: /\b(communes?|villes?|city|insee|code commune)\b/ },
  {
    ...training('name'),
    as: 'text',
    title: /^(nom|name|intitule|titre|libelle|formation|nom de la formation|intitule de la formation)\b/,
  },
  {
    ...training('providers'),
    as: 'provider',
    several: true,
    title:
      /\b(organismes?|organisateurs?|organisatrice|prestataire|provider|structure|porteur|qui la donne)\b/,
  },
  {
    ...training('summary'),
    as: 'summary',
    title: /\b(resume|presentation|objectifs?|en bref|summary|description|contenu)\b/,
  },
  {
    ...training('competences'),
    as: 'competence',
    several: true,
    terms: COMPETENCES,
    words: COMPETENCE_WORDS,
    title: /\bcompetences?\b/,
  },
  {
    ...training('themes'),
    as: 'text',
    several: true,
    terms: THEMES,
    words: THEME_WORDS,
    title: /\b(themes?|thematiques?|domaines?)\b/,
  },
  {
    ...training('stages'),
    as: 'text',
    several: true,
    terms: STAGES,
    words: STAGE_NAMES,
    title: /\b(stades?|etapes?|phases?)\b/,
  },
  {
    ...training('audiences'),
    as: 'text',
    several: true,
    terms: AUDIENCES,
    title: /\b(publics?|pour qui|audience)\b/,
  },
  { ...training('qualifying'), as: 'yes_no', title: /\b(qualifiante?|certifiante?|diplomante?)\b/ },
  {
    ...training('certifications'),
    as: 'certification',
    several: true,
    title: /\b(rncp|rs|certifications?|titre prepare)\b/,
  },
  {
    ...training('payers'),
    as: 'text',
    several: true,
    terms: PAYERS,
    words: PAYER_WORDS,
    title: /\b(financeurs?|prise en charge|financements?)\b/,
  },
  { ...training('amount'), as: 'amount', title: /\bmontant\b/ },
  {
    field: 'price',
    label: { fr: 'Prix', en: 'Price' },
    as: 'price',
    title: /\b(prix|tarifs?|couts?|gratuite?)\b/,
  },
  { ...training('hours'), as: 'number', title: /\b(duree|heures?|volume)\b/ },
  {
    ...training('mode'),
    as: 'text',
    terms: COURSE_MODES,
    words: MODE_WORDS,
    title: /\b(modalites?|mode|presentiel|distanciel|format)\b/,
  },
  { ...training('place'), as: 'text', title: /\b(lieux?|localisation)\b/ },
  {
    ...training('territories'),
    as: 'territory',
    several: true,
    title: /\b(territoires?|perimetres?|departements?|regions?|epci)\b/,
  },
  { ...training('prerequisites'), as: 'text', title: /\b(prerequis|pre-requis|conditions?)\b/ },
  { ...training('accessibility'), as: 'text', title: /\b(accessibilite|handicap)\b/ },
  { ...training('url'), as: 'url', title: /\b(site|web|url|lien|internet|page|adresse)\b/ },
];
