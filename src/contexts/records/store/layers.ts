/** Writes of what imports that can be undone say of records. */
import { sql } from 'kysely';
import type { Transaction } from '../../../platform/db/tables.ts';
import type { Document } from '../domain/changes.ts';
import '../tables.ts';

export interface NewLayer {
  /** The record. */
  id: string;
  version: number;
  written: boolean;
  founding: boolean;
  fields: Document;
  said: Document;
  /** What the source had said of it before; null: nothing. */
  before: Document | null;
}

const BATCH = 200;

export async function insertLayers(
  tx: Transaction,
  source: string,
  importId: string,
  layers: readonly NewLayer[],
): Promise<void> {
  for (let from = 0; from < layers.length; from += BATCH) {
    await tx
      .insertInto('import_layer')
      .values(
        layers.slice(from, from + BATCH).map(({ id, fields, said, before, ...layer }) => ({
          ...layer,
          source,
          import_id: importId,
          record_id: id,
          fields: JSON.stringify(fields),
          said: JSON.stringify(said),
          said_before: before && JSON.stringify(before),
        })),
      )
      .execute();
  }
}

/** Leaves what an import says of these records out of the sum, or takes it in again. */
export async function setUndone(
  tx: Transaction,
  { importId, ids, undone }: { importId: string; ids: readonly string[]; undone: boolean },
): Promise<void> {
  await tx
    .updateTable('import_layer')
    .set({ undone })
    .where('import_id', '=', importId)
    .where('record_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
}

export async function noteSettling(
  tx: Transaction,
  settled: readonly { id: string; version: number }[],
): Promise<void> {
  if (settled.length === 0) return;
  await tx
    .insertInto('import_settling')
    .values(settled.map(({ id, version }) => ({ record_id: id, version })))
    .execute();
}

/** A source has never spoken of these records. */
export async function forgetImports(tx: Transaction, source: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .deleteFrom('record_import')
    .where('source', '=', source)
    .where('record_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
}
