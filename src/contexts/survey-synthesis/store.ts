/** Writes of published syntheses, of those being computed, and of how they are weighted. */
import type { Transaction } from '../../platform/db/tables.ts';
import type { PairedWaves } from './domain/pairs.ts';
import type { ForRespondents, Synthesis } from './domain/synthesis.ts';
import type { Weighting } from './domain/weighting.ts';
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
    forRespondents: ForRespondents | null;
  },
): Promise<void> {
  const { surveyId, wave, publishedAt, computedAt, answersRevision, content, forRespondents } = publication;
  const values = {
    published_at: publishedAt,
    computed_at: computedAt,
    answers_revision: answersRevision,
    content: JSON.stringify(content),
    for_respondents: forRespondents && JSON.stringify(forRespondents),
  };
  await tx
    .insertInto('survey_publication')
    .values({ survey_id: surveyId, wave, ...values })
    .onConflict((conflict) => conflict.columns(['survey_id', 'wave']).doUpdateSet(values))
    .execute();
  const published = {
    published_at: publishedAt,
    respondents: content.tables.respondents,
    least: content.rule.least,
    breakdowns: JSON.stringify(content.breakdowns),
    content: null,
    for_respondents: null,
  };
  await tx
    .insertInto('survey_published')
    .values({ survey_id: surveyId, wave, ...published })
    .onConflict((conflict) => conflict.columns(['survey_id', 'wave']).doUpdateSet(published))
    .execute();
}

/** What was published of it stays known (`survey_published`): when, of how many, and what it hid. */
export async function deletePublication(tx: Transaction, surveyId: string, wave: number): Promise<void> {
  const published = await tx
    .selectFrom('survey_publication')
    .select(['content', 'for_respondents'])
    .where('survey_id', '=', surveyId)
    .where('wave', '=', wave)
    .executeTakeFirst();
  if (published) {
    const { content, for_respondents } = published;
    await tx
      .updateTable('survey_published')
      .set({
        content: JSON.stringify(content),
        for_respondents: for_respondents && JSON.stringify(for_respondents),
      })
      .where('survey_id', '=', surveyId)
      .where('wave', '=', wave)
      .execute();
  }
  for (const table of ['survey_publication', 'survey_publishing'] as const)
    await tx.deleteFrom(table).where('survey_id', '=', surveyId).where('wave', '=', wave).execute();
}

/** One that waits or runs stays as it is; one that failed, or began before `lost`, begins again. */
export async function askPublishing(
  tx: Transaction,
  { surveyId, wave, at, lost }: { surveyId: string; wave: number; at: Date; lost: Date },
): Promise<void> {
  const afresh = { asked_at: at, started_at: null, failed_at: null, reached: 0, total: 0 };
  await tx
    .insertInto('survey_publishing')
    .values({ survey_id: surveyId, wave, ...afresh })
    .onConflict((conflict) =>
      conflict
        .columns(['survey_id', 'wave'])
        .doUpdateSet(afresh)
        .where((row) =>
          row.or([
            row('survey_publishing.failed_at', 'is not', null),
            row('survey_publishing.started_at', '<', lost),
          ]),
        ),
    )
    .execute();
}

const publishing = (tx: Transaction, surveyId: string, wave: number) =>
  tx.updateTable('survey_publishing').where('survey_id', '=', surveyId).where('wave', '=', wave);

/** Undefined when it was withdrawn before it began. */
export const beginPublishing = (
  tx: Transaction,
  surveyId: string,
  wave: number,
  at: Date,
): Promise<{ askedAt: Date } | undefined> =>
  publishing(tx, surveyId, wave)
    .set({ started_at: at, failed_at: null, reached: 0 })
    .returning('asked_at as askedAt')
    .executeTakeFirst();

export async function notePublishing(
  tx: Transaction,
  surveyId: string,
  wave: number,
  { reached, total }: { reached: number; total: number },
): Promise<void> {
  await publishing(tx, surveyId, wave).set({ reached, total }).execute();
}

export async function failPublishing(
  tx: Transaction,
  surveyId: string,
  wave: number,
  at: Date,
): Promise<void> {
  await publishing(tx, surveyId, wave).set({ failed_at: at }).execute();
}

/** Whether what was asked for at that very moment was still wanted. */
export async function endPublishing(
  tx: Transaction,
  surveyId: string,
  wave: number,
  askedAt: Date,
): Promise<boolean> {
  const ended = await tx
    .deleteFrom('survey_publishing')
    .where('survey_id', '=', surveyId)
    .where('wave', '=', wave)
    .where('asked_at', '=', askedAt)
    .returning('wave')
    .executeTakeFirst();
  return ended !== undefined;
}

export const putWeighting = async (
  tx: Transaction,
  surveyId: string,
  wave: number,
  { question, population, source }: Weighting,
  at: Date,
): Promise<void> => {
  const values = { question, population: JSON.stringify(population), source, told_at: at };
  await tx
    .insertInto('survey_weighting')
    .values({ survey_id: surveyId, wave, ...values })
    .onConflict((conflict) => conflict.columns(['survey_id', 'wave']).doUpdateSet(values))
    .execute();
};

export const deleteWeighting = async (tx: Transaction, surveyId: string, wave: number): Promise<void> => {
  await tx
    .deleteFrom('survey_weighting')
    .where('survey_id', '=', surveyId)
    .where('wave', '=', wave)
    .execute();
};

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
