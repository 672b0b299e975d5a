/** Who was asked and who answered, wave by wave: what a share of answers, and what is not known, rests on. */
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/tables.ts';
import '../tables.ts';

/** How far each stage was reached; each counts those of the next one too. */
export interface Stages {
  started: number;
  sent: number;
}
export interface WaveParticipation {
  /**
   * Of those to whom a personal letter was written. Null when there is none: of a survey answered by its open link
   * alone, nobody knows how many did not answer, and no rate may be told.
   */
  invited: ({ invited: number; opened: number; rate: number } & Stages) | null;
  /** By the open link, as an organisation that signed in, or from paper: how many did not is not known. */
  uninvited: Stages;
  all: Stages;
}

/** By number of wave, one query. `invited.rate` is sent over invited, from 0 to 1; an answer that was erased counts nowhere. */
export async function participationBy(
  db: Database,
  surveyId: string,
): Promise<ReadonlyMap<number, WaveParticipation>> {
  const { rows } = await sql<
    Record<'wave' | 'invited' | 'opened' | 'started' | 'sent' | 'begun' | 'answered', number>
  >`
    select survey_wave.number as wave, asked.*, given.* from survey_wave,
      lateral (select count(*)::int as invited,
          count(*) filter (where opened_at is not null or survey_answer.id is not null)::int as opened,
          count(survey_answer.id)::int as started,
          count(survey_answer.sent_at)::int as sent
        from survey_invitation left join survey_answer on survey_answer.id = survey_invitation.answer_id
        where survey_invitation.survey_id = ${surveyId} and survey_invitation.wave = survey_wave.number) asked,
      lateral (select count(*)::int as begun, count(sent_at)::int as answered
        from survey_answer where survey_id = ${surveyId} and wave = survey_wave.number) given
    where survey_wave.survey_id = ${surveyId}
    order by survey_wave.number`.execute(db);
  return new Map(
    rows.map(({ wave, invited, opened, started, sent, begun, answered }) => [
      wave,
      {
        invited: invited === 0 ? null : { invited, opened, started, sent, rate: sent / invited },
        uninvited: { started: begun - started, sent: answered - sent },
        all: { started: begun, sent: answered },
      },
    ]),
  );
}

/** Of one wave; zeros for one that the survey does not have. One query. */
export const waveParticipation = async (
  db: Database,
  surveyId: string,
  wave: number,
): Promise<WaveParticipation> => (await participationBy(db, surveyId)).get(wave) ?? NOBODY;

const NONE: Stages = { started: 0, sent: 0 };
const NOBODY: WaveParticipation = { invited: null, uninvited: NONE, all: NONE };

/** Each invitation of a wave: the organisation that it was written to, where it says one, and whether it was answered. */
export const invitedRecords = (
  db: Database,
  surveyId: string,
  wave: number,
): Promise<{ recordId: string | null; sent: boolean }[]> =>
  db
    .selectFrom('survey_invitation')
    .leftJoin('survey_answer', 'survey_answer.id', 'survey_invitation.answer_id')
    .select([
      'survey_invitation.record_id as recordId',
      sql<boolean>`survey_answer.sent_at is not null`.as('sent'),
    ])
    .where('survey_invitation.survey_id', '=', surveyId)
    .where('survey_invitation.wave', '=', wave)
    .execute();
