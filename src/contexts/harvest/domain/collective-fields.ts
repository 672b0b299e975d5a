/** What a column may become in an organisation or a cooperation: how it is read, and by which titles it is known. */
import type { Label } from '../../../kernel/locale.ts';
import {
  CARRYING,
  LEGAL_FORMS,
  MODELS,
  ORGANISATION_KINDS,
  STAGES,
  type Terms,
  THEMES,
} from '../../../kernel/vocabulary.ts';
import { COOPERATION_FORM } from '../../cooperations/public.ts';
import { ORGANISATION_FORM } from '../../organisations/public.ts';
import { fieldsOf, type RecordForm } from '../../records/public.ts';
import { CARRYING_WORDS, KIND_WORDS, LEGAL_WORDS, MODEL_WORDS, STAGE_NAMES } from './collective-words.ts';
import { THEME_WORDS, type Words } from './draft-words.ts';
import type { Rule } from './mapping.ts';

export interface ColumnField {
  /** As in a mapping: `territories`, `point.lon`. */
  field: string;
  label: Label;
  as: Rule['as'];
  /** Titles, without accents nor capitals. */
  title: RegExp;
  several?: true;
  /** The closed list of words that it takes, and how people write them. */
  terms?: Terms;
  words?: Words;
}

const NAME = /^(nom|name|intitule|titre|libelle|denomination|raison sociale|structure|organisation)\b/;

const shared = (form: RecordForm): ColumnField[] => [
  {
    ...word(form, 'summary'),
    as: 'html',
    title: /\b(resume|presentation|objet|en bref|accroche|summary|description)\b/,
  },
  { ...word(form, 'body'), as: 'html', title: /\b(descriptif|texte|details?|activites?)\b/ },
  {
    ...word(form, 'territories'),
    as: 'territory',
    several: true,
    title:
      /\b(territoires?|perimetres?|zones?|communes?|villes?|localites?|city|departements?|regions?|epci|intercommunalites?|insee|code commune|localisation)\b/,
  },
  {
    ...word(form, 'themes'),
    as: 'text',
    several: true,
    terms: THEMES,
    words: THEME_WORDS,
    title: /\b(themes?|thematiques?|domaines?|secteurs?|filieres?)\b/,
  },
  {
    ...word(form, 'legalForm'),
    as: 'text',
    terms: LEGAL_FORMS,
    words: LEGAL_WORDS,
    title: /\b(formes?|statuts?)( juridiques?)?\b/,
  },
  { ...word(form, 'born'), as: 'year', title: /\b(fondee?|creation|naissance|depuis|annee|cree)\b/ },
  {
    field: 'links',
    label: { fr: 'Site web', en: 'Website' },
    as: 'link',
    several: true,
    title: /\b(site|web|url|lien|internet|page)\b/,
  },
  {
    field: 'checked',
    label: { fr: 'Vérifiée le', en: 'Checked on' },
    as: 'date',
    title: /\b(mise a jour|maj|verifie|actualis)/,
  },
  { ...word(form, 'note'), as: 'text', title: /\b(notes?|remarques?|a savoir)\b/ },
  {
    field: 'point.lon',
    label: { fr: 'Longitude', en: 'Longitude' },
    as: 'number',
    title: /^(longitude|lon|lng|long|x)\b/,
  },
  {
    field: 'point.lat',
    label: { fr: 'Latitude', en: 'Latitude' },
    as: 'number',
    title: /^(latitude|lat|y)\b/,
  },
];

const terms = (form: RecordForm, name: string): Terms => {
  const as = fieldsOf(form).find((field) => field.name === name)?.as;
  return as && 'terms' in as ? as.terms : {};
};

function word(form: RecordForm, name: string): Pick<ColumnField, 'field' | 'label'> {
  const found = fieldsOf(form).find((field) => field.name === name);
  return { field: name, label: found?.label ?? { fr: name, en: name } };
}

export const ORGANISATION_FIELDS: readonly ColumnField[] = [
  { ...word(ORGANISATION_FORM, 'siret'), as: 'siret', title: /\bsiret\b/ },
  { ...word(ORGANISATION_FORM, 'siren'), as: 'siren', title: /\bsiren\b/ },
  { ...word(ORGANISATION_FORM, 'rna'), as: 'rna', title: /\brna\b|\bwaldec\b/ },
  { ...word(ORGANISATION_FORM, 'alias'), as: 'text', title: /\b(sigle|acronyme|autre nom|alias)\b/ },
  { ...word(ORGANISATION_FORM, 'name'), as: 'text', title: NAME },
  {
    ...word(ORGANISATION_FORM, 'kinds'),
    as: 'text',
    several: true,
    terms: ORGANISATION_KINDS,
    words: KIND_WORDS,
    title: /\b(types?|categories?|natures?|roles?|ce qu'elle fait)\b/,
  },
  { ...word(ORGANISATION_FORM, 'seat'), as: 'territory', title: /\b(siege|commune du siege)\b/ },
  {
    ...word(ORGANISATION_FORM, 'scale'),
    as: 'text',
    terms: terms(ORGANISATION_FORM, 'scale'),
    title: /\b(echelle|echelon|rayonnement)\b/,
  },
  {
    ...word(ORGANISATION_FORM, 'networks'),
    as: 'record',
    several: true,
    title: /\b(reseaux?|federations?|tetes? de reseau|adhesions?)\b/,
  },
  ...shared(ORGANISATION_FORM),
];

export const COOPERATION_FIELDS: readonly ColumnField[] = [
  { ...word(COOPERATION_FORM, 'name'), as: 'text', title: NAME },
  {
    ...word(COOPERATION_FORM, 'commonWork'),
    as: 'text',
    title: /\b(oeuvre commune|raison d'etre|projet commun|common work)\b/,
  },
  {
    ...word(COOPERATION_FORM, 'models'),
    as: 'text',
    several: true,
    terms: MODELS,
    words: MODEL_WORDS,
    title: /\b(modeles?|types?|labels?|natures?)\b/,
  },
  {
    ...word(COOPERATION_FORM, 'stages'),
    label: { fr: 'Stade présent', en: 'Present stage' },
    as: 'stage',
    terms: STAGES,
    words: STAGE_NAMES,
    title: /\b(stades?|phases?|etapes?|avancement|maturite)\b/,
  },
  {
    ...word(COOPERATION_FORM, 'carrying'),
    as: 'text',
    terms: CARRYING,
    words: CARRYING_WORDS,
    title: /\bportage\b/,
  },
  {
    ...word(COOPERATION_FORM, 'stakeholders'),
    as: 'stakeholder',
    several: true,
    title: /\b(parties? prenantes?|partenaires?|membres?|porteurs?|porteuse|structures?)\b/,
  },
  { ...word(COOPERATION_FORM, 'newWorksites'), as: 'yes_no', title: /\bchantiers?\b/ },
  ...shared(COOPERATION_FORM),
];
