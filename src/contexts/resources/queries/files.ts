/** The files of the library, and what is found inside them. */
import { type RawBuilder, sql } from 'kysely';
import type pg from 'pg';
import type { Database, Transaction } from '../../../platform/db/tables.ts';
import { allThatIsAsked, type SearchQuery } from '../../../platform/search/sql.ts';
import type { FileType } from '../domain/file.ts';
import type { FileState } from '../domain/file-state.ts';

export interface KeptFile {
  id: string;
  name: string;
  type: FileType;
  bytes: number;
  personId: string | null;
  state: FileState;
  pages: number | null;
  /** Somebody asked that it be published. */
  asked: boolean;
  /** A record that stands bears it. */
  public: boolean;
}

/** A file by its identifier; null when there is none. One query. */
export async function fileById(db: Database, id: string): Promise<KeptFile | null> {
  const found = await db
    .selectFrom('resource_file as file')
    .select([
      'file.id',
      'file.name',
      'file.type',
      'file.bytes',
      'file.person_id as personId',
      'file.state',
      'file.pages',
      sql<boolean>`file.asked_at is not null`.as('asked'),
      sql<boolean>`exists (select from resource_file_use used where used.file_id = file.id)`.as('public'),
    ])
    .where('file.id', '=', id)
    .executeTakeFirst();
  return found ?? null;
}

/** What became of the text of several files. */
export const statesOf = async (
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { state: FileState; pages: number | null }>> => {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('resource_file')
    .select(['id', 'state', 'pages'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, ...told }) => [id, told]));
};

/** How many files a person sent since an instant, and what they weigh. */
export async function sentSince(
  db: Database,
  personId: string,
  since: Date,
): Promise<{ files: number; bytes: number }> {
  return db
    .selectFrom('resource_file')
    .select([sql<number>`count(*)`.as('files'), sql<number>`coalesce(sum(bytes), 0)::bigint`.as('bytes')])
    .where('person_id', '=', personId)
    .where('received_at', '>', since)
    .executeTakeFirstOrThrow();
}

/** The records that a file is borne by. */
export const bearersOf = async (tx: Transaction, fileId: string): Promise<string[]> => {
  const rows = await tx
    .selectFrom('resource_file_use')
    .select('record_id')
    .where('file_id', '=', fileId)
    .execute();
  return rows.map((row) => row.record_id);
};

/** A query of the ordinals of works found by what their files say: for the search of the lists. */
export const insideFiles = (query: SearchQuery): RawBuilder<{ ordinal: number }> =>
  sql<{ ordinal: number }>`
    select ordinal from works_with_files_bearing(${allThatIsAsked(query)}) ordinal
  `;

/** Files that nobody asked to publish since an instant, the oldest first. */
export const idleFiles = async (db: Database, before: Date, most: number): Promise<string[]> => {
  const rows = await db
    .selectFrom('resource_file')
    .select('id')
    .where('asked_at', 'is', null)
    .where('received_at', '<', before)
    .orderBy('received_at')
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
};

/** Where every file is kept, for a copy of the whole instance: one answer, at the moment of its transaction. */
export const fileKeys = async (client: pg.ClientBase): Promise<string[]> => {
  const { rows } = await client.query<{ id: string }>('select id from resource_file order by id');
  return rows.map(({ id }) => id);
};
