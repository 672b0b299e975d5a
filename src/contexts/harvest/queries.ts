import type { Database } from '../../platform/db/tables.ts';
import './tables.ts';

/** Every row that a source ever held, by its identifier there: the record it became. One query. */
export async function rowsOf(db: Database, source: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('harvest_row')
    .select(['imported_id as importedId', 'record_id as recordId'])
    .where('source', '=', source)
    .execute();
  return new Map(rows.map(({ importedId, recordId }) => [importedId, recordId]));
}
