/** Where the words of a search stand in files, and which words answer it. */
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/tables.ts';

export interface PageFound {
  ordinal: number;
  fileId: string;
  name: string;
  number: number;
  text: string;
}

/** For each of these works, the first page of its files that bears a word of this beginning. One query. */
export async function pagesBearing(
  db: Database,
  ordinals: readonly number[],
  beginnings: string,
): Promise<PageFound[]> {
  if (ordinals.length === 0) return [];
  return db
    .selectFrom('resource_file_use as used')
    .innerJoin('resource_file as file', 'file.id', 'used.file_id')
    .innerJoin('resource_page as page', 'page.file_id', 'file.id')
    .distinctOn('used.ordinal')
    .select(['used.ordinal', 'file.id as fileId', 'file.name', 'page.number', 'page.text'])
    .where('used.ordinal', '=', sql<number>`any(${[...ordinals]}::int[])`)
    .where('page.text', '~*', `\\m${beginnings}`)
    .orderBy('used.ordinal')
    .orderBy('file.received_at')
    .orderBy('page.number')
    .execute();
}

/** Which of these words share a root, or their whole self, with the words of a search. `exact`, `toStem`: one text a word. */
export async function wordsAnswering(
  db: Database,
  words: readonly { exact: string; toStem: string }[],
  asked: { exact: readonly string[]; toStem: string },
): Promise<Set<number>> {
  if (words.length === 0) return new Set();
  const { rows } = await sql<{ at: number }>`
    select at::int - 1 as at
    from unnest(${words.map(({ exact }) => exact)}::text[], ${words.map(({ toStem }) => toStem)}::text[])
      with ordinality as word (exact, to_stem, at)
    where (array_to_tsvector(array_remove(string_to_array(word.exact, ' '), '')) || french_stems(word.to_stem))
      @@ french_query(${[...asked.exact]}::text[], ${asked.toStem})
  `.execute(db);
  return new Set(rows.map(({ at }) => at));
}
