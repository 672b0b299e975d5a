/** The tables of syntheses (migrations 0061, 0085, 0086, 0090, 0100, 0108, 0113, 0114 and 0120). */
import type { Generated, JSONColumnType } from 'kysely';
import type { Locale } from '../../kernel/locale.ts';
import type { ThemeAct } from './domain/code-book.ts';
import type { PairedWaves } from './domain/pairs.ts';
import type { ForRespondents, Synthesis } from './domain/synthesis.ts';
import type { Weighting } from './domain/weighting.ts';

declare module '../../platform/db/tables.ts' {
  interface Tables {
    survey_publication: {
      survey_id: string;
      wave: number;
      published_at: Date;
      computed_at: Date;
      answers_revision: number;
      content: JSONColumnType<Synthesis, string, string>;
      for_respondents: JSONColumnType<ForRespondents, string, string> | null;
    };
    survey_published: {
      survey_id: string;
      wave: number;
      published_at: Date;
      respondents: number;
      least: number;
      breakdowns: JSONColumnType<readonly string[], string, string> | null;
      content: JSONColumnType<Synthesis, string, string> | null;
      for_respondents: JSONColumnType<ForRespondents, string, string> | null;
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
    survey_pairs: {
      survey_id: string;
      from_wave: number;
      to_wave: number;
      content: JSONColumnType<PairedWaves, string, string>;
    };
    survey_weighting: {
      survey_id: string;
      wave: number;
      question: string;
      population: JSONColumnType<Weighting['population'], string, string>;
      source: string;
      told_at: Date;
    };
    survey_theme: {
      survey_id: string;
      question: string;
      code: string;
      label: string;
      definition: string;
      merged_into: string | null;
    };
    survey_theme_change: {
      id: Generated<number>;
      survey_id: string;
      question: string;
      code: string;
      act: ThemeAct;
      label: string;
      definition: string;
      into_code: string | null;
      at: Date;
      author: string;
      person_id: string | null;
    };
    survey_coder: {
      id: string;
      survey_id: string;
      address: string | null;
      address_key: string | null;
      person_id: string | null;
      author: Generated<string>;
      locale: Locale;
      invited_at: Date;
      letter_at: Date | null;
      ended_at: Date | null;
    };
    survey_code: {
      answer_id: string;
      question: string;
      coder_id: string;
      survey_id: string;
      wave: number;
      themes: string[];
      coded_at: Date;
    };
    survey_coding_done: { coder_id: string; wave: number; question: string; done_at: Date };
    survey_settlement: {
      answer_id: string;
      question: string;
      survey_id: string;
      wave: number;
      themes: string[];
      reason: string;
      settled_at: Date;
      author: string;
      person_id: string | null;
    };
  }
}
