import type { Transaction } from '../../platform/db/tables.ts';
import './tables.ts';

export interface HarvestedRow {
  importedId: string;
  recordId: string;
  raw: Record<string, string>;
}

const BATCH = 500;

/** Keeps the rows as they were read; a row read before is replaced. */
export async function keepRows(
  tx: Transaction,
  source: string,
  at: Date,
  rows: readonly HarvestedRow[],
  /** The import that reads them, when it can be undone: rows it is the first to tell of are forgotten with it. */
  importId: string | null = null,
): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) {
    await tx
      .insertInto('harvest_row')
      .values(
        rows.slice(from, from + BATCH).map(({ importedId, recordId, raw }) => ({
          source,
          imported_id: importedId,
          record_id: recordId,
          raw: JSON.stringify(raw),
          seen_at: at,
          import_id: importId,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['source', 'imported_id']).doUpdateSet((row) => ({
          record_id: row.ref('excluded.record_id'),
          raw: row.ref('excluded.raw'),
          seen_at: row.ref('excluded.seen_at'),
        })),
      )
      .execute();
  }
}

/** Rows that nobody told of before this import. */
export async function forgetRows(tx: Transaction, importId: string): Promise<void> {
  await tx.deleteFrom('harvest_row').where('import_id', '=', importId).execute();
}
