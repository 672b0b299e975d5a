/** Reads of answers: one by the address that opens it, one of an organisation, and how many a wave has. */
import { sql } from 'kysely';
import type { Locale } from '../../../kernel/locale.ts';
import type { Database, Transaction } from '../../../platform/db/tables.ts';
import type { TokenHash } from '../../../platform/ids/token.ts';
import type { Questionnaire } from '../domain/questionnaire.ts';
import type { Values } from '../domain/values.ts';
import type { AnswerAct, Way } from '../tables.ts';
import '../tables.ts';

export interface StoredAnswer {
  id: string;
  surveyId: string;
  wave: number;
  version: number;
  way: Way;
  recordId: string | null;
  previousId: string | null;
  values: Values;
  revision: number;
  locale: Locale;
  receipt: string;
  createdAt: Date;
  updatedAt: Date;
  sentAt: Date | null;
}
const ANSWER = [
  'survey_answer.id',
  'survey_answer.survey_id as surveyId',
  'survey_answer.wave',
  'survey_answer.version',
  'survey_answer.way',
  'survey_answer.record_id as recordId',
  'survey_answer.previous_id as previousId',
  'survey_answer.answers as values',
  'survey_answer.revision',
  'survey_answer.locale',
  'survey_answer.receipt',
  'survey_answer.created_at as createdAt',
  'survey_answer.updated_at as updatedAt',
  'survey_answer.sent_at as sentAt',
] as const;

/** What stands behind an address: an answer, its questionnaire, and the uses consented to. */
export interface HeldAnswer extends StoredAnswer {
  questionnaire: Questionnaire;
  /** The same respondent's answer in the wave before. */
  previous: { wave: number; values: Values } | null;
  uses: ReadonlySet<string>;
}

/** One query. */
export async function answerByHash(db: Database, hash: TokenHash): Promise<HeldAnswer | null> {
  const row = await db
    .selectFrom('survey_answer')
    .innerJoin('survey_version', (join) =>
      join
        .onRef('survey_version.survey_id', '=', 'survey_answer.survey_id')
        .onRef('survey_version.version', '=', 'survey_answer.version'),
    )
    .leftJoin('survey_answer as former', 'former.id', 'survey_answer.previous_id')
    .select([
      ...ANSWER,
      'survey_version.questionnaire',
      'former.wave as formerWave',
      'former.answers as formerValues',
      sql<string[]>`coalesce((select array_agg(use) from survey_consent
        where answer_id = survey_answer.id and withdrawn_at is null), '{}')`.as('uses'),
    ])
    .where('survey_answer.token_hash', '=', hash)
    .executeTakeFirst();
  if (!row) return null;
  const { formerWave, formerValues, uses, ...answer } = row;
  return {
    ...answer,
    uses: new Set(uses),
    previous: formerWave && formerValues ? { wave: formerWave, values: formerValues } : null,
  };
}

/** For writing: nobody else writes it until the transaction ends. */
export async function lockAnswer(tx: Transaction, hash: TokenHash): Promise<StoredAnswer | null> {
  const row = await tx
    .selectFrom('survey_answer')
    .select(ANSWER)
    .where('token_hash', '=', hash)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export const heldUses = async (tx: Transaction, answerId: string): Promise<Set<string>> => {
  const rows = await tx
    .selectFrom('survey_consent')
    .select('use')
    .where('answer_id', '=', answerId)
    .where('withdrawn_at', 'is', null)
    .execute();
  return new Set(rows.map(({ use }) => use));
};

export interface AnswerDone {
  act: AnswerAct;
  section: string;
  at: Date;
  /** Empty: somebody who holds the address. */
  author: string;
  personId: string | null;
}
/** Who did what in it, the latest first. */
export const actsOf = (db: Database, answerId: string): Promise<AnswerDone[]> =>
  db
    .selectFrom('survey_answer_act')
    .select(['act', 'section', 'at', 'author', 'person_id as personId'])
    .where('answer_id', '=', answerId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();

/** How many answers a wave has, by what became of them. */
export async function countsOf(
  db: Database,
  surveyId: string,
  wave: number,
): Promise<{ sent: number; drafts: number; paper: number; invited: number; counted: number }> {
  const [row] = (
    await sql<{ sent: number; drafts: number; paper: number; invited: number; counted: number }>`
      select count(*) filter (where sent_at is not null)::int as sent,
        count(*) filter (where sent_at is null)::int as drafts,
        count(*) filter (where way = 'paper' and sent_at is not null)::int as paper,
        count(*) filter (where sent_at is not null and exists (select from survey_consent
          where answer_id = survey_answer.id and use = 'counted' and withdrawn_at is null))::int as counted,
        (select count(*) from survey_invitation where survey_id = ${surveyId} and wave = ${wave})::int as invited
      from survey_answer where survey_id = ${surveyId} and wave = ${wave}`.execute(db)
  ).rows;
  return row ?? { sent: 0, drafts: 0, paper: 0, invited: 0, counted: 0 };
}

/** Drafts begun from paper by whoever runs the survey, the last written first. */
export const paperDrafts = (
  db: Database,
  surveyId: string,
  wave: number,
): Promise<{ id: string; receipt: string; createdAt: Date; updatedAt: Date }[]> =>
  db
    .selectFrom('survey_answer')
    .select(['id', 'receipt', 'created_at as createdAt', 'updated_at as updatedAt'])
    .where('survey_id', '=', surveyId)
    .where('wave', '=', wave)
    .where('way', '=', 'paper')
    .where('sent_at', 'is', null)
    .orderBy('updated_at', 'desc')
    .execute();

/** The answer of an organisation that signed in, if it began one. */
export const answerOfRecord = (
  db: Database,
  surveyId: string,
  wave: number,
  recordId: string,
): Promise<{ id: string } | undefined> =>
  db
    .selectFrom('survey_answer')
    .select('id')
    .where('survey_id', '=', surveyId)
    .where('wave', '=', wave)
    .where('record_id', '=', recordId)
    .where('way', '=', 'organisation')
    .executeTakeFirst();

/** The answers that a new wave may take up: the latest that each organisation sent before. */
export const latestOfRecord = (
  db: Database,
  surveyId: string,
  before: number,
  recordId: string,
): Promise<{ id: string } | undefined> =>
  db
    .selectFrom('survey_answer')
    .select('id')
    .where('survey_id', '=', surveyId)
    .where('wave', '<', before)
    .where('record_id', '=', recordId)
    // What others said of it, by an open link, is theirs.
    .where('way', '=', 'organisation')
    .where('sent_at', 'is not', null)
    .orderBy('wave', 'desc')
    .executeTakeFirst();
