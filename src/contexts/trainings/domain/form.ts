/** What a person may fill of a training. */
import { COMPETENCES } from '../../../kernel/competences.ts';
import type { Label } from '../../../kernel/locale.ts';
import { AUDIENCES } from '../../../kernel/resource-terms.ts';
import {
  COSTS,
  COURSE_MODES,
  PAYERS,
  REGISTERS,
  SESSION_STATES,
  TRAINING_LEVELS,
} from '../../../kernel/training-terms.ts';
import { STAGES } from '../../../kernel/vocabulary.ts';
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

const field = (name: string, fr: string, en: string, as: FormField['as'], hint?: Label): FormField => ({
  ...{ name, label: { fr, en }, as },
  ...(hint && { hint }),
});
const needed = (one: FormField): FormField => ({ ...one, required: true });
const MODE = field('mode', 'Sur place ou à distance', 'On site or remote', {
  kind: 'one_of',
  terms: COURSE_MODES,
});

/** One session, as it is typed. */
export const SESSION_FIELDS: readonly FormField[] = [
  needed(field('starts', 'Premier jour', 'First day', { kind: 'day' })),
  field('ends', 'Dernier jour', 'Last day', { kind: 'day' }),
  field('closes', 'Dernier jour pour s’inscrire', 'Last day to register', { kind: 'day' }),
  MODE,
  field(
    'territory',
    'Commune',
    'Municipality',
    { kind: 'place' },
    { fr: 'Pour la trouver près de chez soi.', en: 'So that it is found near one’s home.' },
  ),
  field('place', 'Lieu, en mots', 'Place, in words', { kind: 'line' }),
  field('seats', 'Places', 'Seats', { kind: 'whole' }),
  field('state', 'État', 'State', { kind: 'one_of', terms: SESSION_STATES }),
  field('url', 'Page où s’inscrire', 'Page where to register', { kind: 'address' }),
  field(
    'code',
    'Numéro de la session',
    'Number of the session',
    { kind: 'line' },
    {
      fr: 'Celui de l’organisme, s’il en donne un.',
      en: 'The provider’s own, when there is one.',
    },
  ),
];

export const TRAINING_FORM: RecordForm = {
  kind: 'training',
  groups: [
    {
      code: 'what',
      label: { fr: 'Ce que c’est', en: 'What it is' },
      fields: [
        { ...NAME, label: { fr: 'Intitulé', en: 'Title' } },
        SUMMARY,
        field('providers', 'Qui la donne', 'Who gives it', {
          kind: 'rows',
          fields: [
            field('organisation', 'Organisation de l’annuaire', 'Organisation of the directory', {
              kind: 'record',
              of: 'organisation',
            }),
            field('name', 'Nom à montrer dans les listes', 'Name to show in lists', { kind: 'line' }),
          ],
        }),
        field('url', 'Page de la formation', 'Page of the training', { kind: 'address' }),
      ],
    },
    {
      code: 'learnt',
      label: { fr: 'Ce qu’on y apprend', en: 'What is learnt' },
      fields: [
        field(
          'competences',
          'Compétences du référentiel',
          'Competences of the frame',
          {
            kind: 'rows',
            fields: [
              needed(field('competence', 'Compétence', 'Competence', { kind: 'one_of', terms: COMPETENCES })),
              field('level', 'Jusqu’au niveau', 'Up to level', { kind: 'one_of', terms: TRAINING_LEVELS }),
            ],
          },
          {
            fr: 'Sans niveau, la page dira qu’il n’est pas précisé.',
            en: 'Without a level, the page will say that it is not told.',
          },
        ),
        THEME,
        field('stages', 'Stades', 'Stages', { kind: 'some_of', terms: STAGES }),
        field('audiences', 'Pour qui', 'For whom', { kind: 'some_of', terms: AUDIENCES }),
        field(
          'qualifying',
          'Qualifiante ou certifiante',
          'Qualifying',
          { kind: 'yes_no' },
          {
            fr: 'Mène à un diplôme, un titre ou une certification.',
            en: 'Leads to a diploma, a title or a certification.',
          },
        ),
        field(
          'certifications',
          'Certifications préparées',
          'Certifications prepared',
          {
            kind: 'rows',
            fields: [
              needed(field('register', 'Répertoire', 'Register', { kind: 'one_of', terms: REGISTERS })),
              needed(field('number', 'Numéro', 'Number', { kind: 'line' })),
              field('name', 'Intitulé', 'Title', { kind: 'line' }),
            ],
          },
          {
            fr: 'Seulement si la page de la formation donne le numéro : 38565 pour RNCP38565.',
            en: 'Only when the page of the training gives the number: 38565 for RNCP38565.',
          },
        ),
        field('prerequisites', 'Ce qu’il faut avoir avant', 'Prerequisites', { kind: 'text' }),
        field('accessibility', 'Accessibilité', 'Accessibility', { kind: 'text' }),
      ],
    },
    {
      code: 'how',
      label: { fr: 'Durée, lieu et prix', en: 'Duration, place and price' },
      fields: [
        field('hours', 'Durée en heures', 'Duration in hours', { kind: 'number' }),
        MODE,
        field('place', 'Lieu habituel, en mots', 'Usual place, in words', { kind: 'line' }),
        TERRITORIES,
        field('cost', 'Prix', 'Price', { kind: 'one_of', terms: COSTS }),
        field('amount', 'Montant en euros, pour une personne', 'Amount in euros, for one person', {
          kind: 'euros',
        }),
        field('payers', 'Qui peut la financer', 'Who may pay for it', { kind: 'some_of', terms: PAYERS }),
        field(
          'fundedBy',
          'Dispositifs du catalogue qui peuvent la financer',
          'Programmes of the catalogue that may pay for it',
          { kind: 'records', of: 'programme' },
          { fr: 'Un par ligne, par son nom.', en: 'One a line, by name.' },
        ),
      ],
    },
    {
      code: 'sessions',
      label: { fr: 'Sessions', en: 'Sessions' },
      fields: [
        field('sessions', 'Sessions annoncées', 'Sessions announced', {
          kind: 'rows',
          fields: SESSION_FIELDS,
        }),
      ],
    },
    { code: 'more', label: { fr: 'En savoir plus', en: 'More about it' }, fields: [BODY] },
    SOURCES,
  ],
};

/** The form of one session, for the organisation that gives the training. */
export const SESSION_FORM: RecordForm = {
  kind: 'training',
  groups: [{ code: 'session', label: { fr: 'La session', en: 'The session' }, fields: SESSION_FIELDS }],
};
