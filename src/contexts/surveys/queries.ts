/** Reads of surveys: what they ask, their waves, and one answer by the address that opens it. */
import { sql } from 'kysely';
import type { Locale } from '../../kernel/locale.ts';
import type { Database, Transaction } from '../../platform/db/tables.ts';
import type { TokenHash } from '../../platform/ids/token.ts';
import type { Questionnaire } from './domain/questionnaire.ts';
import type { Values } from './domain/values.ts';
import type { Wave } from './domain/wave.ts';
import type { Way } from './tables.ts';
import './tables.ts';

export interface StoredSurvey {
  id: string;
  slug: string;
  ownerId: string;
  draft: Questionnaire;
  draftRevision: number;
  answersRevision: number;
  madeUp: boolean;
  waves: readonly StoredWave[];
  /** The latest published, or null. */
  published: { version: number; questionnaire: Questionnaire; publishedAt: Date } | null;
}
export interface StoredWave extends Wave {
  closedAt: Date | null;
}

const isSlug = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 120;

/** One query. */
export async function surveyBySlug(db: Database, slug: string): Promise<StoredSurvey | null> {
  return isSlug(slug) ? oneSurvey(db, (query) => query.where('survey.slug', '=', slug)) : null;
}
export const surveyById = (db: Database, id: string): Promise<StoredSurvey | null> =>
  oneSurvey(db, (query) => query.where('survey.id', '=', id));

const surveys = (db: Database) =>
  db
    .selectFrom('survey')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('survey_version')
          .select(['version', 'questionnaire', 'published_at'])
          .whereRef('survey_version.survey_id', '=', 'survey.id')
          .orderBy('version', 'desc')
          .limit(1)
          .as('latest'),
      (join) => join.onTrue(),
    )
    .select([
      'survey.id',
      'survey.slug',
      'survey.owner_id as ownerId',
      'survey.draft',
      'survey.draft_revision as draftRevision',
      'survey.answers_revision as answersRevision',
      'survey.made_up as madeUp',
      'latest.version',
      'latest.questionnaire',
      'latest.published_at as publishedAt',
      sql<{ number: number; opensOn: string; closesOn: string; closedAt: string | null }[]>`coalesce((
        select jsonb_agg(jsonb_build_object('number', number, 'opensOn', opens_on, 'closesOn', closes_on,
          'closedAt', closed_at) order by number)
        from survey_wave where survey_wave.survey_id = survey.id), '[]')`.as('waves'),
    ]);
type SurveyQuery = ReturnType<typeof surveys>;

async function oneSurvey(
  db: Database,
  narrowed: (query: SurveyQuery) => SurveyQuery,
): Promise<StoredSurvey | null> {
  const row = await narrowed(surveys(db)).executeTakeFirst();
  return row ? surveyOf(row) : null;
}

type SurveyRow = Awaited<ReturnType<SurveyQuery['execute']>>[number];
function surveyOf({ version, questionnaire, publishedAt, waves, ...row }: SurveyRow): StoredSurvey {
  return {
    ...row,
    waves: waves.map(({ closedAt, ...wave }) => ({
      ...wave,
      closed: closedAt !== null,
      closedAt: closedAt === null ? null : new Date(closedAt),
    })),
    published: version && questionnaire && publishedAt ? { version, questionnaire, publishedAt } : null,
  };
}

/** Those that were published, the latest first; those of some owners as well, published or not. */
export async function listSurveys(
  db: Database,
  owners: readonly string[],
  all = false,
): Promise<StoredSurvey[]> {
  const rows = await surveys(db)
    .$if(!all, (query) =>
      query.where((eb) =>
        eb.or([
          eb('latest.version', 'is not', null),
          eb('survey.owner_id', '=', sql<string>`any(${[...owners]}::uuid[])`),
        ]),
      ),
    )
    .orderBy('survey.created_at', 'desc')
    .limit(200)
    .execute();
  return rows.map(surveyOf);
}

export const slugsLike = async (db: Database | Transaction, slug: string): Promise<Set<string>> => {
  const rows = await db
    .selectFrom('survey')
    .select('slug')
    .where((row) => row.or([row('slug', '=', slug), row('slug', 'like', `${slug}-%`)]))
    .execute();
  return new Set(rows.map((row) => row.slug));
};

export interface StoredVersion {
  version: number;
  questionnaire: Questionnaire;
}
/** Every published version, oldest first. */
export const versionsOf = (db: Database, surveyId: string): Promise<StoredVersion[]> =>
  db
    .selectFrom('survey_version')
    .select(['version', 'questionnaire'])
    .where('survey_id', '=', surveyId)
    .orderBy('version')
    .execute();

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

