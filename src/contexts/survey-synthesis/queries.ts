/** Reads of published syntheses. */
import type { Database } from '../../platform/db/tables.ts';
import type { Publishable } from './domain/keep-hidden.ts';
import type { PairedWaves } from './domain/pairs.ts';
import type { ForRespondents, Synthesis } from './domain/synthesis.ts';
import type { Weighting } from './domain/weighting.ts';
import './tables.ts';

export interface Publication {
  wave: number;
  publishedAt: Date;
  computedAt: Date;
  content: Synthesis;
}

export interface StoredWeighting extends Weighting {
  toldAt: Date;
}

export const publicationsOf = (db: Database, surveyId: string): Promise<Publication[]> =>
  db
    .selectFrom('survey_publication')
    .select(['wave', 'published_at as publishedAt', 'computed_at as computedAt', 'content'])
    .where('survey_id', '=', surveyId)
    .orderBy('wave')
    .execute();

/** What those who answered read of a wave, with what everybody reads; undefined before it is published. */
export const forRespondentsOf = (
  db: Database,
  surveyId: string,
  wave: number,
): Promise<(Publication & { forRespondents: ForRespondents | null }) | undefined> =>
  db
    .selectFrom('survey_publication')
    .select(['wave', 'published_at as publishedAt', 'computed_at as computedAt', 'content'])
    .select('for_respondents as forRespondents')
    .where('survey_id', '=', surveyId)
    .where('wave', '=', wave)
    .executeTakeFirst();

/** When a wave was last published and what it takes to publish it again, even if it was withdrawn since. */
export const lastPublished = (
  db: Database,
  surveyId: string,
  wave: number,
): Promise<{ publishedAt: Date; least: number; breakdowns: readonly string[] | null } | undefined> =>
  db
    .selectFrom('survey_published')
    .select(['published_at as publishedAt', 'least', 'breakdowns'])
    .where('survey_id', '=', surveyId)
    .where('wave', '=', wave)
    .executeTakeFirst();

/** The figures that a wave was last published with, even if they were withdrawn since; undefined: it never was. */
export const lastFigures = async (
  db: Database,
  surveyId: string,
  wave: number,
): Promise<Publishable | undefined> => {
  const row = await db
    .selectFrom('survey_published as published')
    .leftJoin('survey_publication as publication', (join) =>
      join
        .onRef('publication.survey_id', '=', 'published.survey_id')
        .onRef('publication.wave', '=', 'published.wave'),
    )
    .select((row) => [
      row.fn.coalesce('publication.content', 'published.content').as('content'),
      row.fn.coalesce('publication.for_respondents', 'published.for_respondents').as('forRespondents'),
    ])
    .where('published.survey_id', '=', surveyId)
    .where('published.wave', '=', wave)
    .executeTakeFirst();
  return row?.content ? { content: row.content, forRespondents: row.forRespondents } : undefined;
};

/** Those that the job of each night looks at. */
export const allPublications = (
  db: Database,
): Promise<{ surveyId: string; wave: number; publishedAt: Date; answersRevision: number }[]> =>
  db
    .selectFrom('survey_publication')
    .select([
      'survey_id as surveyId',
      'wave',
      'published_at as publishedAt',
      'answers_revision as answersRevision',
    ])
    .execute();

/** How each wave of a survey is weighted, where it is. */
export const weightingsOf = async (
  db: Database,
  surveyId: string,
): Promise<ReadonlyMap<number, StoredWeighting>> => {
  const rows = await db
    .selectFrom('survey_weighting')
    .select(['wave', 'question', 'population', 'source', 'told_at as toldAt'])
    .where('survey_id', '=', surveyId)
    .execute();
  return new Map(rows.map(({ wave, ...weighting }) => [wave, weighting]));
};

/** A synthesis being computed for publication, if one is. */
export const publishingOf = (
  db: Database,
  surveyId: string,
  wave: number,
): Promise<
  { askedAt: Date; startedAt: Date | null; failedAt: Date | null; reached: number; total: number } | undefined
> =>
  db
    .selectFrom('survey_publishing')
    .select([
      'asked_at as askedAt',
      'started_at as startedAt',
      'failed_at as failedAt',
      ...(['reached', 'total'] as const),
    ])
    .where('survey_id', '=', surveyId)
    .where('wave', '=', wave)
    .executeTakeFirst();

/** What is told of the same respondents, by pair of waves. */
export const pairsOf = async (db: Database, surveyId: string): Promise<PairedWaves[]> => {
  const rows = await db
    .selectFrom('survey_pairs')
    .select('content')
    .where('survey_id', '=', surveyId)
    .orderBy('to_wave')
    .execute();
  return rows.map(({ content }) => content);
};
