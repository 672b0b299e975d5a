/** What the self-diagnosis does with personal data: none is asked, but people may write what they like. */
import type { Processing } from '../../kernel/processing.ts';

export const PROCESSINGS: readonly Processing[] = [
  {
    code: 'diagnosis',
    title: { fr: 'Faire le point', en: 'Taking stock' },
    purpose: {
      fr: 'Garder les réponses d’un collectif à l’adresse que lui seul connaît.',
      en: 'Keeping the answers of a group at an address that it alone knows.',
    },
    basis: 'legitimate_interest',
    people: {
      fr: 'Les collectifs qui font le point, et leurs membres qui répondent.',
      en: 'Groups that take stock, and those of their members who answer.',
    },
    data: {
      fr: 'Des réponses et un texte libre. Ni nom ni adresse n’est demandé ; l’adresse de la page n’est gardée que sous forme d’empreinte.',
      en: 'Answers and a free text. Neither name nor address is asked; only a hash of the page’s address is kept.',
    },
    recipients: {
      fr: 'Les personnes à qui le collectif donne l’adresse.',
      en: 'Those to whom the group gives the address.',
    },
    tables: [
      {
        table: 'diagnosis',
        title: { fr: 'Points faits', en: 'Diagnoses' },
        of: [],
        shown: [],
        sealed: ['token_hash', 'work'],
        erasure: 'kept',
      },
      ...['diagnosis_link', 'diagnosis_voice'].map((table) => ({
        table,
        title: { fr: 'Adresses et voix', en: 'Addresses and voices' },
        of: [],
        shown: [],
        sealed: ['token_hash'],
        erasure: 'kept' as const,
      })),
    ],
    retention: [
      {
        code: 'diagnosis.expired',
        told: {
          fr: 'Un point fait est effacé, avec ses voix, douze mois après sa dernière modification.',
          en: 'A diagnosis is erased, with its voices, twelve months after it was last changed.',
        },
        table: 'diagnosis',
        from: 'expires_at',
        days: 0,
      },
    ],
  },
];
