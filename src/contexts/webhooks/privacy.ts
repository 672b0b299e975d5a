/** What webhooks do with personal data. */
import type { Processing } from '../../kernel/processing.ts';

export const PROCESSINGS: readonly Processing[] = [
  {
    code: 'webhooks',
    title: { fr: 'Adresses prévenues des changements', en: 'Addresses told of changes' },
    purpose: {
      fr: 'Prévenir un programme quand une fiche publique naît ou change.',
      en: 'Telling a program when a public record is made or changes.',
    },
    basis: 'contract',
    people: { fr: 'Les personnes qui donnent une adresse web.', en: 'People who give a web address.' },
    data: {
      fr: 'L’adresse web, ce qu’elle suit, ses derniers envois.',
      en: 'The web address, what it follows, what was last sent.',
    },
    recipients: {
      fr: 'L’adresse choisie, qui ne reçoit que des données publiques.',
      en: 'The address chosen, which receives public data only.',
    },
    tables: [
      {
        table: 'webhook',
        title: { fr: 'Adresses', en: 'Addresses' },
        of: [{ column: 'person_id', holds: 'person' }],
        shown: ['address', 'events', 'state', 'created_at'],
        sealed: ['person_id'],
        erasure: 'row',
      },
    ],
    retention: [],
  },
];
