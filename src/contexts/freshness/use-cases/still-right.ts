/** "Still right", from the page of a letter: as if the person had signed in, for a record that they still look after. */
import { parisDay } from '../../../kernel/day.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { keptBy, personById } from '../../accounts/public.ts';
import { type Geography, type Kinds, recordsById, saveRecord } from '../../records/public.ts';

export interface StillRightNeeds {
  db: Database;
  clock: () => Date;
  geography: Geography;
  kinds: Kinds;
}

export async function stillRight(
  needs: StillRightNeeds,
  personId: string,
  { recordId, seen, reason, nobody }: { recordId: string; seen: number; reason: string; nobody: string },
): Promise<Outcome<null, 'not_yours' | 'changed'>> {
  const { db, clock, kinds } = needs;
  const kept = await keptBy(db, personId, clock());
  const [record] = kept.includes(recordId) ? await recordsById(db, [recordId]) : [];
  if (!record) return refused('not_yours');
  const person = await personById(db, personId);
  const saved = await saveRecord(needs, kinds[record.kind], {
    id: record.id,
    document: { ...record.document, checked: parisDay(clock()) },
    seen,
    author: { name: person?.name || nobody, personId },
    reason,
  });
  return saved.ok ? done(null) : refused('changed');
}
