/**
 * A community of practice: a topic, people who practise it, a thread of questions and answers. Seed 002: support
 * structures ask for more exchange between peers. No likes, no ranking: questions in order of time; an answer is
 * marked as the good one by whoever asked, and can become a resource of the library.
 */
import type { Competence } from '../../../kernel/competences.ts';
import type { Theme } from '../../../kernel/vocabulary.ts';

export interface Community {
  id: string;
  slug: string;
  title: string;
  summary: string;
  competences: readonly Competence[];
  themes: readonly Theme[];
  closed: boolean;
}

export interface Question {
  id: string;
  title: string;
  body: string;
  author: string;
  personId: string | null;
  at: Date;
  hidden: boolean;
  accepted: string | null;
  answers: number;
}

export interface Answer {
  id: string;
  body: string;
  author: string;
  personId: string | null;
  at: Date;
  hidden: boolean;
}

/** What a person is there. */
export interface Membership {
  personId: string;
  name: string;
  facilitator: boolean;
}

/** Within a day, for one person, questions and answers together. */
export const WRITTEN_A_DAY = 30;
/** How many one person may begin, within a day. */
export const BEGUN_A_DAY = 3;
