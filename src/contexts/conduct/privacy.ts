/** What conduct does with personal data. */
import type { Processing } from '../../kernel/processing.ts';

export const PROCESSINGS: readonly Processing[] = [
  {
    code: 'conduct',
    title: { fr: 'Limites d’envoi et sanctions', en: 'Limits on sending, and sanctions' },
    purpose: {
      fr: 'Protéger les fiches et les personnes des envois abusifs, sans service tiers ; décider de sanctions mesurées, les dire, permettre d’en demander un autre examen.',
      en: 'Protecting records and people from abuse, without any third party; deciding measured sanctions, telling them, letting people ask for another look.',
    },
    basis: 'legitimate_interest',
    people: {
      fr: 'Les personnes qui proposent, font une remarque, écrivent sur une proposition, demandent à garder une fiche ou un autre examen ; celles qu’une sanction concerne.',
      en: 'People who propose, make a remark, write about a proposal, ask to look after a record or for another look; those whom a sanction is about.',
    },
    data: {
      fr: 'Empreintes de l’adresse, du compte et du réseau, et du texte envoyé ; sanction, motif, dates, qui a décidé.',
      en: 'Hashes of the address, the account and the network, and of the text; sanction, reason, dates, who decided.',
    },
    recipients: {
      fr: 'La modération du territoire et l’administration. Une sanction n’est jamais publique.',
      en: 'Moderators of the territory and administrators. A sanction is never public.',
    },
    tables: [
      {
        table: 'conduct_act',
        title: { fr: 'Envois récents', en: 'What was sent lately' },
        of: [],
        shown: [],
        sealed: ['who_hash', 'network_hash'],
        erasure: 'kept',
      },
      {
        table: 'conduct_letter',
        title: { fr: 'Courriels demandés hier et aujourd’hui', en: 'Letters asked for since yesterday' },
        of: [],
        shown: [],
        sealed: ['by_hash', 'to_hash'],
        erasure: 'kept',
      },
      {
        table: 'sanction',
        title: { fr: 'Sanctions', en: 'Sanctions' },
        of: [{ column: 'person_id', holds: 'person' }],
        shown: ['kind', 'reason', 'about', 'decided_at', 'ends_at', 'lifted_at', 'lifted_reason'],
        sealed: ['person_id', 'address_hash', 'token_hash', 'decided_by', 'lifted_by'],
        erasure: 'kept',
      },
    ],
    retention: [
      {
        code: 'conduct.acts',
        told: {
          fr: 'Les empreintes de ce qui a été envoyé sont effacées après trente jours.',
          en: 'Hashes of what was sent are erased after thirty days.',
        },
        table: 'conduct_act',
        from: 'at',
        days: 30,
      },
      {
        code: 'conduct.letters',
        told: {
          fr: 'Les empreintes de qui fait envoyer un courriel à qui sont effacées après deux jours.',
          en: 'Hashes of who has a letter sent to whom are erased after two days.',
        },
        table: 'conduct_letter',
        from: 'at',
        days: 2,
      },
      {
        code: 'conduct.ended',
        told: {
          fr: 'Une sanction est effacée un an après sa fin.',
          en: 'A sanction is erased a year after it ended.',
        },
        table: 'sanction',
        from: 'ends_at',
        days: 365,
      },
      {
        code: 'conduct.lifted',
        told: {
          fr: 'Une sanction levée est effacée un an après.',
          en: 'A sanction that was lifted is erased a year later.',
        },
        table: 'sanction',
        from: 'lifted_at',
        days: 365,
      },
      {
        code: 'conduct.warnings',
        told: {
          fr: 'Un avertissement est effacé après un an.',
          en: 'A warning is erased after a year.',
        },
        table: 'sanction',
        from: 'decided_at',
        days: 365,
        only: { column: 'kind', values: ['warning'] },
      },
    ],
    kept: {
      fr: 'Une exclusion reste tant qu’elle n’est pas levée, par la seule empreinte de l’adresse quand le compte est parti.',
      en: 'An exclusion stays until it is lifted, by the hash of the address alone once the account has gone.',
    },
  },
];
