/** What moderation does with personal data, beside what contributions, remarks and conduct declare. */
import type { Processing } from '../../kernel/processing.ts';

export const PROCESSINGS: readonly Processing[] = [
  {
    code: 'appeals',
    title: { fr: 'Recours contre une décision', en: 'Appeals against a decision' },
    purpose: {
      fr: 'Faire revoir une décision de modération par une autre personne que celle qui l’a prise, et y répondre.',
      en: 'Having a decision of moderation looked at by somebody else than the one who took it, and answering.',
    },
    basis: 'legitimate_interest',
    people: {
      fr: 'Les personnes qu’une décision concerne ; celles qui décident.',
      en: 'People whom a decision is about; those who decide.',
    },
    data: {
      fr: 'Adresse électronique, ce qui est demandé, la réponse, qui a décidé d’abord et ensuite.',
      en: 'E-mail address, what is asked, the answer, who decided first and then.',
    },
    recipients: {
      fr: 'La modération du territoire, sauf la personne qui a décidé d’abord ; l’administration.',
      en: 'Moderators of the territory, except the one who decided first; administrators.',
    },
    tables: [
      {
        table: 'appeal',
        title: { fr: 'Recours', en: 'Appeals' },
        of: [
          { column: 'person_id', holds: 'person' },
          { column: 'email', holds: 'address' },
        ],
        shown: ['about', 'body', 'email', 'created_at', 'state', 'decided_at', 'answer'],
        sealed: ['person_id', 'first_by', 'decided_by'],
        erasure: 'row',
      },
    ],
    retention: [
      {
        code: 'appeals.decided',
        told: {
          fr: 'Un recours est effacé un an après la réponse.',
          en: 'An appeal is erased a year after its answer.',
        },
        table: 'appeal',
        from: 'decided_at',
        days: 365,
      },
    ],
  },
];
