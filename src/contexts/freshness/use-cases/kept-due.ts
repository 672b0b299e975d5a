/** The records that a person looks after and that are due for another look. Two queries. */
import { parisDay } from '../../../kernel/day.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { keptBy } from '../../accounts/public.ts';
import { recordsById, type StoredRecord } from '../../records/public.ts';
import { dueOf } from '../domain/due.ts';

export interface DueRecord {
  kind: StoredRecord['kind'];
  checked: string | null;
  record: StoredRecord;
}

export async function keptDue(
  { db, clock }: { db: Database; clock: () => Date },
  personId: string,
): Promise<DueRecord[]> {
  const now = clock();
  const records = await recordsById(db, await keptBy(db, personId, now));
  const kept = records.map((record) => ({
    kind: record.kind,
    checked: typeof record.document.checked === 'string' ? record.document.checked : null,
    record,
  }));
  return dueOf(kept, parisDay(now));
}
