/** All that is held about a person, table by table, as each context declares it. */
import type { Processing, Said } from '../../../kernel/processing.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { tablesOf } from '../domain/register.ts';
import { type HeldRow, rowsAbout, type Subject } from '../queries.ts';

export interface Held {
  table: string;
  title: Said;
  rows: HeldRow[];
}

export async function gatherData(
  { db, register }: { db: Database; register: readonly Processing[] },
  subject: Subject,
): Promise<Held[]> {
  const held: Held[] = [];
  for (const table of tablesOf(register)) {
    if (table.of.length === 0) continue;
    held.push({ table: table.table, title: table.title, rows: await rowsAbout(db, table, subject) });
  }
  return held;
}
