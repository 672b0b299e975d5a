/** Writes of files: what is known of each; the bytes themselves are in the file store. */
import { sql } from 'kysely';
import type { Transaction } from '../../../platform/db/tables.ts';
import { vectorParts } from '../../../platform/search/sql.ts';
import type { StoredFile } from '../domain/file.ts';
import type { FileState } from '../domain/file-state.ts';

export async function insertFile(
  tx: Transaction,
  file: StoredFile,
  { personId, at, state }: { personId: string; at: Date; state: FileState },
): Promise<void> {
  const { id, name, type, bytes, width, height } = file;
  await tx
    .insertInto('resource_file')
    .values({
      ...{ id, name, type, bytes, state },
      width: width ?? null,
      height: height ?? null,
      person_id: personId,
      received_at: at,
      pages: null,
      search: null,
      asked_at: null,
    })
    .execute();
}

/** Keeps a file's text, page by page, and makes it searchable under every record that bears it. */
export async function writeText(
  tx: Transaction,
  id: string,
  { pages, state }: { pages: readonly string[]; state: FileState },
): Promise<void> {
  await tx.deleteFrom('resource_page').where('file_id', '=', id).execute();
  const written = pages.flatMap((text, at) =>
    text.trim() === '' ? [] : [{ file_id: id, number: at + 1, text: storable(text) }],
  );
  for (let from = 0; from < written.length; from += 200)
    await tx
      .insertInto('resource_page')
      .values(written.slice(from, from + 200))
      .execute();
  const { exact, toStem } = vectorParts(written.map(({ text }) => text).join('\n'));
  await tx
    .updateTable('resource_file')
    .set({
      state,
      pages: pages.length,
      search: written.length > 0 ? sql<string>`${exact}::tsvector || french_stems(${toStem})` : null,
    })
    .where('id', '=', id)
    .execute();
  await sql`select index_resource_files(record_id) from resource_file_use where file_id = ${id}`.execute(tx);
}

/** A text holds neither a null nor half a character. */
const storable = (text: string): string => text.toWellFormed().replaceAll('\u0000', ' ');

export const setState = async (tx: Transaction, id: string, state: FileState): Promise<void> => {
  await tx.updateTable('resource_file').set({ state }).where('id', '=', id).execute();
};

/** Somebody asks that these be published: they wait for the decision however long it takes. */
export async function askFiles(tx: Transaction, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('resource_file')
    .set({ asked_at: at })
    .where('id', 'in', [...ids])
    .where('asked_at', 'is', null)
    .execute();
}

/** Forgets a file that nobody asked to publish; false when somebody did meanwhile. */
export async function deleteIdleFile(tx: Transaction, id: string): Promise<boolean> {
  const gone = await tx
    .deleteFrom('resource_file')
    .where('id', '=', id)
    .where('asked_at', 'is', null)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}
