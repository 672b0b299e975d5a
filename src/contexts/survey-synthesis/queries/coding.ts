/** Reads of the coding of free texts. */
import { sql } from 'kysely';
import type { Locale } from '../../../kernel/locale.ts';
import type { Database, Transaction } from '../../../platform/db/tables.ts';
import type { Themes } from '../domain/agreement.ts';
import type { CodeBooks, Theme, ThemeAct } from '../domain/code-book.ts';
import '../tables.ts';

export async function codeBooksOf(db: Database | Transaction, surveyId: string): Promise<CodeBooks> {
  const rows = await db
    .selectFrom('survey_theme')
    .select(['question', 'code', 'label', 'definition', 'merged_into as mergedInto'])
    .where('survey_id', '=', surveyId)
    // By number: `t2` before `t10`.
    .orderBy(sql`length(code)`)
    .orderBy('code')
    .execute();
  const books = new Map<string, Theme[]>();
  for (const { question, ...theme } of rows) books.set(question, [...(books.get(question) ?? []), theme]);
  return books;
}

export interface ThemeChange {
  code: string;
  act: ThemeAct;
  label: string;
  definition: string;
  into: string | null;
  at: Date;
  author: string;
}
/** The latest first. */
export const themeChangesOf = (db: Database, surveyId: string, question: string): Promise<ThemeChange[]> =>
  db
    .selectFrom('survey_theme_change')
    .select(['code', 'act', 'label', 'definition', 'into_code as into', 'at', 'author'])
    .where('survey_id', '=', surveyId)
    .where('question', '=', question)
    .orderBy('id', 'desc')
    .execute();

export interface Coder {
  id: string;
  surveyId: string;
  address: string | null;
  personId: string | null;
  author: string;
  locale: Locale;
  invitedAt: Date;
  letterAt: Date | null;
  endedAt: Date | null;
}
const CODER = [
  'id',
  'survey_id as surveyId',
  'address',
  'person_id as personId',
  'author',
  'locale',
  'invited_at as invitedAt',
  'letter_at as letterAt',
  'ended_at as endedAt',
] as const;

export const codersOf = (db: Database | Transaction, surveyId: string): Promise<Coder[]> =>
  db
    .selectFrom('survey_coder')
    .select(CODER)
    .where('survey_id', '=', surveyId)
    .orderBy('invited_at')
    .orderBy('id')
    .execute();

export const coderById = (db: Database, id: string): Promise<Coder | undefined> =>
  db.selectFrom('survey_coder').select(CODER).where('id', '=', id).executeTakeFirst();

export interface StoredCode {
  answerId: string;
  question: string;
  coder: string;
  themes: Themes;
}
/** All codes of a wave; of one question when it is named. `until`: given by then. */
export const codesOf = (
  db: Database,
  { surveyId, wave, question, until }: CodesAsked,
): Promise<StoredCode[]> =>
  db
    .selectFrom('survey_code')
    .select(['answer_id as answerId', 'question', 'coder_id as coder', 'themes'])
    .where('survey_id', '=', surveyId)
    .where('wave', '=', wave)
    .$if(question !== undefined, (query) => query.where('question', '=', question ?? ''))
    .$if(until !== undefined, (query) => query.where('coded_at', '<=', until ?? new Date(0)))
    .orderBy('coder_id')
    .execute();

export interface CodesAsked {
  surveyId: string;
  wave: number;
  question?: string | undefined;
  until?: Date | undefined;
}

export interface Settlement {
  answerId: string;
  question: string;
  themes: Themes;
  reason: string;
  settledAt: Date;
  author: string;
}
export const settlementsOf = (
  db: Database,
  { surveyId, wave, question, until }: CodesAsked,
): Promise<Settlement[]> =>
  db
    .selectFrom('survey_settlement')
    .select(['answer_id as answerId', 'question', 'themes', 'reason', 'settled_at as settledAt', 'author'])
    .where('survey_id', '=', surveyId)
    .where('wave', '=', wave)
    .$if(question !== undefined, (query) => query.where('question', '=', question ?? ''))
    .$if(until !== undefined, (query) => query.where('settled_at', '<=', until ?? new Date(0)))
    .orderBy('settled_at')
    .execute();

/** By coder and question: who said that they were done with a wave. */
export const doneOf = (
  db: Database | Transaction,
  surveyId: string,
  wave: number,
): Promise<{ coder: string; question: string }[]> =>
  db
    .selectFrom('survey_coding_done')
    .innerJoin('survey_coder', 'survey_coder.id', 'survey_coding_done.coder_id')
    .select(['coder_id as coder', 'question'])
    .where('survey_id', '=', surveyId)
    .where('wave', '=', wave)
    .execute();

/** Changes when anything of the coding of a survey does. One query. */
export async function codingStamp(db: Database, surveyId: string): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select concat_ws(' ',
      (select count(*) || ' ' || coalesce(max(coded_at)::text, '') from survey_code where survey_id = ${surveyId}),
      (select count(*) || ' ' || coalesce(max(settled_at)::text, '') from survey_settlement where survey_id = ${surveyId}),
      (select coalesce(max(id), 0) from survey_theme_change where survey_id = ${surveyId}),
      (select count(*) || ' ' || count(ended_at) from survey_coder where survey_id = ${surveyId})) as stamp`.execute(
    db,
  );
  return rows[0]?.stamp ?? '';
}
