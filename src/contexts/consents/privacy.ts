/** What the ledger of consents does with personal data. */
import type { Processing } from '../../kernel/processing.ts';

export const PROCESSINGS: readonly Processing[] = [
  {
    code: 'consents',
    title: { fr: 'Preuve des accords donnés', en: 'Proof of consents' },
    purpose: {
      fr: 'Savoir qui a accepté quoi et quand : la licence d’une contribution, une alerte, l’ouverture d’un compte.',
      en: 'Knowing what was agreed to and when: the licence of a contribution, an alert, the opening of an account.',
    },
    basis: 'legal_obligation',
    people: {
      fr: 'Les personnes qui contribuent, suivent une recherche ou ouvrent un compte.',
      en: 'People who contribute, follow a search or open an account.',
    },
    data: {
      fr: 'Le texte accepté et sa version, le jour, le moyen, le retrait. Aucune adresse.',
      en: 'The text and its version, the day, the way, the withdrawal. No address.',
    },
    recipients: { fr: 'Personne d’autre que l’instance.', en: 'Nobody but the instance.' },
    tables: [
      {
        table: 'consent',
        title: { fr: 'Accords donnés', en: 'Consents' },
        of: [
          { column: 'person_id', holds: 'person' },
          { column: 'subject', holds: 'person_subject' },
        ],
        shown: ['subject', 'purpose', 'version', 'channel', 'given_at', 'withdrawn_at'],
        sealed: ['person_id'],
        erasure: 'row',
      },
    ],
    retention: [
      {
        code: 'consents.withdrawn',
        told: {
          fr: 'Un accord retiré est effacé un an après le retrait.',
          en: 'A consent that was withdrawn is erased a year later.',
        },
        table: 'consent',
        from: 'withdrawn_at',
        days: 365,
      },
    ],
  },
];
