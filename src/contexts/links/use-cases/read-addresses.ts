/** Takes in the addresses of the records that changed since the last reading: all of them, the first time. */
import { transact } from '../../../platform/db/connect.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { changedSince, dataVersion, documentsOf } from '../../records/public.ts';
import { addressesIn, RANKS } from '../domain/addresses.ts';
import { readUpTo } from '../queries.ts';
import { rememberReading, replaceUses } from '../store.ts';

export async function readAddresses(
  { db, clock }: { db: Database; clock: () => Date },
  signal?: AbortSignal,
): Promise<void> {
  // Before the records: one that changes meanwhile is read again the next time.
  const version = await dataVersion(db);
  const known = await readUpTo(db);
  if (version <= known) return;
  for await (const rows of changedSince(db, known)) {
    const ordinals = rows.map(({ ordinal }) => ordinal);
    for await (const records of documentsOf(db, ordinals)) {
      if (signal?.aborted) return;
      const stated = records.map(({ id, kind, document }) => ({
        recordId: id,
        rank: RANKS[kind],
        addresses: addressesIn(document),
      }));
      await transact(db, (tx) => replaceUses(tx, stated, clock()));
    }
  }
  await transact(db, (tx) => rememberReading(tx, version));
}
