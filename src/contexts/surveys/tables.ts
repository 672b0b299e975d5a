/** The tables of surveys (migrations 0060, 0080, 0081, 0104, 0105, 0117, 0118). */
import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Locale } from '../../kernel/locale.ts';
import type { Left } from './domain/import-notes.ts';
import type { Questionnaire } from './domain/questionnaire.ts';
import type { Values } from './domain/values.ts';

export type Way = 'open' | 'personal' | 'organisation' | 'paper';
export type AnswerAct = 'begun' | 'saved' | 'sent' | 'consents';
type Day = ColumnType<string, string, string>;

declare module '../../platform/db/tables.ts' {
  interface Tables {
    survey: {
      id: string;
      slug: string;
      owner_id: string;
      draft: JSONColumnType<Questionnaire>;
      draft_revision: Generated<number>;
      answers_revision: Generated<number>;
      made_up: Generated<boolean>;
      created_at: Date;
    };
    survey_import: {
      survey_id: string;
      notes: JSONColumnType<readonly Left[]>;
    };
    survey_version: {
      survey_id: string;
      version: number;
      questionnaire: JSONColumnType<Questionnaire>;
      published_at: Date;
    };
    survey_wave: {
      survey_id: string;
      number: number;
      opens_on: Day;
      closes_on: Day;
      closed_at: Date | null;
    };
    survey_answer: {
      id: string;
      survey_id: string;
      wave: number;
      version: number;
      token_hash: Buffer;
      way: Way;
      record_id: string | null;
      previous_id: string | null;
      answers: JSONColumnType<Values, string, string>;
      revision: Generated<number>;
      locale: Locale;
      receipt: string;
      created_at: Date;
      updated_at: Date;
      sent_at: Date | null;
    };
    survey_file: {
      id: string;
      answer_id: string | null;
      question: string;
      name: string;
      type: string;
      bytes: ColumnType<string, number, number>;
      sha256: string;
      received_at: Date;
    };
    survey_consent: {
      answer_id: string;
      use: string;
      given_at: Date;
      withdrawn_at: Date | null;
    };
    survey_answer_act: {
      id: Generated<number>;
      answer_id: string;
      act: AnswerAct;
      section: string;
      at: Date;
      author: string;
      person_id: string | null;
    };
    survey_erased: {
      answer_id: string;
      survey_id: string;
      at: Date;
    };
    survey_silence: {
      survey_id: string;
      address_hash: Buffer;
      at: Date;
    };
    survey_invitation: {
      id: string;
      survey_id: string;
      wave: number;
      address: string | null;
      address_key: string | null;
      record_id: string | null;
      locale: Locale;
      token_hash: Buffer;
      answer_id: string;
      previous_id: string | null;
      asked_at: Date;
      sent_at: Date | null;
      reminders: Generated<number>;
      last_reminder_at: Date | null;
      stopped_at: Date | null;
      opened_at: Date | null;
    };
  }
}
