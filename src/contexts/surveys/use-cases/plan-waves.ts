/** Opens waves, moves their days, closes them, takes them away. No two are ever open on one day. */
import { parisDay } from '../../../kernel/day.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import { type Days, overlapping } from '../domain/wave.ts';
import type { StoredSurvey } from '../queries/survey.ts';
import { closeWave, deleteWave, heldByWave, insertWave, lockWaves, putDays } from '../store.ts';
import type { SurveyNeeds } from './needs.ts';

type PlanNeeds = Pick<SurveyNeeds, 'db'>;
/** `overlaps`: the number of the wave that would be open on one of these days. */
export type PlanRefusal =
  | { reason: 'not_published' | 'no_wave' | 'answered' | 'invited' | 'closed' }
  | { reason: 'overlaps'; wave: number };

const takenDays = async (tx: Transaction, surveyId: string) =>
  (await lockWaves(tx, surveyId)).map(({ closedAt, ...wave }) => ({
    ...wave,
    closedOn: closedAt && parisDay(closedAt),
  }));

/** The number of the new wave. `days`: both included, in order. */
export async function openNextWave(
  { db }: PlanNeeds,
  survey: StoredSurvey,
  days: Days,
): Promise<Outcome<number, PlanRefusal>> {
  if (!survey.published) return refused({ reason: 'not_published' });
  return transact(db, async (tx) => {
    const met = overlapping(await takenDays(tx, survey.id), days);
    if (met) return refused<PlanRefusal>({ reason: 'overlaps', wave: met.number });
    return done(await insertWave(tx, survey.id, days));
  });
}

/** Only as long as no answer of it was sent, and it was not closed by hand. */
export async function moveWave(
  { db }: PlanNeeds,
  survey: StoredSurvey,
  number: number,
  days: Days,
): Promise<Outcome<null, PlanRefusal>> {
  return transact(db, async (tx) => {
    const waves = await takenDays(tx, survey.id);
    const wave = waves.find((each) => each.number === number);
    if (!wave) return refused<PlanRefusal>({ reason: 'no_wave' });
    if (wave.closedOn !== null) return refused<PlanRefusal>({ reason: 'closed' });
    if ((await heldByWave(tx, survey.id, number)).sent > 0)
      return refused<PlanRefusal>({ reason: 'answered' });
    const others = waves.filter((each) => each !== wave);
    const met = overlapping(others, days);
    if (met) return refused<PlanRefusal>({ reason: 'overlaps', wave: met.number });
    await putDays(tx, survey.id, number, days);
    return done(null);
  });
}

/** Only as long as it has no answer, not even a draft, and nobody was invited to it. */
export async function dropWave(
  { db }: PlanNeeds,
  survey: StoredSurvey,
  number: number,
): Promise<Outcome<null, PlanRefusal>> {
  return transact(db, async (tx) => {
    const waves = await lockWaves(tx, survey.id);
    if (!waves.some((each) => each.number === number)) return refused<PlanRefusal>({ reason: 'no_wave' });
    const { answers, invitations } = await heldByWave(tx, survey.id, number);
    if (answers > 0) return refused<PlanRefusal>({ reason: 'answered' });
    if (invitations > 0) return refused<PlanRefusal>({ reason: 'invited' });
    await deleteWave(tx, survey.id, number);
    return done(null);
  });
}

export const closeWaveNow = (
  { db, clock }: Pick<SurveyNeeds, 'db' | 'clock'>,
  survey: StoredSurvey,
  number: number,
): Promise<void> => transact(db, (tx) => closeWave(tx, survey.id, number, clock()));
