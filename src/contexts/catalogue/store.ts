import type { Transaction } from '../../platform/db/tables.ts';
import type { ImportReport } from '../records/public.ts';

/** Writes down that this content was loaded. */
export async function rememberLoad(
  tx: Transaction,
  digest: string,
  at: Date,
  report: ImportReport,
): Promise<void> {
  await tx
    .insertInto('catalogue_load')
    .values({ digest, loaded_at: at, report: JSON.stringify(report) })
    .execute();
}
