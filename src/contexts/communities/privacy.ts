/** What communities do with personal data. */
import type { Processing } from '../../kernel/processing.ts';

export const PROCESSINGS: readonly Processing[] = [
  {
    code: 'communities',
    title: { fr: 'Communautés de pratique', en: 'Communities of practice' },
    purpose: {
      fr: 'Poser des questions, y répondre, garder ce qui s’apprend.',
      en: 'Asking questions, answering them, keeping what is learnt.',
    },
    basis: 'contract',
    people: {
      fr: 'Les personnes qui rejoignent une communauté.',
      en: 'People who join a community.',
    },
    data: {
      fr: 'Nom choisi, questions, réponses, dates.',
      en: 'Name chosen, questions, answers, dates.',
    },
    recipients: {
      fr: 'Tout le monde\u00a0: une communauté se lit sans compte.',
      en: 'Everybody: a community is read without an account.',
    },
    tables: [
      {
        table: 'community_member',
        title: { fr: 'Communautés rejointes', en: 'Communities joined' },
        of: [{ column: 'person_id', holds: 'person' }],
        shown: ['community_id', 'author', 'facilitator', 'joined_at'],
        sealed: ['person_id'],
        erasure: 'row',
      },
      {
        table: 'community_question',
        title: { fr: 'Questions dans les communautés', en: 'Questions in communities' },
        of: [{ column: 'person_id', holds: 'person' }],
        shown: ['id', 'community_id', 'title', 'body', 'author', 'at'],
        sealed: ['person_id'],
        erasure: { sign: 'author', empty: ['person_id'] },
      },
      {
        table: 'community_answer',
        title: { fr: 'Réponses dans les communautés', en: 'Answers in communities' },
        of: [{ column: 'person_id', holds: 'person' }],
        shown: ['id', 'question_id', 'body', 'author', 'at'],
        sealed: ['person_id'],
        erasure: { sign: 'author', empty: ['person_id'] },
      },
    ],
    retention: [
      {
        code: 'communities.reports',
        told: {
          fr: 'Un signalement décidé est effacé un an après.',
          en: 'A decided report is erased a year later.',
        },
        table: 'community_report',
        from: 'decided_at',
        days: 365,
      },
    ],
    kept: {
      fr: 'Questions et réponses restent, sous un pseudonyme quand la personne part.',
      en: 'Questions and answers stay, under a pseudonym once the person leaves.',
    },
  },
];
