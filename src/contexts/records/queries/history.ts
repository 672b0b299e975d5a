/** What happened to a record: revisions, and what imports said of it. */
import { sql } from 'kysely';
import type { Database, Transaction } from '../../../platform/db/tables.ts';
import { type Change, type Document, replay } from '../domain/changes.ts';
import type { RecordKind } from '../domain/kinds.ts';

export interface Revision {
  number: number;
  at: Date;
  author: string;
  reason: string;
  changes: Change[];
}

/** A record's revisions, the latest first. */
export const revisionsOf = (db: Database, recordId: string): Promise<Revision[]> =>
  told(db, recordId).execute();

/** The same, so many at most: a page that is read does not draw a thousand. */
export const latestRevisions = (db: Database, recordId: string, most: number): Promise<Revision[]> =>
  told(db, recordId).limit(most).execute();

const told = (db: Database, recordId: string) =>
  db
    .selectFrom('revision')
    .leftJoin('signature', 'signature.key', 'revision.author')
    .select(['number', 'at', 'reason', 'changes'])
    .select(({ fn }) => fn.coalesce('signature.name', 'revision.author').as('author'))
    .where('record_id', '=', recordId)
    .orderBy('number', 'desc');

/** What a source last said of these records; without a source, what the latest of all did. */
export async function lastImports(
  db: Database | Transaction,
  ids: readonly string[],
  source?: string,
): Promise<Map<string, Document>> {
  const all = db
    .selectFrom('record_import')
    .select(['record_id', 'document'])
    .where('record_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('imported_at')
    .orderBy('source');
  const rows = await (source === undefined ? all : all.where('source', '=', source)).execute();
  return new Map(rows.map((row) => [row.record_id, row.document]));
}

/** What some fields of records became, from the first revision to the last. One query. */
export function fieldHistory(
  db: Database,
  ids: readonly string[],
  fields: readonly string[],
): Promise<{ recordId: string; at: Date; changes: Change[] }[]> {
  const touches = sql.join(
    fields.map((field) => sql<boolean>`changes @> ${JSON.stringify([{ field }])}::jsonb`),
    sql` or `,
  );
  return db
    .selectFrom('revision')
    .select(['record_id as recordId', 'at', 'changes'])
    .where('record_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where(sql<boolean>`(${touches})`)
    .orderBy('record_id')
    .orderBy('number')
    .execute();
}

/** The document as it stood at a version: its revisions replayed. Null when it had no such version. */
export async function documentAt(
  db: Database | Transaction,
  recordId: string,
  version: number,
): Promise<Document | null> {
  const rows = await db
    .selectFrom('revision')
    .select(['number', 'changes'])
    .where('record_id', '=', recordId)
    .where('number', '<=', version)
    .orderBy('number')
    .execute();
  if (rows.at(-1)?.number !== version) return null;
  return rows.reduce<Document>((document, { changes }) => replay(document, changes), {});
}

/** What changed in these records after an instant, the first change first; their making is no change. One query. */
export const changesAfter = (
  db: Database,
  ids: readonly string[],
  after: Date,
): Promise<{ recordId: string; at: Date; changes: Change[] }[]> =>
  db
    .selectFrom('revision')
    .select(['record_id as recordId', 'at', 'changes'])
    .where('record_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where('at', '>', after)
    .where('number', '>', 1)
    .orderBy('record_id')
    .orderBy('number')
    .execute();

export interface Told {
  id: number;
  recordId: string;
  kind: RecordKind;
  slug: string;
  number: number;
  at: Date;
  fields: string[];
}

/** Revisions after one, in the order in which they were kept (writers queue), with the record that each is of. */
export const revisionsAfter = (db: Database | Transaction, after: number, limit: number): Promise<Told[]> =>
  db
    .selectFrom('revision')
    .innerJoin('record', 'record.id', 'revision.record_id')
    .select([
      'revision.id',
      'record.id as recordId',
      'record.kind',
      'record.slug',
      'revision.number',
      'revision.at',
      sql<string[]>`array(select change ->> 'field' from jsonb_array_elements(revision.changes) change)`.as(
        'fields',
      ),
    ])
    .where('revision.id', '>', after)
    .orderBy('revision.id')
    .limit(limit)
    .execute();

/** The last revision of all; 0 when there is none. */
export async function lastRevision(db: Database | Transaction): Promise<number> {
  const { last } = await db
    .selectFrom('revision')
    .select(({ fn }) => fn.max<number | null>('id').as('last'))
    .executeTakeFirstOrThrow();
  return last ?? 0;
}

/** The names that stand behind the keys of signatures; a source is its own name. One query. */
export async function signersOf(
  db: Database | Transaction,
  authors: readonly string[],
): Promise<Map<string, string>> {
  if (authors.length === 0) return new Map();
  const rows = await db
    .selectFrom('signature')
    .select(['key', 'name'])
    .where('key', '=', sql<string>`any(${[...authors]}::text[])`)
    .execute();
  return new Map([
    ...authors.map((each) => [each, each] as const),
    ...rows.map(({ key, name }) => [key, name] as const),
  ]);
}
