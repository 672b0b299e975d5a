/** Reads of imports by screen. */
import { sql } from 'kysely';
import type { Database, Transaction } from '../../platform/db/tables.ts';
import type { GuessedKind, Remark } from '../harvest/public.ts';
import type { Report } from './domain/report.ts';
import type { ImportState, Likely, RowOutcome } from './domain/state.ts';
import './tables.ts';

export interface FileImport {
  id: string;
  kind: GuessedKind;
  state: ImportState;
  personId: string | null;
  signature: string;
  source: string;
  label: string;
  page: string;
  licence: string;
  licenceName: string;
  fileName: string;
  format: string;
  encoding: string;
  sheets: string[];
  sheet: string | null;
  columns: string[];
  mapping: object | null;
  rowCount: number;
  reached: number;
  report: Report;
  fault: string | null;
  createdAt: Date;
}

const COLUMNS = [
  'id',
  'kind',
  'state',
  'person_id as personId',
  'signature',
  'source',
  'label',
  'page',
  'licence',
  'licence_name as licenceName',
  'file_name as fileName',
  'format',
  'encoding',
  'sheets',
  'sheet',
  'columns',
  'mapping',
  'row_count as rowCount',
  'reached',
  'report',
  'fault',
  'created_at as createdAt',
] as const;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Locked when asked, within a transaction: of two who act on an import, one does first. */
export async function importById(
  db: Database | Transaction,
  id: string,
  lock = false,
): Promise<FileImport | null> {
  if (!UUID.test(id)) return null;
  const query = db.selectFrom('file_import').select(COLUMNS).where('id', '=', id);
  return (await (lock ? query.forUpdate() : query).executeTakeFirst()) ?? null;
}

/** The latest first; those of one person, or of everybody. */
export function importsOf(db: Database, personId: string | null, limit: number): Promise<FileImport[]> {
  const all = db.selectFrom('file_import').select(COLUMNS).orderBy('created_at', 'desc').limit(limit);
  return (personId === null ? all : all.where('person_id', '=', personId)).execute();
}

export async function contentOf(db: Database | Transaction, importId: string): Promise<Buffer | null> {
  const row = await db
    .selectFrom('file_import_content')
    .select('content')
    .where('import_id', '=', importId)
    .executeTakeFirst();
  return row?.content ?? null;
}

export interface ImportRow {
  line: number;
  cells: Record<string, string>;
  name: string;
  outcome: RowOutcome | null;
  recordId: string | null;
  fields: string[];
  kept: string[];
  remarks: Remark[];
  doubles: Likely[];
  decision: string | null;
}

const ROW = [
  'line',
  'cells',
  'name',
  'outcome',
  'record_id as recordId',
  'fields',
  'kept',
  'remarks',
  'doubles',
  'decision',
] as const;

/** Rows after a line, in order. */
export const rowsAfter = (
  db: Database | Transaction,
  importId: string,
  after: number,
  limit: number,
): Promise<ImportRow[]> =>
  db
    .selectFrom('file_import_row')
    .select(ROW)
    .where('import_id', '=', importId)
    .where('line', '>', after)
    .orderBy('line')
    .limit(limit)
    .execute();

/** The rows of one outcome, in order of line. `undecided`: likely doubles on which nobody said a word. */
export function rowsWith(
  db: Database,
  importId: string,
  { outcome, limit, offset = 0 }: { outcome: RowOutcome | 'warned'; limit: number; offset?: number },
): Promise<ImportRow[]> {
  const rows = db.selectFrom('file_import_row').select(ROW).where('import_id', '=', importId);
  const those =
    outcome === 'warned'
      ? rows.where('outcome', '<>', 'refused').where(sql<boolean>`jsonb_array_length(remarks) > 0`)
      : rows.where('outcome', '=', outcome);
  return those.orderBy('line').limit(limit).offset(offset).execute();
}

/** Rows that may be records which are there, decided or not. */
export const doublesOf = (
  db: Database,
  importId: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<ImportRow[]> =>
  db
    .selectFrom('file_import_row')
    .select(ROW)
    .where('import_id', '=', importId)
    .where(sql<boolean>`jsonb_array_length(doubles) > 0`)
    .orderBy('line')
    .limit(limit)
    .offset(offset)
    .execute();

export interface Counts {
  outcomes: Partial<Record<RowOutcome, number>>;
  /** Likely doubles, and those on which nobody said a word. */
  doubles: number;
  undecided: number;
  warned: number;
}

export async function countsOf(db: Database | Transaction, importId: string): Promise<Counts> {
  const rows = await db
    .selectFrom('file_import_row')
    .select('outcome')
    .select([
      sql<number>`count(*)::int`.as('count'),
      sql<number>`count(*) filter (where jsonb_array_length(doubles) > 0)::int`.as('doubles'),
      sql<number>`count(*) filter (where outcome = 'double' and decision is null)::int`.as('undecided'),
      sql<number>`count(*) filter (where jsonb_array_length(remarks) > 0 and outcome <> 'refused')::int`.as(
        'warned',
      ),
    ])
    .where('import_id', '=', importId)
    .groupBy('outcome')
    .execute();
  const sum = (of: 'doubles' | 'undecided' | 'warned') => rows.reduce((all, row) => all + row[of], 0);
  return {
    outcomes: Object.fromEntries(rows.flatMap(({ outcome, count }) => (outcome ? [[outcome, count]] : []))),
    doubles: sum('doubles'),
    undecided: sum('undecided'),
    warned: sum('warned'),
  };
}

/** The lines that are to become these records, in an import's rows before a line. */
export async function linesOf(
  db: Database | Transaction,
  importId: string,
  recordIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('file_import_row')
    .select(['record_id as id', sql<number>`min(line)`.as('line')])
    .where('import_id', '=', importId)
    .where('record_id', '=', sql<string>`any(${[...recordIds]}::uuid[])`)
    .where('outcome', 'in', ['new', 'changed', 'unchanged', 'double'])
    .groupBy('record_id')
    .execute();
  return new Map(rows.flatMap(({ id, line }) => (id ? [[id, line] as const] : [])));
}

/** What the cells of a column hold, and in how many rows: the most frequent first. */
export const cellsOf = (
  db: Database,
  importId: string,
  columns: readonly string[],
): Promise<{ cells: Record<string, string>; count: number }[]> =>
  db
    .selectFrom(
      db
        .selectFrom('file_import_row')
        .select(
          sql<Record<string, string>>`jsonb_build_object(${sql.join(
            columns.flatMap((column) => [sql`${column}::text`, sql`cells -> ${column}::text`]),
          )})`.as('cells'),
        )
        .where('import_id', '=', importId)
        .as('read'),
    )
    .select(['cells', sql<number>`count(*)::int`.as('count')])
    .groupBy('cells')
    .orderBy('count', 'desc')
    .execute();

/** How the columns of a source were last read; null when they never were. */
export async function keptMapping(
  db: Database | Transaction,
  source: string,
  kind: GuessedKind,
): Promise<object | null> {
  const row = await db
    .selectFrom('file_import_mapping')
    .select('mapping')
    .where('source', '=', source)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return row?.mapping ?? null;
}
