/** What personal tokens do with personal data. */
import type { Processing } from '../../kernel/processing.ts';

export const PROCESSINGS: readonly Processing[] = [
  {
    code: 'tokens',
    title: { fr: 'Jetons d’API', en: 'API tokens' },
    purpose: {
      fr: 'Laisser un programme écrire au nom d’une personne, dans les bornes qu’elle a choisies.',
      en: 'Letting a program write in the name of a person, within the bounds they chose.',
    },
    basis: 'contract',
    people: { fr: 'Les personnes qui créent un jeton.', en: 'People who make a token.' },
    data: {
      fr: 'Nom donné au jeton, portée, dates, dernier usage ; une empreinte, jamais le jeton.',
      en: 'Name given to the token, scopes, dates, last use; a hash, never the token.',
    },
    recipients: { fr: 'La personne elle-même.', en: 'The person themselves.' },
    tables: [
      {
        table: 'api_token',
        title: { fr: 'Jetons', en: 'Tokens' },
        of: [{ column: 'person_id', holds: 'person' }],
        shown: ['name', 'scopes', 'created_at', 'expires_at', 'ended_at', 'used_at'],
        sealed: ['person_id', 'token_hash'],
        erasure: 'row',
      },
      {
        table: 'api_answer',
        title: { fr: 'Réponses gardées', en: 'Answers kept' },
        of: [],
        shown: [],
        // What a program sent, to recognise the same sending again; it goes with its token.
        sealed: ['token_id', 'request_hash'],
        erasure: 'follows',
      },
    ],
    retention: [
      {
        code: 'tokens.answers',
        told: {
          fr: 'La réponse faite à un programme est effacée après un jour.',
          en: 'The answer given to a program is erased after a day.',
        },
        table: 'api_answer',
        from: 'at',
        days: 1,
      },
    ],
  },
];
