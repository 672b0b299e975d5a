/** Writes of imports by screen. */
import { sql } from 'kysely';
import type { Transaction } from '../../platform/db/tables.ts';
import type { GuessedKind, Remark } from '../harvest/public.ts';
import type { Report } from './domain/report.ts';
import type { ImportState, Likely, RowOutcome } from './domain/state.ts';
import './tables.ts';

export interface NewImport {
  id: string;
  kind: GuessedKind;
  personId: string;
  signature: string;
  source: string;
  label: string;
  page: string;
  licence: string;
  licenceName: string;
  fileName: string;
  sheets: readonly string[];
  content: Buffer;
  at: Date;
}

export async function insertImport(tx: Transaction, given: NewImport): Promise<void> {
  const { personId, fileName, licenceName, sheets, content, at, ...rest } = given;
  await tx
    .insertInto('file_import')
    .values({
      ...rest,
      state: 'sheet',
      person_id: personId,
      file_name: fileName,
      licence_name: licenceName,
      sheets: [...sheets],
      format: '',
      encoding: '',
      report: '{}',
      created_at: at,
      touched_at: at,
    })
    .execute();
  await tx.insertInto('file_import_content').values({ import_id: given.id, content, read_at: at }).execute();
}

export interface Change {
  state?: ImportState;
  format?: string;
  encoding?: string;
  sheet?: string | null;
  columns?: readonly string[];
  mapping?: object | null;
  row_count?: number;
  reached?: number;
  report?: Report;
  fault?: string | null;
}

export async function changeImport(
  tx: Transaction,
  id: string,
  { columns, mapping, report, ...change }: Change,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('file_import')
    .set({
      ...change,
      ...(columns && { columns: [...columns] }),
      ...(mapping !== undefined && { mapping: mapping && JSON.stringify(mapping) }),
      ...(report && { report: JSON.stringify(report) }),
      touched_at: at,
    })
    .where('id', '=', id)
    .execute();
}

export async function insertRows(
  tx: Transaction,
  importId: string,
  rows: readonly { line: number; cells: Record<string, string> }[],
  at: Date,
): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('file_import_row')
    .values(
      rows.map(({ line, cells }) => ({
        line,
        import_id: importId,
        cells: JSON.stringify(cells),
        read_at: at,
        remarks: '[]',
        doubles: '[]',
      })),
    )
    .execute();
}

export interface JudgedRow {
  line: number;
  name: string;
  outcome: RowOutcome;
  record_id: string | null;
  fields: readonly string[];
  kept: readonly string[];
  remarks: readonly Remark[];
  doubles: readonly Likely[];
}

/** What came of some rows. One query. */
export async function judgeRows(
  tx: Transaction,
  importId: string,
  rows: readonly JudgedRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    update file_import_row row set
      name = told.name, outcome = told.outcome, record_id = told.record_id, fields = told.fields,
      kept = told.kept, remarks = told.remarks, doubles = told.doubles
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as told(
      line integer, name text, outcome text, record_id uuid, fields text[], kept text[], remarks jsonb, doubles jsonb)
    where row.import_id = ${importId} and row.line = told.line`.execute(tx);
}

/** The run went through these lines. */
export async function markWritten(
  tx: Transaction,
  importId: string,
  lines: readonly number[],
): Promise<void> {
  await tx
    .updateTable('file_import_row')
    .set({ outcome: 'written' })
    .where('import_id', '=', importId)
    .where('line', '=', sql<number>`any(${[...lines]}::int[])`)
    .execute();
}

export async function decideRow(
  tx: Transaction,
  importId: string,
  line: number,
  decision: string | null,
): Promise<void> {
  await tx
    .updateTable('file_import_row')
    .set({ decision })
    .where('import_id', '=', importId)
    .where('line', '=', line)
    .execute();
}

/** One word on every likely double that nobody decided; `same`: the first record that it may be. */
export async function decideTheRest(
  tx: Transaction,
  importId: string,
  word: 'other' | 'skip' | 'same',
): Promise<void> {
  await tx
    .updateTable('file_import_row')
    .set({ decision: word === 'same' ? sql<string>`doubles -> 0 ->> 'id'` : word })
    .where('import_id', '=', importId)
    .where('decision', 'is', null)
    .where(sql<boolean>`jsonb_array_length(doubles) > 0`)
    .execute();
}

/** Rows as they were read, without what was said of them; `decisions`: those too. */
export async function forgetJudgement(
  tx: Transaction,
  importId: string,
  { decisions }: { decisions: boolean },
): Promise<void> {
  await tx
    .updateTable('file_import_row')
    .set({ outcome: null, record_id: null, ...(decisions && { decision: null, doubles: '[]' }) })
    .where('import_id', '=', importId)
    .execute();
}

/** The file and its rows; the import itself stays. */
export async function forgetContent(tx: Transaction, importId: string): Promise<void> {
  await tx.deleteFrom('file_import_row').where('import_id', '=', importId).execute();
  await tx.deleteFrom('file_import_content').where('import_id', '=', importId).execute();
}

export async function deleteImport(tx: Transaction, importId: string): Promise<void> {
  await tx.deleteFrom('file_import').where('id', '=', importId).execute();
}

export async function keepMapping(
  tx: Transaction,
  source: string,
  kind: GuessedKind,
  mapping: object,
  at: Date,
): Promise<void> {
  const kept = { mapping: JSON.stringify(mapping), touched_at: at };
  await tx
    .insertInto('file_import_mapping')
    .values({ source, kind, ...kept })
    .onConflict((conflict) => conflict.columns(['source', 'kind']).doUpdateSet(kept))
    .execute();
}