export interface StoredInvitation {
  id: string;
  surveyId: string;
  wave: number;
  address: string | null;
  locale: Locale;
  answerId: string;
  recordId: string | null;
  previousId: string | null;
  askedAt: Date;
  sentAt: Date | null;
  reminders: number;
  lastReminderAt: Date | null;
  stoppedAt: Date | null;
  openedAt: Date | null;
}
const INVITATION = [
  'id',
  'survey_id as surveyId',
  'wave',
  'address',
  'locale',
  'answer_id as answerId',
  'record_id as recordId',
  'previous_id as previousId',
  'asked_at as askedAt',
  'sent_at as sentAt',
  'reminders',
  'last_reminder_at as lastReminderAt',
  'stopped_at as stoppedAt',
  'opened_at as openedAt',
] as const;

export const invitationByHash = (db: Database, hash: TokenHash): Promise<StoredInvitation | undefined> =>
  db.selectFrom('survey_invitation').select(INVITATION).where('token_hash', '=', hash).executeTakeFirst();

export const invitationById = (
  db: Database | Transaction,
  id: string,
): Promise<StoredInvitation | undefined> =>
  db.selectFrom('survey_invitation').select(INVITATION).where('id', '=', id).executeTakeFirst();

/** Invitations of a wave, with what became of each. */
export const invitationsOf = (
  db: Database,
  surveyId: string,
  wave: number,
): Promise<(StoredInvitation & { begun: boolean; answeredAt: Date | null })[]> =>
  db
    .selectFrom('survey_invitation')
    .leftJoin('survey_answer', 'survey_answer.id', 'survey_invitation.answer_id')
    .select([
      'survey_invitation.id',
      'survey_invitation.survey_id as surveyId',
      'survey_invitation.wave',
      'address',
      'survey_invitation.locale',
      'answer_id as answerId',
      'survey_invitation.record_id as recordId',
      'survey_invitation.previous_id as previousId',
      'asked_at as askedAt',
      'survey_invitation.sent_at as sentAt',
      'reminders',
      'last_reminder_at as lastReminderAt',
      'stopped_at as stoppedAt',
      'opened_at as openedAt',
      'survey_answer.sent_at as answeredAt',
      sql<boolean>`survey_answer.id is not null`.as('begun'),
    ])
    .where('survey_invitation.survey_id', '=', surveyId)
    .where('survey_invitation.wave', '=', wave)
    .orderBy('survey_invitation.asked_at')
    .limit(2000)
    .execute();

/** Invitations that may be due a reminder: the wave is open, nobody answered, fewer than the most were sent. */
export const unanswered = (
  db: Database,
  today: string,
  most: number,
): Promise<(StoredInvitation & { opensOn: string; closesOn: string })[]> =>
  db
    .selectFrom('survey_invitation')
    .innerJoin('survey_wave', (join) =>
      join
        .onRef('survey_wave.survey_id', '=', 'survey_invitation.survey_id')
        .onRef('survey_wave.number', '=', 'survey_invitation.wave'),
    )
    .leftJoin('survey_answer', 'survey_answer.id', 'survey_invitation.answer_id')
    .select([
      'survey_invitation.id',
      'survey_invitation.survey_id as surveyId',
      'survey_invitation.wave',
      'address',
      'survey_invitation.locale',
      'answer_id as answerId',
      'survey_invitation.record_id as recordId',
      'survey_invitation.previous_id as previousId',
      'asked_at as askedAt',
      'survey_invitation.sent_at as sentAt',
      'reminders',
      'last_reminder_at as lastReminderAt',
      'stopped_at as stoppedAt',
      'opened_at as openedAt',
      'survey_wave.opens_on as opensOn',
      'survey_wave.closes_on as closesOn',
    ])
    .where('survey_wave.closed_at', 'is', null)
    .where('survey_wave.opens_on', '<=', today)
    .where('survey_wave.closes_on', '>=', today)
    .where('survey_answer.sent_at', 'is', null)
    .where('survey_invitation.sent_at', 'is not', null)
    .where('stopped_at', 'is', null)
    .where('address', 'is not', null)
    .where('reminders', '<', most)
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
        count(*) filter (where way = 'paper')::int as paper,
        count(*) filter (where sent_at is not null and exists (select from survey_consent
          where answer_id = survey_answer.id and use = 'counted' and withdrawn_at is null))::int as counted,
        (select count(*) from survey_invitation where survey_id = ${surveyId} and wave = ${wave})::int as invited
      from survey_answer where survey_id = ${surveyId} and wave = ${wave}`.execute(db)
  ).rows;
  return row ?? { sent: 0, drafts: 0, paper: 0, invited: 0, counted: 0 };
}

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
    .where('sent_at', 'is not', null)
    .orderBy('wave', 'desc')
    .executeTakeFirst();
