/** What an import would do to records, found by reading: nothing is written, nobody waits. */
import type { Database } from '../../../platform/db/tables.ts';
import { changesBetween } from '../domain/changes.ts';
import { meet } from '../domain/meet.ts';
import { lastImports } from '../queries/history.ts';
import { recordsById } from '../queries/records.ts';
import type { Incoming } from './import-records.ts';

export interface Previewed {
  id: string;
  outcome: 'new' | 'changed' | 'unchanged';
  /** Fields that would change. */
  fields: string[];
  /** Fields that people changed, and that would stay. */
  kept: string[];
}

/** Two queries. Throws a ZodError on a document that is not of its kind. */
export async function previewImport(
  db: Database,
  source: string,
  incoming: readonly Incoming[],
): Promise<Previewed[]> {
  const ids = incoming.map(({ id }) => id);
  const present = new Map((await recordsById(db, ids)).map((record) => [record.id, record]));
  const before = await lastImports(db, ids, source);
  return incoming.map(({ id, kind, document, ...manner }) => {
    const existing = present.get(id)?.document ?? null;
    const met = meet(existing, before.get(id), kind.read(document).document, manner);
    const after = kind.read(met.document).document;
    const fields = changesBetween(existing ?? {}, after).map(({ field }) => field);
    const outcome = met.founding ? 'new' : fields.length > 0 ? 'changed' : 'unchanged';
    return { id, outcome, fields, kept: met.kept };
  });
}
