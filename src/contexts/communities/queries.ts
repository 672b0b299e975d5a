/** Reads of communities. */
import { sql } from 'kysely';
import type { Database, Transaction } from '../../platform/db/tables.ts';
import type { Answer, Community, Membership, Question } from './domain/community.ts';
import './tables.ts';

const SLUG = /^[a-z0-9-]{1,80}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const isUuid = (text: string): boolean => UUID.test(text);

const communities = (db: Database | Transaction) =>
  db
    .selectFrom('community')
    .select([
      'community.id',
      'community.slug',
      'community.title',
      'community.summary',
      'community.competences',
      'community.themes',
      sql<boolean>`community.closed_at is not null`.as('closed'),
    ]);

/** Those that are open first, then by title; with how many belong and how many questions there are. */
export const allCommunities = (
  db: Database,
): Promise<(Community & { members: number; questions: number })[]> =>
  communities(db)
    .select([
      sql<number>`(select count(*)::int from community_member m where m.community_id = community.id)`.as(
        'members',
      ),
      sql<number>`(select count(*)::int from community_question q where q.community_id = community.id and q.hidden_at is null)`.as(
        'questions',
      ),
    ])
    .orderBy(sql`community.closed_at is not null`)
    .orderBy('community.title')
    .execute();

export async function findCommunity(db: Database | Transaction, slug: string): Promise<Community | null> {
  if (!SLUG.test(slug)) return null;
  return (await communities(db).where('community.slug', '=', slug).executeTakeFirst()) ?? null;
}

export const titlesOf = (db: Database): Promise<{ slug: string; title: string }[]> =>
  db.selectFrom('community').select(['slug', 'title']).execute();

export async function membershipOf(
  db: Database | Transaction,
  communityId: string,
  personId: string | null,
): Promise<Membership | null> {
  if (personId === null) return null;
  const row = await db
    .selectFrom('community_member')
    .select(['person_id as personId', 'author as name', 'facilitator'])
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row ?? null;
}

/** The names of those who belong, facilitators first. */
export const membersOf = (
  db: Database,
  communityId: string,
): Promise<{ name: string; facilitator: boolean }[]> =>
  db
    .selectFrom('community_member')
    .select(['author as name', 'facilitator'])
    .where('community_id', '=', communityId)
    .orderBy('facilitator', 'desc')
    .orderBy('joined_at')
    .execute();

const questions = (db: Database | Transaction) =>
  db
    .selectFrom('community_question')
    .select([
      'community_question.id',
      'community_question.title',
      'community_question.body',
      'community_question.author',
      'community_question.person_id as personId',
      'community_question.at',
      'community_question.accepted_answer as accepted',
      sql<boolean>`community_question.hidden_at is not null`.as('hidden'),
      sql<number>`(select count(*)::int from community_answer a where a.question_id = community_question.id and a.hidden_at is null)`.as(
        'answers',
      ),
    ]);

export interface AskedQuestions {
  communityId: string;
  /** Only those that nothing answers yet. */
  open: boolean;
  page: number;
  size: number;
}

/** The latest first. */
export async function listQuestions(
  db: Database,
  { communityId, open, page, size }: AskedQuestions,
): Promise<{ questions: Question[]; total: number }> {
  const rows = await questions(db)
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .where('community_id', '=', communityId)
    .where('hidden_at', 'is', null)
    .$if(open, (query) => query.where('accepted_answer', 'is', null))
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return { questions: rows, total: rows[0]?.total ?? 0 };
}

export async function findQuestion(
  db: Database | Transaction,
  communityId: string,
  id: string,
): Promise<Question | null> {
  if (!isUuid(id)) return null;
  const row = await questions(db)
    .where('community_question.id', '=', id)
    .where('community_id', '=', communityId)
    .executeTakeFirst();
  return row ?? null;
}

export const answersTo = (db: Database | Transaction, questionId: string): Promise<Answer[]> =>
  db
    .selectFrom('community_answer')
    .select([
      'id',
      'body',
      'author',
      'person_id as personId',
      'at',
      sql<boolean>`hidden_at is not null`.as('hidden'),
    ])
    .where('question_id', '=', questionId)
    .orderBy('at')
    .orderBy('id')
    .execute();

/** How much a person wrote since. */
export async function writtenSince(tx: Transaction, personId: string, since: Date): Promise<number> {
  const count = (table: 'community_question' | 'community_answer') =>
    tx
      .selectFrom(table)
      .select((row) => row.fn.countAll<number>().as('count'))
      .where('person_id', '=', personId)
      .where('at', '>', since)
      .executeTakeFirstOrThrow();
  return (await count('community_question')).count + (await count('community_answer')).count;
}

export async function begunSince(tx: Transaction, personId: string, since: Date): Promise<number> {
  const { count } = await tx
    .selectFrom('community_member')
    .innerJoin('community', 'community.id', 'community_member.community_id')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .where('facilitator', '=', true)
    .where('community.created_at', '>', since)
    .executeTakeFirstOrThrow();
  return count;
}

export interface WrittenReport {
  id: string;
  reason: string;
  questionId: string;
  answerId: string | null;
  title: string;
}

export const reportsIn = (db: Database, communityId: string): Promise<WrittenReport[]> =>
  db
    .selectFrom('community_report')
    .innerJoin('community_question', 'community_question.id', 'community_report.question_id')
    .select([
      'community_report.id',
      'community_report.reason',
      'community_report.question_id as questionId',
      'community_report.answer_id as answerId',
      'community_question.title',
    ])
    .where('community_question.community_id', '=', communityId)
    .where('community_report.decided_at', 'is', null)
    .orderBy('community_report.at')
    .limit(100)
    .execute();

export interface NewWord {
  kind: 'question' | 'answer';
  questionId: string;
  title: string;
  body: string;
  author: string;
}

/** Questions and answers written since, in order of time. */
export async function wordsSince(db: Database, slug: string, since: Date, until: Date): Promise<NewWord[]> {
  const { rows } = await sql<NewWord>`
    select kind, question_id as "questionId", title, body, author from (
      select 'question' as kind, q.id as question_id, q.title, q.body, q.author, q.at
        from community_question q join community c on c.id = q.community_id
        where c.slug = ${slug} and q.hidden_at is null and q.at > ${since} and q.at <= ${until}
      union all
      select 'answer', q.id, q.title, a.body, a.author, a.at
        from community_answer a join community_question q on q.id = a.question_id
          join community c on c.id = q.community_id
        where c.slug = ${slug} and q.hidden_at is null and a.hidden_at is null and a.at > ${since} and a.at <= ${until}
    ) words order by at`.execute(db);
  return rows;
}
