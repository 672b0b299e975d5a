/** Files given as answers. */
import type { Database } from '../../../platform/db/tables.ts';
import '../tables.ts';

export interface SurveyFile {
  id: string;
  question: string;
  name: string;
  type: string;
  bytes: number;
  receipt: string;
}

/** Of the answers of a wave that were sent; of one of them with `id`. In order of identifier. */
export async function sentFiles(
  db: Database,
  { surveyId, wave, id }: { surveyId: string; wave?: number; id?: string },
): Promise<SurveyFile[]> {
  const rows = await db
    .selectFrom('survey_file')
    .innerJoin('survey_answer', 'survey_answer.id', 'survey_file.answer_id')
    .select([...(['survey_file.id', 'question', 'name', 'type', 'bytes'] as const), 'survey_answer.receipt'])
    .where('survey_answer.survey_id', '=', surveyId)
    .where('survey_answer.sent_at', 'is not', null)
    .$if(wave !== undefined, (query) => query.where('survey_answer.wave', '=', wave ?? 0))
    .$if(id !== undefined, (query) => query.where('survey_file.id', '=', id ?? ''))
    .orderBy('survey_file.id')
    .execute();
  return rows.map(({ bytes, ...row }) => ({ ...row, bytes: Number(bytes) }));
}

/** Those that no answer has any more. */
export const looseFiles = async (db: Database, most: number): Promise<string[]> => {
  const rows = await db
    .selectFrom('survey_file')
    .select('id')
    .where('answer_id', 'is', null)
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
};
