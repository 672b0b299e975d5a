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
