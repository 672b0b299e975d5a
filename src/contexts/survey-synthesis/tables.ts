/** The tables of syntheses (migration 0061). */
import type { JSONColumnType } from 'kysely';
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
  }
}
