/** Answers of a wave by column: read once by batches, then kept up to date with what changed. */
import { LRUCache } from 'lru-cache';
import type { StoredSurvey, StoredVersion } from '../../surveys/public.ts';
import { codingStamp } from '../queries/coding.ts';
import { GrowingAnswers, type ReadAnswers } from './growing-answers.ts';
import type { SynthesisNeeds } from './needs.ts';
import { settledThemes } from './settled-themes.ts';

type ReadNeeds = Pick<SynthesisNeeds, 'db' | 'geography' | 'territories'>;

/**
 * Tables by survey, wave, number of versions and what people coded, until others are looked at: respondents of all of them together. One
 * of a hundred thousand answers to eighty questions takes about thirty megabytes, and ten more for its identifiers.
 */
const kept = new LRUCache<string, GrowingAnswers>({ max: 8, maxSize: 400_000, sizeCalculation: () => 1 });

/** `until`: only answers sent by then; what is published is read once, and not kept. */
export async function readAnswers(
  needs: ReadNeeds,
  survey: StoredSurvey,
  versions: readonly StoredVersion[],
  wave: number,
  until?: Date,
): Promise<ReadAnswers> {
  const surveyId = survey.id;
  const begun = async () =>
    new GrowingAnswers(needs, versions, await settledThemes(needs, { surveyId, wave, until, versions }));
  if (until) return (await begun()).readAll({ surveyId, wave, until });
  const coding = await codingStamp(needs.db, surveyId);
  const key = `${surveyId} ${wave} ${versions.length} ${coding}`;
  const fresh = kept.get(key) ?? (await begun());
  const answers = kept.get(key) ?? fresh;
  // There at once, so that whoever comes meanwhile waits for the same reading.
  if (!kept.has(key)) kept.set(key, answers, { size: 1 });
  const read = await answers.at(needs.db, { surveyId, wave }, survey.answersRevision);
  kept.set(key, answers, { size: Math.max(1, read.table.size) });
  return read;
}
