/**
 * Publishing a synthesis, as a job: asked for in one transaction with its job, computed apart, kept in another. Asked
 * for twice, it is computed once; interrupted, it begins again; withdrawn meanwhile, it is dropped.
 */
import { z } from 'zod';
import { transact } from '../../../platform/db/connect.ts';
import type { JobQueue } from '../../../platform/jobs/jobs.ts';
import type { Queue } from '../../../platform/jobs/queue.ts';
import { changedAfter, type StoredSurvey, surveyById } from '../../surveys/public.ts';
import { lastPublished, publishingOf } from '../queries.ts';
import {
  askPublishing,
  beginPublishing,
  endPublishing,
  failPublishing,
  notePublishing,
  putPublication,
} from '../store.ts';
import type { SynthesisNeeds } from './needs.ts';
import { pairWaves } from './pair-waves.ts';
import { computePublication } from './publish-synthesis.ts';

const asked = z.object({ surveyId: z.uuid(), wave: z.int() });

/** Longer than any computation: a run that lasts more was cut short, and may be asked for again. */
export const LONGEST_SECONDS = 900;
export const PUBLISH: Queue<z.output<typeof asked>> = {
  name: 'surveys.publish',
  payload: asked,
  retry: { limit: 2, delaySeconds: 10 },
  expireInSeconds: LONGEST_SECONDS,
  oneAKey: true,
};

/**
 * `few`: so few answers came since it was published that whoever kept the figures of then would read them by
 * subtracting. One that waits or runs is left to go on; one that stopped begins again.
 */
export async function startPublishing(
  { db, clock, jobs }: Pick<SynthesisNeeds, 'db' | 'clock'> & { jobs: JobQueue },
  survey: StoredSurvey,
  wave: number,
): Promise<'started' | 'nothing' | 'few'> {
  if (!survey.published || !survey.waves.some(({ number }) => number === wave)) return 'nothing';
  // Even if it was withdrawn since: whoever read it then may have kept it.
  const before = await lastPublished(db, survey.id, wave);
  const more = before ? await changedAfter(db, survey.id, wave, before.publishedAt) : 0;
  if (before && more > 0 && more < before.least) return 'few';
  const now = clock();
  const lost = new Date(now.getTime() - LONGEST_SECONDS * 1000);
  await transact(db, async (tx) => {
    await askPublishing(tx, { surveyId: survey.id, wave, at: now, lost });
    await jobs.enqueue(tx, PUBLISH, { surveyId: survey.id, wave }, { key: `${survey.id} ${wave}` });
  });
  return 'started';
}

/** Until nothing is asked for: what was withdrawn and asked for again while it was computed is computed again. */
export async function runPublishing(needs: SynthesisNeeds, ask: z.output<typeof asked>): Promise<void> {
  while ((await computeOnce(needs, ask)) === 'dropped');
  // Here, so that a run cut short after it published still compares the waves when it is tried again.
  const survey = await surveyById(needs.db, ask.surveyId);
  if (survey) await pairWaves(needs, survey);
}

async function computeOnce(
  needs: SynthesisNeeds,
  { surveyId, wave }: z.output<typeof asked>,
): Promise<'nothing' | 'published' | 'dropped'> {
  const { db, clock } = needs;
  const begun = await transact(db, (tx) => beginPublishing(tx, surveyId, wave, clock()));
  const survey = begun && (await surveyById(db, surveyId));
  if (!begun || !survey) return 'nothing';
  const { askedAt } = begun;
  try {
    const note = everySecond(async (reached, total) => {
      await transact(db, (tx) => notePublishing(tx, surveyId, wave, { reached, total }));
    });
    const computed = await computePublication(needs, survey, wave, askedAt, note);
    if (!computed) throw new Error('a wave without a published questionnaire has no synthesis');
    return await transact(db, async (tx) => {
      // Withdrawn meanwhile: what was computed is of nobody's asking.
      if (!(await endPublishing(tx, surveyId, wave, askedAt))) return 'dropped';
      const { answersRevision } = survey;
      const times = { publishedAt: askedAt, computedAt: clock() };
      await putPublication(tx, { surveyId, wave, ...times, answersRevision, ...computed });
      return 'published';
    });
  } catch (error) {
    await transact(db, (tx) => failPublishing(tx, surveyId, wave, clock()));
    throw error;
  }
}

/** Where it has come to, written now and then. */
function everySecond(write: (reached: number, total: number) => Promise<void>) {
  let written = performance.now();
  return async (reached: number, total: number) => {
    if (performance.now() - written < 1000) return;
    written = performance.now();
    await write(reached, total);
  };
}

export interface PublishingState {
  state: 'waiting' | 'running' | 'stopped';
  reached: number;
  total: number;
}

/** Null when nothing is being published. */
export async function publishingState(
  { db, clock }: Pick<SynthesisNeeds, 'db' | 'clock'>,
  surveyId: string,
  wave: number,
): Promise<PublishingState | null> {
  const row = await publishingOf(db, surveyId, wave);
  if (!row) return null;
  const { startedAt, failedAt, reached, total } = row;
  const lost = startedAt !== null && clock().getTime() - startedAt.getTime() > LONGEST_SECONDS * 1000;
  return { state: failedAt || lost ? 'stopped' : startedAt ? 'running' : 'waiting', reached, total };
}
