/** Reads of remarks. */
import { sql } from 'kysely';
import type { EmailAddress } from '../../kernel/email-address.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { Database, Transaction } from '../../platform/db/tables.ts';
import type { RemarkState, Topic } from './domain/remark.ts';
import './tables.ts';

export interface Remark {
  id: string;
  recordId: string;
  territories: string[];
  topic: Topic;
  body: string;
  author: string;
  personId: string | null;
  email: EmailAddress | null;
  locale: Locale;
  state: RemarkState;
  createdAt: Date;
  decidedAt: Date | null;
  decidedBy: string | null;
  decision: string | null;
  answer: string | null;
  answeredAt: Date | null;
  answerAuthor: string | null;
  resolvedAt: Date | null;
}

const COLUMNS = [
  'id',
  'record_id as recordId',
  'territories',
  'topic',
  'body',
  'author',
  'person_id as personId',
  'email',
  'locale',
  'state',
  'created_at as createdAt',
  'decided_at as decidedAt',
  'decided_by as decidedBy',
  'decision',
  'answer',
  'answered_at as answeredAt',
  'answer_author as answerAuthor',
  'resolved_at as resolvedAt',
] as const;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function remarkById(db: Database | Transaction, id: string): Promise<Remark | null> {
  if (!UUID.test(id)) return null;
  return (await db.selectFrom('remark').select(COLUMNS).where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function remarkByToken(db: Database, hash: Buffer): Promise<Remark | null> {
  const found = db.selectFrom('remark').select(COLUMNS).where('token_hash', '=', hash);
  return (await found.executeTakeFirst()) ?? null;
}

/** Those shown on these records: what is still open first, each the oldest first. `limit` of the latest. */
export async function publishedOn(
  db: Database,
  recordIds: readonly string[],
  limit: number,
): Promise<{ remarks: Remark[]; total: number }> {
  const rows = await db
    .selectFrom('remark')
    .select(COLUMNS)
    .select(({ fn }) => fn.countAll<number>().over().as('total'))
    .where('state', '=', 'published')
    .where('record_id', 'in', recordIds)
    .orderBy(({ eb }) => eb('resolved_at', 'is not', null))
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute();
  return { remarks: rows, total: rows[0]?.total ?? 0 };
}

/** A person's own on a record that wait or were not shown: what only they see there. */
export const ownWaiting = (db: Database, recordId: string, personId: string): Promise<Remark[]> =>
  db
    .selectFrom('remark')
    .select(COLUMNS)
    .where('record_id', '=', recordId)
    .where('person_id', '=', personId)
    .where('state', 'in', ['waiting', 'hidden', 'closed'])
    .orderBy('created_at', 'desc')
    .limit(20)
    .execute();

/** How many remarks of somebody were shown, and still are: what trust rests on. */
export async function shownBefore(
  db: Database | Transaction,
  { personId, email }: { personId: string | null; email: EmailAddress | null },
): Promise<number> {
  const { count } = await db
    .selectFrom('remark')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'published')
    .where((row) =>
      personId === null
        ? row.and([row('email', '=', email ?? ('' as EmailAddress)), row('person_id', 'is', null)])
        : row('person_id', '=', personId),
    )
    .executeTakeFirstOrThrow();
  return count;
}

export interface WaitingRemark {
  id: string;
  recordId: string;
  topic: Topic;
  body: string;
  author: string;
  personId: string | null;
  territories: string[];
  createdAt: Date;
}

/** Those that wait, the oldest first, within what a person may decide; and how many in all. */
export async function waitingRemarks(
  db: Database,
  scope: { all: boolean; records: readonly string[]; territories: readonly string[] },
  limit: number,
): Promise<{ rows: WaitingRemark[]; total: number }> {
  const rows = await db
    .selectFrom('remark')
    .select([
      'id',
      'record_id as recordId',
      'topic',
      'body',
      'author',
      'person_id as personId',
      'territories',
      'created_at as createdAt',
    ])
    .select(({ fn }) => fn.countAll<number>().over().as('total'))
    .where('state', '=', 'waiting')
    .where((eb) =>
      eb.or([
        eb.val(scope.all),
        sql<boolean>`record_id = any(${[...scope.records]}::uuid[])`,
        sql<boolean>`territories && ${[...scope.territories]}::text[]`,
      ]),
    )
    .orderBy('created_at')
    .limit(limit)
    .execute();
  return { rows, total: rows[0]?.total ?? 0 };
}

/** How many remarks are shown on each record that has some. */
export const shownByRecord = (db: Database): Promise<{ recordId: string; count: number }[]> =>
  db
    .selectFrom('remark')
    .select(({ fn }) => ['record_id as recordId', fn.countAll<number>().as('count')])
    .where('state', '=', 'published')
    .groupBy('record_id')
    .execute();
