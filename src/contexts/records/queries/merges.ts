/** Which records were merged into which. */
import type { Database, Transaction } from '../../../platform/db/tables.ts';
import type { Change, Document } from '../domain/changes.ts';
import type { RecordKind } from '../domain/kinds.ts';
import { renamed } from '../domain/merged.ts';
import type { Rewritten } from '../tables.ts';

export interface Merge {
  id: string;
  mergedId: string;
  intoId: string;
  at: Date;
  author: string;
  reason: string;
  rewritten: Rewritten[];
}

const COLUMNS = [
  'id',
  'merged_id as mergedId',
  'into_id as intoId',
  'at',
  'author',
  'reason',
  'rewritten',
] as const;

/** The merge that a record stands merged by; null when it stands. */
export async function mergeOf(db: Database | Transaction, mergedId: string): Promise<Merge | null> {
  const row = await db
    .selectFrom('record_merge')
    .select(COLUMNS)
    .where('merged_id', '=', mergedId)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

export interface MergedRecord {
  id: string;
  kind: RecordKind;
  slug: string;
  name: string;
  at: Date;
  author: string;
}

/** The records that were merged into this one and still are, the latest first. */
export const mergedInto = (db: Database, intoId: string): Promise<MergedRecord[]> =>
  db
    .selectFrom('record_merge')
    .innerJoin('record', 'record.id', 'record_merge.merged_id')
    .leftJoin('signature', 'signature.key', 'record_merge.author')
    .select(['record.id', 'record.kind', 'record.slug', 'record.name', 'record_merge.at'])
    .select(({ fn }) => fn.coalesce('signature.name', 'record_merge.author').as('author'))
    .where('record_merge.into_id', '=', intoId)
    .where('record_merge.undone_at', 'is', null)
    .orderBy('record_merge.at', 'desc')
    .execute();

/** What one revision changed. */
export async function changesOf(tx: Transaction, recordId: string, number: number): Promise<Change[]> {
  const row = await tx
    .selectFrom('revision')
    .select('changes')
    .where('record_id', '=', recordId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.changes ?? [];
}

/** Records of any kind that name this one. */
export async function namingIds(tx: Transaction, id: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('record_link')
    .select('from_id')
    .distinct()
    .where('to_id', '=', id)
    .orderBy('from_id')
    .execute();
  return rows.map((row) => row.from_id);
}

/** Puts, in a document about to be written, the record that stands in place of each that was merged into it. */
export async function standingNames(tx: Transaction): Promise<(document: Document) => Document> {
  const rows = await tx
    .selectFrom('record')
    .select(['id', 'merged_into as into'])
    .where('merged_into', 'is not', null)
    .execute();
  const into = new Map(rows.flatMap((row) => (row.into ? [[row.id, row.into] as const] : [])));
  const last = (id: string): string => {
    let at = id;
    for (let step = 0; step <= into.size; step++) {
      const next = into.get(at);
      if (next === undefined) return at;
      at = next;
    }
    return at;
  };
  return (document) => [...into.keys()].reduce((read, id) => renamed(read, id, last(id)), document);
}
