/** The published surveys whose title and purpose bear words: those of the general search. */
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/tables.ts';
import { matches, parseQuery, rank, searchVector } from '../../../platform/search/sql.ts';
import { listSurveys, type StoredSurvey } from './survey.ts';

/** Said of every survey, beside its own words. */
const KIND = 'enquête questionnaire sondage survey';

/** The best first. Two queries: surveys are few, and their words are read as they stand. */
export async function surveysBearing(db: Database, text: string): Promise<StoredSurvey[]> {
  const query = parseQuery(text);
  if (!query) return [];
  const shelf = (await listSurveys(db, [])).filter(({ published, waves }) => published && waves.length > 0);
  if (shelf.length === 0) return [];
  const rows = shelf.map(({ slug, published, draft }) => {
    const { title, purpose } = published?.questionnaire ?? draft;
    const said = { title: title.fr, summary: purpose.fr, body: [title.en, purpose.en, KIND].join('\n') };
    return sql`(${slug}::text, ${searchVector(said)})`;
  });
  const words = sql.ref('search');
  const found = await sql<{ slug: string }>`
    select slug from (values ${sql.join(rows)}) as shelf (slug, search)
    where ${matches(words, query)}
    order by ${rank(words, query)} desc, slug`.execute(db);
  return found.rows.flatMap(({ slug }) => shelf.find((survey) => survey.slug === slug) ?? []);
}
