/** What federation does with personal data. */
import type { Processing } from '../../kernel/processing.ts';

export const PROCESSINGS: readonly Processing[] = [
  {
    code: 'federation',
    title: { fr: 'Propositions portées d’une instance à l’autre', en: 'Proposals carried between instances' },
    purpose: {
      fr: 'Porter une proposition à l’instance où la fiche est chez elle, et en rapporter la décision.',
      en: 'Carrying a proposal to the instance where the record is at home, and bringing the decision back.',
    },
    basis: 'contract',
    people: {
      fr: 'Les personnes qui proposent de corriger la copie d’une fiche d’une autre instance.',
      en: 'People who propose to correct the copy of another instance’s record.',
    },
    data: {
      fr: 'Le nom qui signe, le changement, sa raison et sa source. Jamais l’adresse électronique.',
      en: 'The name that signs, the change, its reason and its source. Never the e-mail address.',
    },
    recipients: {
      fr: 'L’instance où la fiche est chez elle, qui le dit avant l’envoi, et celles et ceux qui y décident.',
      en: 'The instance where the record is at home, named before sending, and those who decide there.',
    },
    tables: [
      {
        table: 'peer_errand',
        title: { fr: 'Propositions envoyées', en: 'Proposals sent' },
        of: [],
        shown: [],
        // An address at which home reads the proposal, which holds no more than it.
        sealed: ['secret', 'follow'],
        erasure: 'follows',
      },
    ],
    retention: [],
  },
];
