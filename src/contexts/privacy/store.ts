/**
 * Writes that the declarations ask for. Table and column names come from declarations in the code, never from a
 * request; they are quoted as names all the same.
 */
import { type Insertable, sql } from 'kysely';
import type { PersonalTable, RetentionRule } from '../../kernel/processing.ts';
import type { Tables, Transaction } from '../../platform/db/tables.ts';
import type { TokenHash } from '../../platform/ids/token.ts';
import { belongsTo, type Subject } from './queries.ts';
import './tables.ts';

const DAY_MS = 86_400_000;

/** Erases what a rule says is over, and says how many rows. */
export async function applyRule(tx: Transaction, rule: RetentionRule, now: Date): Promise<number> {
  const limit = new Date(now.getTime() - rule.days * DAY_MS);
  const over = [sql`${sql.ref(rule.from)} <= ${limit}`];
  if (rule.only) over.push(sql`${sql.ref(rule.only.column)} = any(${[...rule.only.values]}::text[])`);
  if (rule.unless) over.push(sql`${sql.ref(rule.unless)} is null`);
  const { empty } = rule;
  if (empty)
    over.push(
      sql`(${sql.join(
        empty.map((each) => sql`${sql.ref(each)} is not null`),
        sql` or `,
      )})`,
    );
  const table = sql.table(rule.table);
  const where = sql.join(over, sql` and `);
  const write = empty
    ? sql`update ${table} set ${emptied(empty)} where ${where}`
    : sql`delete from ${table} where ${where}`;
  const { numAffectedRows } = await write.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

export async function noteRun(tx: Transaction, rule: string, at: Date, erased: number): Promise<void> {
  await tx
    .insertInto('retention_run')
    .values({ rule, ran_at: at, erased, erased_in_all: erased })
    .onConflict((conflict) =>
      conflict.column('rule').doUpdateSet({
        ran_at: at,
        erased,
        erased_in_all: sql<number>`retention_run.erased_in_all + ${erased}`,
      }),
    )
    .execute();
}

/** The number of one more person who left. */
export async function noteDeparture(tx: Transaction, at: Date): Promise<number> {
  const row = await tx.insertInto('departure').values({ at }).returning('number').executeTakeFirstOrThrow();
  return row.number;
}

/** Erases or unsigns a person's rows of one table, as it declares. */
export async function eraseFrom(
  tx: Transaction,
  { table, of, erasure }: PersonalTable,
  subject: Subject,
  pseudonym: string,
): Promise<void> {
  if (erasure === 'kept' || erasure === 'follows' || of.length === 0) return;
  const where = belongsTo(of, subject);
  if (erasure === 'row') await sql`delete from ${sql.table(table)} where ${where}`.execute(tx);
  else
    await sql`update ${sql.table(table)}
      set ${sql.ref(erasure.sign)} = ${pseudonym}, ${emptied(erasure.empty)} where ${where}`.execute(tx);
}

const emptied = (columns: readonly string[]) =>
  sql.join(columns.map((column) => sql`${sql.ref(column)} = null`));

export async function noteWarning(tx: Transaction, personId: string, at: Date): Promise<void> {
  await tx.updateTable('account_activity').set({ warned_at: at }).where('person_id', '=', personId).execute();
}

export async function insertRequest(
  tx: Transaction,
  request: Pick<
    Insertable<Tables['privacy_request']>,
    'id' | 'right_asked' | 'address' | 'page' | 'body' | 'locale' | 'token_hash' | 'asked_at'
  >,
): Promise<void> {
  await tx.insertInto('privacy_request').values(request).execute();
}

/** The month begins now. False when the link leads to nothing. */
export async function confirmRequest(
  tx: Transaction,
  hash: TokenHash,
  { at, askedSince, dueOn }: { at: Date; askedSince: Date; dueOn: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('privacy_request')
    .set({ confirmed_at: at, due_on: dueOn })
    .where('token_hash', '=', hash)
    .where('confirmed_at', 'is', null)
    .where('asked_at', '>', askedSince)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** To whom the answer goes; undefined when somebody answered before. */
export const answerRequest = (
  tx: Transaction,
  id: string,
  { at, by, answer }: { at: Date; by: string; answer: string },
) =>
  tx
    .updateTable('privacy_request')
    .set({ answered_at: at, answered_by: by, answer })
    .where('id', '=', id)
    .where('confirmed_at', 'is not', null)
    .where('answered_at', 'is', null)
    .returning(['address', 'locale'])
    .executeTakeFirst();
