/** Answers that were sent, read by batches: for tables of any length, in constant memory. */
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/tables.ts';
import { COUNTED } from '../domain/uses.ts';
import type { Values } from '../domain/values.ts';
import type { Way } from '../tables.ts';
import '../tables.ts';

export interface SentAnswer {
  id: string;
  version: number;
  way: Way;
  /** The organisation in whose name it was sent by one of its people, or that its personal invitation names. */
  recordId: string | null;
  /** The organisation that the answer says to be: anybody may say any. */
  saidId: string | null;
  previousId: string | null;
  values: Values;
  sentAt: Date;
  uses: readonly string[];
}

/** In order of identifier. `until`: as they stood by then; those that changed since are left out. */
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
        'record_id as saidId',
        sql<
          string | null
        >`case when way = 'organisation' then record_id when way = 'personal' then (select record_id
          from survey_invitation where answer_id = survey_answer.id) end`.as('recordId'),
        'previous_id as previousId',
        'answers as values',
        sql<Date>`sent_at`.as('sentAt'),
        sql<string[]>`coalesce((select array_agg(use order by use) from survey_consent
          where answer_id = survey_answer.id and withdrawn_at is null
            and given_at <= ${until ?? 'infinity'}::timestamptz), '{}')`.as('uses'),
      ])
      .where('survey_id', '=', surveyId)
      .where('wave', '=', wave)
      .where('sent_at', 'is not', null)
      .$if(until !== undefined, (query) =>
        query.where('sent_at', '<=', until ?? null).where('updated_at', '<=', until ?? new Date()),
      )
      .where('id', '>', after)
      .orderBy('id')
      .limit(size)
      .execute();
    if (rows.length > 0) yield rows;
    if (rows.length < size) return;
    after = rows.at(-1)?.id ?? after;
  }
}

export interface ChangedAnswer {
  id: string;
  version: number;
  /** Null: it is not sent, or not any more. */
  values: Values | null;
  uses: readonly string[];
  /** The latest of its changes and of those of its consents. */
  changedAt: Date;
}

/** More than these are better read whole, by batches. */
const MOST_CHANGED = 5000;

/**
 * Answers of a wave that changed since then, or whose consents did, sent or not; null when they are many. Erased ones are
 * not among them.
 */
export async function changedAnswers(
  db: Database,
  { surveyId, wave, since }: { surveyId: string; wave: number; since: Date },
): Promise<ChangedAnswer[] | null> {
  const { rows } = await sql<ChangedAnswer>`
    with changed as materialized (
      select id from (
        select id from survey_answer where survey_id = ${surveyId} and wave = ${wave} and updated_at >= ${since}
        union select answer.id from survey_consent consent join survey_answer answer on answer.id = consent.answer_id
          where consent.given_at >= ${since} and answer.survey_id = ${surveyId} and answer.wave = ${wave}
        union select answer.id from survey_consent consent join survey_answer answer on answer.id = consent.answer_id
          where consent.withdrawn_at >= ${since} and answer.survey_id = ${surveyId} and answer.wave = ${wave}
      ) each limit ${MOST_CHANGED + 1})
    select answer.id, answer.version, case when answer.sent_at is not null then answer.answers end as "values",
      coalesce(array_agg(consent.use order by consent.use) filter (where consent.withdrawn_at is null
        and consent.use is not null), '{}') as uses,
      greatest(answer.updated_at, max(consent.given_at), max(consent.withdrawn_at)) as "changedAt"
    from changed join survey_answer answer on answer.id = changed.id
      left join survey_consent consent on consent.answer_id = answer.id
    group by answer.id order by answer.id`.execute(db);
  return rows.length > MOST_CHANGED ? null : rows;
}

/** How many were sent, and when the last change of any of them or of its consents was; null when there is none. */
export async function sentState(
  db: Database,
  surveyId: string,
  wave: number,
): Promise<{ sent: number; changedAt: Date | null }> {
  const { rows } = await sql<{ sent: number; changedAt: Date | null }>`
    select count(*) filter (where sent_at is not null)::int as sent, max(updated_at) as "changedAt"
    from survey_answer where survey_id = ${surveyId} and wave = ${wave}`.execute(db);
  return rows[0] ?? { sent: 0, changedAt: null };
}

/** How many answers of a wave were sent, changed, or let themselves be counted after a moment. */
export async function changedAfter(
  db: Database,
  surveyId: string,
  wave: number,
  since: Date,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from survey_answer
    where survey_id = ${surveyId} and wave = ${wave} and sent_at is not null and (greatest(sent_at, updated_at) > ${since}
      or exists (select from survey_consent where answer_id = survey_answer.id and use = ${COUNTED}
        and withdrawn_at is null and given_at > ${since}))`.execute(db);
  return rows[0]?.n ?? 0;
}
