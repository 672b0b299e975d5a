/** What contributions do with personal data. */
import type { Processing } from '../../kernel/processing.ts';

export const PROCESSINGS: readonly Processing[] = [
  {
    code: 'contributions',
    title: { fr: 'Propositions et échanges', en: 'Proposals and discussion' },
    purpose: {
      fr: 'Recevoir les corrections des fiches, en parler, décider, répondre à leur auteur.',
      en: 'Receiving corrections of records, discussing and deciding them, answering their author.',
    },
    basis: 'contract',
    people: {
      fr: 'Les personnes qui proposent une correction ou une fiche, avec ou sans compte.',
      en: 'People who propose a correction or a record, with an account or without.',
    },
    data: {
      fr: 'Nom qui signe, adresse électronique, contenu proposé, messages échangés, décision.',
      en: 'Name that signs, e-mail address, what is proposed, messages, decision.',
    },
    recipients: {
      fr: 'Les personnes qui décident : référentes de la fiche, modération du territoire, administration. Ce qui est accepté devient public, sous le nom qui signe.',
      en: 'Those who decide: stewards of the record, moderators of its territory, administrators. What is accepted becomes public, under the name that signs.',
    },
    tables: [
      {
        table: 'proposal',
        title: { fr: 'Propositions', en: 'Proposals' },
        of: [
          { column: 'person_id', holds: 'person' },
          { column: 'email', holds: 'address' },
        ],
        shown: [
          'id',
          'kind',
          'name',
          'changes',
          'reason',
          'source',
          'author',
          'email',
          'state',
          'created_at',
          'decided_at',
          'decision',
        ],
        sealed: ['person_id', 'token_hash', 'decided_by', 'refused_before_by'],
        erasure: { sign: 'author', empty: ['email', 'person_id'] },
      },
      {
        table: 'proposal_comment',
        title: { fr: 'Messages', en: 'Messages' },
        of: [{ column: 'person_id', holds: 'person' }],
        shown: ['proposal_id', 'at', 'author', 'body'],
        sealed: ['person_id'],
        erasure: { sign: 'author', empty: ['person_id'] },
      },
    ],
    retention: [
      {
        code: 'contributions.unconfirmed',
        told: {
          fr: 'Une proposition que personne n’a confirmée est effacée après deux jours.',
          en: 'A proposal that nobody confirmed is erased after two days.',
        },
        table: 'proposal',
        from: 'created_at',
        days: 2,
        only: { column: 'state', values: ['unconfirmed'] },
      },
      {
        code: 'contributions.addresses',
        told: {
          fr: 'L’adresse de l’auteur est effacée trente jours après la décision.',
          en: 'The author’s address is erased thirty days after the decision.',
        },
        table: 'proposal',
        from: 'decided_at',
        days: 30,
        empty: ['email'],
      },
    ],
    kept: {
      fr: 'Ce qui a été accepté et la trace de la décision restent avec l’histoire publique de la fiche.',
      en: 'What was accepted, and the trace of the decision, stay with the public history of the record.',
    },
  },
];
