/** Takes records away, and brings them back: nothing of them is lost, nobody is shown them meanwhile. */
import { transact } from '../../../platform/db/connect.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import type { RemovalReason } from '../domain/home.ts';
import { nextDataVersion, setRemoved } from '../store.ts';
import type { SaveNeeds } from './save-record.ts';

export interface Removing {
  records: readonly { id: string; to?: string }[];
  /** An instance, or who takes them away. */
  by: string;
  why: RemovalReason;
  beside?: (tx: Transaction) => Promise<void>;
}

export const removeRecords = (
  { db, clock }: Pick<SaveNeeds, 'db' | 'clock'>,
  { records, by, why, beside }: Removing,
): Promise<void> =>
  transact(db, async (tx) => {
    const changed = await nextDataVersion(tx);
    const at = clock().toISOString();
    for (const { id, to } of records)
      await setRemoved(tx, { id, removed: { at, by, why, ...(to !== undefined && { to }) }, changed });
    await beside?.(tx);
  });

export const bringBackRecord = (
  { db }: Pick<SaveNeeds, 'db'>,
  id: string,
  beside?: (tx: Transaction) => Promise<void>,
): Promise<void> =>
  transact(db, async (tx) => {
    const changed = await nextDataVersion(tx);
    await setRemoved(tx, { id, removed: null, changed });
    await beside?.(tx);
  });
