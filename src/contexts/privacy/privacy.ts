/** What this context itself does with personal data. */
import type { Processing } from '../../kernel/processing.ts';
import { WARNED_DAYS } from './domain/inactive.ts';

export const PROCESSINGS: readonly Processing[] = [
  {
    code: 'requests',
    title: { fr: 'Demandes sur les données personnelles', en: 'Requests about personal data' },
    purpose: {
      fr: 'Répondre à qui demande l’accès, la rectification, l’effacement, ou s’oppose.',
      en: 'Answering whoever asks for access, rectification or erasure, or objects.',
    },
    basis: 'legal_obligation',
    people: { fr: 'Les personnes qui font une demande.', en: 'People who make a request.' },
    data: {
      fr: 'Adresse électronique, page visée, demande, réponse.',
      en: 'E-mail address, page concerned, request, answer.',
    },
    recipients: { fr: 'L’administration de l’instance.', en: 'Administrators of the instance.' },
    tables: [
      {
        table: 'privacy_request',
        title: { fr: 'Demandes', en: 'Requests' },
        of: [{ column: 'address', holds: 'address' }],
        shown: [
          'right_asked',
          'address',
          'page',
          'body',
          'asked_at',
          'confirmed_at',
          'due_on',
          'answered_at',
          'answer',
        ],
        sealed: ['token_hash', 'answered_by'],
        erasure: 'kept',
      },
    ],
    retention: [
      {
        code: 'requests.answered',
        told: {
          fr: 'Une demande est effacée un an après la réponse.',
          en: 'A request is erased a year after its answer.',
        },
        table: 'privacy_request',
        from: 'answered_at',
        days: 365,
      },
      {
        code: 'requests.unconfirmed',
        told: {
          fr: 'Une demande que personne n’a confirmée est effacée après deux jours.',
          en: 'A request that nobody confirmed is erased after two days.',
        },
        table: 'privacy_request',
        from: 'asked_at',
        days: 2,
        unless: 'confirmed_at',
      },
    ],
  },
  {
    code: 'activity',
    title: { fr: 'Comptes qui ne servent plus', en: 'Accounts no longer used' },
    purpose: {
      fr: 'Ne pas garder le compte de quelqu’un qui ne vient plus.',
      en: 'Not keeping the account of somebody who no longer comes.',
    },
    basis: 'legal_obligation',
    people: { fr: 'Les personnes qui ont un compte.', en: 'People who have an account.' },
    data: { fr: 'Le jour de la dernière session.', en: 'The day of the last session.' },
    recipients: { fr: 'Personne d’autre que l’instance.', en: 'Nobody but the instance.' },
    tables: [
      {
        table: 'account_activity',
        title: { fr: 'Dernier usage du compte', en: 'Last use of the account' },
        of: [{ column: 'person_id', holds: 'person' }],
        shown: ['seen_at', 'warned_at'],
        sealed: ['person_id'],
        erasure: 'follows',
      },
    ],
    retention: [],
    kept: {
      fr: `Après deux ans sans usage, un courriel prévient ; ${WARNED_DAYS} jours plus tard, le compte est effacé comme si la personne l’avait demandé.`,
      en: `After two years without use a letter warns; ${WARNED_DAYS} days later the account is erased as if the person had asked.`,
    },
  },
];
