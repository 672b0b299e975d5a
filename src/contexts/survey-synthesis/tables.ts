/** The tables of syntheses (migrations 0061 and 0090). */
import type { Generated, JSONColumnType } from 'kysely';
import type { Synthesis } from './domain/synthesis.ts';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    survey_publication: {
      survey_id: string;
      wave: number;
      published_at: Date;
      computed_at: Date;
      answers_revision: number;
      content: JSONColumnType<Synthesis, string, string>;
    };
    survey_publishing: {
      survey_id: string;
      wave: number;
      asked_at: Date;
      started_at: Date | null;
      failed_at: Date | null;
      reached: Generated<number>;
      total: Generated<number>;
    };
  }
}
