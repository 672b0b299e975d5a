/** What a person may fill of a cooperation: nothing but a name and a few sentences is ever required. */
import { CARRYING, LEGAL_FORMS, MODELS, STAGES, STAKEHOLDER_ROLES } from '../../../kernel/vocabulary.ts';
import {
  BODY,
  type FormField,
  NAME,
  type RecordForm,
  SOURCES,
  SUMMARY,
  TERRITORIES,
  THEME,
} from '../../records/public.ts';

const gradient = (name: string, fr: string, en: string): FormField => ({
  name,
  label: { fr, en },
  as: {
    kind: 'group',
    fields: [
      {
        name: 'position',
        label: { fr: 'Position, de 0 à 100', en: 'Position, from 0 to 100' },
        as: { kind: 'whole' },
      },
      { name: 'note', label: { fr: 'Ce qui le fait dire', en: 'What makes it so' }, as: { kind: 'line' } },
    ],
  },
});

export const COOPERATION_FORM: RecordForm = {
  kind: 'cooperation',
  groups: [
    {
      code: 'what',
      label: { fr: 'Ce que c’est', en: 'What it is' },
      fields: [
        NAME,
        {
          name: 'commonWork',
          label: { fr: 'L’œuvre commune', en: 'The common work' },
          hint: {
            fr: 'Ce que vous faites ensemble, en une phrase.',
            en: 'What you do together, in a sentence.',
          },
          as: { kind: 'line' },
        },
        SUMMARY,
        TERRITORIES,
        THEME,
        BODY,
      ],
    },
    {
      code: 'progress',
      label: { fr: 'Où elle en est', en: 'How far it is' },
      fields: [
        { name: 'born', label: { fr: 'Née en', en: 'Born in' }, as: { kind: 'whole' } },
        {
          name: 'stages',
          label: { fr: 'Stades traversés', en: 'Stages passed' },
          hint: {
            fr: 'Du plus ancien au plus récent ; on peut revenir en arrière.',
            en: 'From the oldest to the latest; one may go back.',
          },
          as: {
            kind: 'rows',
            fields: [
              {
                name: 'stage',
                label: { fr: 'Stade', en: 'Stage' },
                required: true,
                as: { kind: 'one_of', terms: STAGES },
              },
              {
                name: 'since',
                label: { fr: 'Depuis (année, mois ou jour)', en: 'Since (year, month or day)' },
                as: { kind: 'when' },
              },
              { name: 'note', label: { fr: 'Précision', en: 'Detail' }, as: { kind: 'line' } },
            ],
          },
        },
        {
          name: 'newWorksites',
          label: { fr: 'Ouvre de nouveaux chantiers', en: 'Opens new worksites' },
          as: { kind: 'yes_no' },
        },
      ],
    },
    {
      code: 'shape',
      label: { fr: 'Comment elle est faite', en: 'How it is made' },
      fields: [
        { name: 'models', label: { fr: 'Modèles', en: 'Models' }, as: { kind: 'some_of', terms: MODELS } },
        {
          name: 'gradients',
          label: { fr: 'Trois repères', en: 'Three gradients' },
          hint: {
            fr: 'Une position entre deux pôles, jamais une case. Laissez vide ce que vous ne savez pas.',
            en: 'A position between two poles, never a box. Leave empty what you do not know.',
          },
          as: {
            kind: 'group',
            fields: [
              gradient(
                'model',
                'Non modélisée (0) à modélisée (100)',
                'Without a model (0) to modelled (100)',
              ),
              gradient('purpose', 'Ciblée (0) à systémique (100)', 'Targeted (0) to systemic (100)'),
              gradient('economy', 'Non marchande (0) à marchande (100)', 'Non-market (0) to market (100)'),
            ],
          },
        },
        {
          name: 'carrying',
          label: { fr: 'Portage', en: 'Carried by' },
          as: { kind: 'one_of', terms: CARRYING },
        },
        {
          name: 'legalForm',
          label: { fr: 'Forme juridique', en: 'Legal form' },
          as: { kind: 'one_of', terms: LEGAL_FORMS },
        },
      ],
    },
    {
      code: 'people',
      label: { fr: 'Autour de la table', en: 'Around the table' },
      fields: [
        {
          name: 'stakeholders',
          label: { fr: 'Parties prenantes', en: 'Stakeholders' },
          hint: {
            fr: 'Une organisation de l’annuaire, ou un groupe en quelques mots. Jamais une personne par son nom.',
            en: 'An organisation of the directory, or a group in a few words. Never a person by name.',
          },
          as: {
            kind: 'rows',
            fields: [
              {
                name: 'who',
                label: { fr: 'Qui', en: 'Who' },
                as: { kind: 'record_or_words', of: 'organisation', record: 'organisation', words: 'group' },
              },
              {
                name: 'roles',
                label: { fr: 'Rôles', en: 'Roles' },
                required: true,
                as: { kind: 'some_of', terms: STAKEHOLDER_ROLES },
              },
              { name: 'goal', label: { fr: 'Son propre but', en: 'Its own goal' }, as: { kind: 'line' } },
              { name: 'since', label: { fr: 'Depuis', en: 'Since' }, as: { kind: 'when' } },
              { name: 'until', label: { fr: 'Jusqu’à', en: 'Until' }, as: { kind: 'when' } },
            ],
          },
        },
      ],
    },
    SOURCES,
  ],
};
