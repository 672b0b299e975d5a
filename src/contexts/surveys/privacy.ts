/** What surveys do with personal data. */
import type { Processing } from '../../kernel/processing.ts';

export const PROCESSINGS: readonly Processing[] = [
  {
    code: 'surveys',
    title: { fr: 'Enquêtes', en: 'Surveys' },
    purpose: {
      fr: 'Recueillir des réponses, en faire une synthèse et une carte dans la mesure des accords donnés.',
      en: 'Gathering answers, making a synthesis and a map of them as far as consents go.',
    },
    basis: 'consent',
    people: {
      fr: 'Les personnes qui répondent, pour elles-mêmes ou pour une organisation.',
      en: 'People who answer, for themselves or for an organisation.',
    },
    data: {
      fr: 'Les réponses, leurs fichiers et les accords ; l’adresse électronique de qui est invité ; quand on répond au nom d’une organisation, qui a fait quoi dans sa réponse. L’adresse de la page d’une réponse n’est gardée que sous forme d’empreinte.',
      en: 'Answers, their files and consents; the e-mail address of who is invited; where people answer in the name of an organisation, who did what in its answer. Only a hash of the address of an answer’s page is kept.',
    },
    recipients: {
      fr: 'Qui mène l’enquête ; entre eux, ceux qui répondent au nom d’une même organisation. Le public, en chiffres, et sous un nom quand l’accord en est donné.',
      en: 'Who runs the survey; between them, those who answer in the name of one organisation. The public, in figures, and by name where consent was given.',
    },
    tables: [
      {
        table: 'survey_invitation',
        title: { fr: 'Invitations à des enquêtes', en: 'Invitations to surveys' },
        of: [{ column: 'address_key', holds: 'address' }],
        shown: [
          'address',
          'wave',
          'locale',
          'asked_at',
          'sent_at',
          'reminders',
          'last_reminder_at',
          'stopped_at',
          'opened_at',
        ],
        sealed: ['address_key', 'token_hash'],
        erasure: 'row',
      },
      {
        table: 'survey_answer',
        title: { fr: 'Réponses à des enquêtes', en: 'Answers to surveys' },
        of: [],
        shown: [],
        // Of whoever holds its address; no account is asked.
        sealed: ['token_hash', 'answers'],
        erasure: 'kept',
      },
      {
        table: 'survey_answer_act',
        title: {
          fr: 'Ce que vous avez fait dans la réponse d’une organisation',
          en: 'What you did in the answer of an organisation',
        },
        of: [{ column: 'person_id', holds: 'person' }],
        shown: ['act', 'section', 'at', 'author'],
        sealed: ['person_id'],
        erasure: { sign: 'author', empty: ['person_id'] },
      },
      {
        table: 'survey_erased',
        title: { fr: 'Numéros des réponses effacées', en: 'Numbers of erased answers' },
        of: [],
        shown: [],
        sealed: [],
        erasure: 'kept',
      },
      {
        table: 'survey_silence',
        title: {
          fr: 'Adresses qui ne veulent plus de courriels d’une enquête',
          en: 'Addresses that want no more letters of a survey',
        },
        of: [],
        shown: [],
        // A hash, another one for each survey: it says yes or no to an address that is typed again, and nothing else.
        sealed: ['address_hash'],
        erasure: 'kept',
      },
      {
        table: 'survey_file',
        title: { fr: 'Fichiers joints à des réponses', en: 'Files attached to answers' },
        of: [],
        shown: [],
        // Of whoever holds the address of the answer, and erased with it.
        sealed: ['name', 'sha256'],
        erasure: 'kept',
      },
    ],
    retention: [
      {
        code: 'surveys.drafts',
        told: {
          fr: 'Une réponse jamais envoyée est effacée un an après sa dernière modification.',
          en: 'An answer that was never sent is erased a year after it was last changed.',
        },
        table: 'survey_answer',
        from: 'updated_at',
        days: 365,
        unless: 'sent_at',
      },
      {
        code: 'surveys.addresses',
        told: {
          fr: 'L’adresse d’une invitation est effacée deux ans après l’invitation.',
          en: 'The address of an invitation is erased two years after the invitation.',
        },
        table: 'survey_invitation',
        from: 'asked_at',
        days: 730,
        empty: ['address', 'address_key'],
      },
      {
        code: 'surveys.silences',
        told: {
          fr: 'L’empreinte d’une adresse qui ne veut plus de courriels d’une enquête est effacée trois ans après la demande.',
          en: 'The hash of an address that wants no more letters of a survey is erased three years after it was asked.',
        },
        table: 'survey_silence',
        from: 'at',
        days: 1095,
      },
    ],
    kept: {
      fr: 'Une réponse envoyée est gardée avec son enquête, pour comparer les vagues, jusqu’à ce que son adresse serve à l’effacer\u00a0; seul son numéro reste alors, avec l’enquête, pour qu’un tableau exporté avant ne la fasse pas revenir.',
      en: 'An answer that was sent is kept with its survey, to compare waves, until its address is used to erase it; its number alone then stays, with the survey, so that a table exported before does not bring it back.',
    },
  },
];
