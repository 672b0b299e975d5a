/** The tables of communities (migration 0052). */
import type { Generated } from 'kysely';
import type { Competence } from '../../kernel/competences.ts';
import type { Theme } from '../../kernel/vocabulary.ts';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    community: {
      id: string;
      slug: string;
      title: string;
      summary: string;
      competences: Competence[];
      themes: Theme[];
      created_at: Date;
      closed_at: Date | null;
    };
    community_member: {
      community_id: string;
      person_id: string;
      author: string;
      facilitator: Generated<boolean>;
      joined_at: Date;
    };
    community_question: {
      id: string;
      community_id: string;
      title: string;
      body: string;
      author: string;
      person_id: string | null;
      at: Date;
      hidden_at: Date | null;
      accepted_answer: string | null;
    };
    community_answer: {
      id: string;
      question_id: string;
      body: string;
      author: string;
      person_id: string | null;
      at: Date;
      hidden_at: Date | null;
    };
    community_report: {
      id: string;
      question_id: string;
      answer_id: string | null;
      reason: string;
      at: Date;
      decided_at: Date | null;
    };
  }
}
