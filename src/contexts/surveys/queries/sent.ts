/** Answers that were sent, read by batches: for tables of any length, in constant memory. */
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/tables.ts';
import type { Values } from '../domain/values.ts';
import type { Way } from '../tables.ts';
import '../tables.ts';

export interface SentAnswer {
  id: string;
  version: number;
  way: Way;
  recordId: string | null;
  previousId: string | null;
  values: Values;
  sentAt: Date;
  uses: readonly string[];
}

/** In order of identifier. `until`: sent by then at the latest. */
export async function* sentAnswers(
  db: Database,
  { surveyId, wave, until }: { surveyId: string; wave: number; until?: Date | undefined },
  size = 1000,
): AsyncGenerator<SentAnswer[]> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await db
      .selectFrom('survey_answer')
      .select([
        'id',
        'version',
        'way',
        'record_id as recordId',
        'previous_id as previousId',
        'answers as values',
        sql<Date>`sent_at`.as('sentAt'),
        sql<string[]>`coalesce((select array_agg(use order by use) from survey_consent
          where answer_id = survey_answer.id and withdrawn_at is null), '{}')`.as('uses'),
      ])
      .where('survey_id', '=', surveyId)
      .where('wave', '=', wave)
      .where('sent_at', 'is not', null)
      .$if(until !== undefined, (query) => query.where('sent_at', '<=', until ?? null))
      .where('id', '>', after)
      .orderBy('id')
      .limit(size)
      .execute();
    if (rows.length > 0) yield rows;
    if (rows.length < size) return;
    after = rows.at(-1)?.id ?? after;
  }
}
