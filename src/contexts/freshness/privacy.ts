/** What letters of freshness do with personal data. */
import type { Processing } from '../../kernel/processing.ts';

export const PROCESSINGS: readonly Processing[] = [
  {
    code: 'freshness',
    title: { fr: 'Lettre mensuelle des fiches à vérifier', en: 'Monthly letter of records to check' },
    purpose: {
      fr: 'Rappeler aux personnes qui gardent des fiches celles que personne n’a vérifiées depuis longtemps.',
      en: 'Reminding those who look after records of the ones that nobody checked for long.',
    },
    basis: 'legitimate_interest',
    people: { fr: 'Les personnes qui gardent une fiche.', en: 'People who look after a record.' },
    data: {
      fr: 'Jour de la dernière lettre, refus d’en recevoir.',
      en: 'The day of the last letter, the refusal of any.',
    },
    recipients: { fr: 'Personne d’autre que l’instance.', en: 'Nobody but the instance.' },
    tables: [
      {
        table: 'freshness_letter',
        title: { fr: 'Lettres mensuelles', en: 'Monthly letters' },
        of: [{ column: 'person_id', holds: 'person' }],
        shown: ['sent_at', 'stopped_at'],
        sealed: ['person_id', 'token_hash', 'token_until'],
        erasure: 'follows',
      },
    ],
    retention: [
      {
        code: 'freshness.tokens',
        told: {
          fr: 'L’adresse d’une lettre mensuelle n’ouvre plus rien après quarante-cinq jours, et son empreinte est effacée.',
          en: 'The address of a monthly letter opens nothing after forty-five days, and its hash is erased.',
        },
        table: 'freshness_letter',
        from: 'token_until',
        days: 0,
        empty: ['token_hash', 'token_until'],
      },
    ],
  },
];
