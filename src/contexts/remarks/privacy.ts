/** What remarks do with personal data. */
import type { Processing } from '../../kernel/processing.ts';

export const PROCESSINGS: readonly Processing[] = [
  {
    code: 'remarks',
    title: { fr: 'Remarques sur les fiches', en: 'Remarks on records' },
    purpose: {
      fr: 'Recevoir ce qui est dit ou signalé d’une fiche, le montrer après lecture, y répondre.',
      en: 'Receiving what is said or signalled of a record, showing it once read, answering it.',
    },
    basis: 'contract',
    people: {
      fr: 'Les personnes qui font une remarque, avec ou sans compte ; celles qui y répondent.',
      en: 'People who make a remark, with an account or without; those who answer.',
    },
    data: {
      fr: 'Nom qui signe, adresse électronique, remarque, réponse, décision.',
      en: 'Name that signs, e-mail address, remark, answer, decision.',
    },
    recipients: {
      fr: 'Tout le monde, pour ce qui est montré ; sinon les personnes qui décident : référentes de la fiche, modération du territoire, administration.',
      en: 'Everybody, for what is shown; otherwise those who decide: stewards of the record, moderators of its territory, administrators.',
    },
    tables: [
      {
        table: 'remark',
        title: { fr: 'Remarques', en: 'Remarks' },
        of: [
          { column: 'person_id', holds: 'person' },
          { column: 'email', holds: 'address' },
        ],
        shown: [
          'id',
          'topic',
          'body',
          'author',
          'email',
          'state',
          'created_at',
          'decided_at',
          'decision',
          'answer',
          'answer_author',
          'answered_at',
          'resolved_at',
        ],
        sealed: ['person_id', 'token_hash', 'decided_by', 'answered_by'],
        erasure: { sign: 'author', empty: ['email', 'person_id'] },
      },
      {
        table: 'remark',
        title: { fr: 'Réponses à des remarques', en: 'Answers to remarks' },
        of: [{ column: 'answered_by', holds: 'person' }],
        shown: ['answer', 'answered_at'],
        sealed: ['answered_by'],
        erasure: { sign: 'answer_author', empty: ['answered_by'] },
      },
    ],
    retention: [
      {
        code: 'remarks.unconfirmed',
        told: {
          fr: 'Une remarque que personne n’a confirmée est effacée après deux jours.',
          en: 'A remark that nobody confirmed is erased after two days.',
        },
        table: 'remark',
        from: 'created_at',
        days: 2,
        only: { column: 'state', values: ['unconfirmed'] },
      },
      {
        code: 'remarks.addresses',
        told: {
          fr: 'L’adresse de l’auteur est effacée trente jours après la dernière décision.',
          en: 'The author’s address is erased thirty days after the last decision.',
        },
        table: 'remark',
        from: 'decided_at',
        days: 30,
        empty: ['email'],
      },
      {
        code: 'remarks.unshown',
        told: {
          fr: 'Une remarque retirée, close ou masquée est effacée un an après.',
          en: 'A remark that was taken back, closed or hidden is erased a year later.',
        },
        table: 'remark',
        from: 'decided_at',
        days: 365,
        only: { column: 'state', values: ['withdrawn', 'closed', 'hidden'] },
      },
    ],
    kept: {
      fr: 'Une remarque montrée reste avec la fiche, signée du nom choisi, ou d’un numéro quand la personne est partie.',
      en: 'A remark that is shown stays with the record, signed with the chosen name, or a number once the person left.',
    },
  },
];
