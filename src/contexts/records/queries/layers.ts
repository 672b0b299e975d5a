/** What imports that can be undone say of records. */
import { sql } from 'kysely';
import type { Database, Transaction } from '../../../platform/db/tables.ts';
import type { Document } from '../domain/changes.ts';
import type { RecordKind } from '../domain/kinds.ts';
import type { Layer, Written } from '../domain/layers.ts';
import '../tables.ts';

export interface StoredLayer extends Layer {
  recordId: string;
  source: string;
  said: Document;
  saidBefore: Document | null;
}

/** Every layer of these records, the first first. */
export const layersOf = (tx: Transaction, ids: readonly string[]): Promise<StoredLayer[]> =>
  tx
    .selectFrom('import_layer')
    .select([
      'id',
      'import_id as importId',
      'record_id as recordId',
      'source',
      'version',
      'written',
      'founding',
      'fields',
      'said',
      'said_before as saidBefore',
      'undone',
    ])
    .where('record_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('id')
    .execute();

/** What was written of these records, in order. */
export const writtenOf = (
  tx: Transaction,
  ids: readonly string[],
): Promise<(Written & { recordId: string })[]> =>
  tx
    .selectFrom('revision')
    .leftJoin('import_settling', (join) =>
      join
        .onRef('import_settling.record_id', '=', 'revision.record_id')
        .onRef('import_settling.version', '=', 'revision.number'),
    )
    .select(['revision.record_id as recordId', 'revision.number', 'revision.changes'])
    .select(sql<boolean>`import_settling.version is not null`.as('settling'))
    .where('revision.record_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('revision.number')
    .execute();

/** Records of which an import's words are still in the sum, or out of it: the next ones, in order. */
export async function recordsLaidBy(
  db: Database | Transaction,
  { importId, undone, limit }: { importId: string; undone: boolean; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('import_layer')
    .select('record_id as id')
    .where('import_id', '=', importId)
    .where('undone', '=', undone)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Which of these records others were merged into. */
export async function havingMerged(tx: Transaction, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('record')
    .select('merged_into as into')
    .where('merged_into', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return new Set(rows.flatMap(({ into }) => into ?? []));
}

export interface LaidRecord {
  kind: RecordKind;
  slug: string;
  name: string;
  founding: boolean;
  withdrawn: boolean;
}

/** The records that an import made or changed, by name. */
export const laidBy = (db: Database, importId: string, limit: number): Promise<LaidRecord[]> =>
  db
    .selectFrom('import_layer')
    .innerJoin('record', 'record.id', 'import_layer.record_id')
    .select(['record.kind', 'record.slug', 'record.name', 'import_layer.founding', 'record.withdrawn'])
    .where('import_layer.import_id', '=', importId)
    .where('import_layer.written', '=', true)
    .orderBy('record.name_key')
    .limit(limit)
    .execute();

/** How many records an import speaks of, and how many it made or changed. */
export async function laidCount(db: Database, importId: string): Promise<{ told: number; written: number }> {
  return db
    .selectFrom('import_layer')
    .select([
      sql<number>`count(*)::int`.as('told'),
      sql<number>`count(*) filter (where written)::int`.as('written'),
    ])
    .where('import_id', '=', importId)
    .executeTakeFirstOrThrow();
}
