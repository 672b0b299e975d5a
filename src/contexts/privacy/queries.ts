/** Reads of what is held about a person, of the erasures, and of the requests. */
import { type RawBuilder, sql } from 'kysely';
import type { EmailAddress } from '../../kernel/email-address.ts';
import type { Belonging, PersonalTable } from '../../kernel/processing.ts';
import type { Database } from '../../platform/db/tables.ts';
import type { TokenHash } from '../../platform/ids/token.ts';
import './tables.ts';

/** Whose data: a person, and the address that they proved to be theirs. */
export interface Subject {
  personId: string;
  /** In lower case. */
  address: string;
}

/** Names come from declarations in the code, never from a request; values are bound. */
export const belongsTo = (of: readonly Belonging[], subject: Subject): RawBuilder<unknown> =>
  sql`(${sql.join(
    of.map(({ column, holds }) => {
      const held = sql.ref(column);
      if (holds === 'person') return sql`${held} = ${subject.personId}`;
      if (holds === 'person_subject') return sql`${held} = ${`person:${subject.personId}`}`;
      if (holds === 'address') return sql`lower(${held}) = ${subject.address}`;
      return sql`position(${`"${subject.address}"`} in lower(${held})) > 0`;
    }),
    sql` or `,
  )})`;

export type HeldRow = Record<string, unknown>;

/** A person's rows of one table, the columns that it declares only. */
export async function rowsAbout(
  db: Database,
  { table, of, shown }: PersonalTable,
  subject: Subject,
): Promise<HeldRow[]> {
  const columns = sql.join(shown.map((column) => sql.ref(column)));
  const { rows } = await sql<HeldRow>`
    select ${columns} from ${sql.table(table)} where ${belongsTo(of, subject)} order by 1`.execute(db);
  return rows;
}

export interface RunSeen {
  rule: string;
  ranAt: Date;
  erased: number;
  erasedInAll: number;
}

export const retentionRuns = (db: Database): Promise<RunSeen[]> =>
  db
    .selectFrom('retention_run')
    .select(['rule', 'ran_at as ranAt', 'erased', 'erased_in_all as erasedInAll'])
    .execute();

/** People who have not come since `unusedSince` and were not warned, so many at most. */
export async function unwarned(db: Database, unusedSince: Date, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('account_activity')
    .select('person_id')
    .where('seen_at', '<=', unusedSince)
    .where('warned_at', 'is', null)
    .orderBy('seen_at')
    .limit(limit)
    .execute();
  return rows.map((row) => row.person_id);
}

/** People who were warned before `warnedSince` and have not come back. */
export async function warnedLongAgo(db: Database, warnedSince: Date, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('account_activity')
    .select('person_id')
    .where('warned_at', '<=', warnedSince)
    .orderBy('warned_at')
    .limit(limit)
    .execute();
  return rows.map((row) => row.person_id);
}

/** How many requests an address made since a moment. */
export async function requestsBy(db: Database, address: EmailAddress, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('privacy_request')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('address', '=', address)
    .where('asked_at', '>', since)
    .executeTakeFirstOrThrow();
  return count;
}

export const requestByToken = (db: Database, hash: TokenHash) =>
  db
    .selectFrom('privacy_request')
    .select(['right_asked as right', 'body', 'asked_at as askedAt', 'confirmed_at as confirmedAt'])
    .select(['due_on as dueOn', 'answered_at as answeredAt', 'answer'])
    .where('token_hash', '=', hash)
    .executeTakeFirst();

export type RequestListed = Awaited<ReturnType<typeof confirmedRequests>>[number];

/** Requests that were confirmed: those that wait first, by the day they are due. */
export const confirmedRequests = (db: Database, limit: number) =>
  db
    .selectFrom('privacy_request')
    .select(['id', 'right_asked as right', 'address', 'page', 'body', 'asked_at as askedAt'])
    .select(['due_on as dueOn', 'answered_at as answeredAt', 'answer'])
    .where('confirmed_at', 'is not', null)
    .orderBy('answered_at', (order) => order.desc().nullsFirst())
    .orderBy('due_on')
    .limit(limit)
    .execute();
