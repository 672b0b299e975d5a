/** Answers of a wave by column: read once by batches, then kept up to date with what changed. */
import { LRUCache } from 'lru-cache';
import { FRANCE, kindOf, parseTerritoryId } from '../../../kernel/territory.ts';
import type { StoredSurvey, StoredVersion } from '../../surveys/public.ts';
import type { Regions } from '../domain/table.ts';
import { GrowingAnswers, type ReadAnswers } from './growing-answers.ts';
import type { SynthesisNeeds } from './needs.ts';

type ReadNeeds = Pick<SynthesisNeeds, 'db' | 'geography' | 'territories'>;

/**
 * Tables by survey, wave and number of versions, until others are looked at: respondents of all of them together. One
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
  if (until) return new GrowingAnswers(needs, versions).readAll({ surveyId, wave, until });
  const key = `${surveyId} ${wave} ${versions.length}`;
  const known = kept.get(key);
  const answers = known ?? new GrowingAnswers(needs, versions);
  // There at once, so that whoever comes meanwhile waits for the same reading.
  if (!known) kept.set(key, answers, { size: 1 });
  const read = await answers.at(needs.db, { surveyId, wave }, survey.answersRevision);
  kept.set(key, answers, { size: Math.max(1, read.table.size) });
  return read;
}

/** The regions of France as a table of answers knows them: a territory of one region stands there. */
export function regionsOf({ geography, territories }: Pick<ReadNeeds, 'geography' | 'territories'>): Regions {
  const all = territories
    .descendants(FRANCE)
    .filter((id) => kindOf(id) === 'region')
    .toSorted();
  const remembered = new Map<string, readonly string[]>();
  return {
    all,
    of(text) {
      const known = remembered.get(text);
      if (known) return known;
      const id = territories.resolve(text) ?? parseTerritoryId(text);
      const found = id === FRANCE ? all : id ? geography.regions(id) : [];
      remembered.set(text, found);
      return found;
    },
  };
}
