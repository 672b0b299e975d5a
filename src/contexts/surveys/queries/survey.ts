/** Reads of surveys: what they ask, their versions and their waves. */
import { sql } from 'kysely';
import type { Database, Transaction } from '../../../platform/db/tables.ts';
import type { Questionnaire } from '../domain/questionnaire.ts';
import type { Wave } from '../domain/wave.ts';
import '../tables.ts';

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
