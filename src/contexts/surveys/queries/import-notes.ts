/** What was told of the file that a survey was made from. */
import type { Database } from '../../../platform/db/tables.ts';
import type { Left } from '../domain/import-notes.ts';
import '../tables.ts';

/** Empty when it was made here, or from a file that was taken up whole. One query. */
export async function importNotes(db: Database, surveyId: string): Promise<readonly Left[]> {
  const row = await db
    .selectFrom('survey_import')
    .select('notes')
    .where('survey_id', '=', surveyId)
    .executeTakeFirst();
  return row?.notes ?? [];
}

/** Whether there is something to tell. One query. */
export async function hasImportNotes(db: Database, surveyId: string): Promise<boolean> {
  const row = await db
    .selectFrom('survey_import')
    .select('survey_id')
    .where('survey_id', '=', surveyId)
    .executeTakeFirst();
  return row !== undefined;
}
