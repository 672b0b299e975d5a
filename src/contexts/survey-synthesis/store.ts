/** Writes of published syntheses. */
import type { Transaction } from '../../platform/db/tables.ts';
import type { PairedWaves } from './domain/pairs.ts';
import type { Synthesis } from './domain/synthesis.ts';
import './tables.ts';

export async function putPublication(
  tx: Transaction,
  publication: {
    surveyId: string;
    wave: number;
    publishedAt: Date;
    computedAt: Date;
    answersRevision: number;
    content: Synthesis;
  },
): Promise<void> {
  const { surveyId, wave, publishedAt, computedAt, answersRevision, content } = publication;
  const values = {
    published_at: publishedAt,
    computed_at: computedAt,
    answers_revision: answersRevision,
    content: JSON.stringify(content),
  };
  await tx
    .insertInto('survey_publication')
    .values({ survey_id: surveyId, wave, ...values })
    .onConflict((conflict) => conflict.columns(['survey_id', 'wave']).doUpdateSet(values))
    .execute();
}

export async function deletePublication(tx: Transaction, surveyId: string, wave: number): Promise<void> {
  await tx
    .deleteFrom('survey_publication')
    .where('survey_id', '=', surveyId)
    .where('wave', '=', wave)
    .execute();
}

/** All that is told of the same respondents of a survey's waves, in place of what was. */
export async function putPairs(
  tx: Transaction,
  surveyId: string,
  pairs: readonly PairedWaves[],
): Promise<void> {
  await tx.deleteFrom('survey_pairs').where('survey_id', '=', surveyId).execute();
  for (const content of pairs)
    await tx
      .insertInto('survey_pairs')
      .values({
        survey_id: surveyId,
        from_wave: content.from,
        to_wave: content.to,
        content: JSON.stringify(content),
      })
      .execute();
}
