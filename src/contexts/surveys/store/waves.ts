/** Writes of waves. */
import { sql } from 'kysely';
import type { Transaction } from '../../../platform/db/tables.ts';
import { nextDataVersion } from '../../records/public.ts';
import type { Days } from '../domain/wave.ts';
import '../tables.ts';

/** Nobody else opens, moves or takes away a wave of this survey until the transaction ends. */
export async function lockWaves(
  tx: Transaction,
  surveyId: string,
): Promise<(Days & { number: number; closedAt: Date | null })[]> {
  await tx.selectFrom('survey').select('id').where('id', '=', surveyId).forUpdate().execute();
  return tx
    .selectFrom('survey_wave')
    .select(['number', 'opens_on as opensOn', 'closes_on as closesOn', 'closed_at as closedAt'])
    .where('survey_id', '=', surveyId)
    .orderBy('number')
    .forUpdate()
    .execute();
}

export async function insertWave(
  tx: Transaction,
  surveyId: string,
  { opensOn, closesOn }: { opensOn: string; closesOn: string },
): Promise<number> {
  await tx.selectFrom('survey').select('id').where('id', '=', surveyId).forUpdate().execute();
  const { last } = await tx
    .selectFrom('survey_wave')
    .select(sql<number>`coalesce(max(number), 0)`.as('last'))
    .where('survey_id', '=', surveyId)
    .executeTakeFirstOrThrow();
  const number = last + 1;
  await tx
    .insertInto('survey_wave')
    .values({ survey_id: surveyId, number, opens_on: opensOn, closes_on: closesOn, closed_at: null })
    .execute();
  // The general search shows it, as whatever changes of it below.
  await nextDataVersion(tx);
  return number;
}

export async function closeWave(tx: Transaction, surveyId: string, number: number, at: Date): Promise<void> {
  await tx
    .updateTable('survey_wave')
    .set({ closed_at: at })
    .where('survey_id', '=', surveyId)
    .where('number', '=', number)
    .where('closed_at', 'is', null)
    .execute();
  await nextDataVersion(tx);
}

/** What a wave holds, once its row is locked: nothing is added to it meanwhile. */
export async function heldByWave(
  tx: Transaction,
  surveyId: string,
  number: number,
): Promise<{ answers: number; sent: number; invitations: number }> {
  const { rows } = await sql<{ answers: number; sent: number; invitations: number }>`
    select count(*)::int as answers, count(sent_at)::int as sent,
      (select count(*)::int from survey_invitation where survey_id = ${surveyId} and wave = ${number}) as invitations
    from survey_answer where survey_id = ${surveyId} and wave = ${number}`.execute(tx);
  return rows[0] ?? { answers: 0, sent: 0, invitations: 0 };
}

export async function putDays(
  tx: Transaction,
  surveyId: string,
  number: number,
  { opensOn, closesOn }: Days,
): Promise<void> {
  await tx
    .updateTable('survey_wave')
    .set({ opens_on: opensOn, closes_on: closesOn })
    .where('survey_id', '=', surveyId)
    .where('number', '=', number)
    .execute();
  await nextDataVersion(tx);
}

export async function deleteWave(tx: Transaction, surveyId: string, number: number): Promise<void> {
  await tx.deleteFrom('survey_wave').where('survey_id', '=', surveyId).where('number', '=', number).execute();
  await nextDataVersion(tx);
}
