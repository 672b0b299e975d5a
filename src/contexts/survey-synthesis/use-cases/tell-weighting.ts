/** Who runs a survey tells the population that a wave asks, or takes it back. What was published changes at once: it is worked out of it. */
import { transact } from '../../../platform/db/connect.ts';
import type { StoredSurvey, StoredVersion } from '../../surveys/public.ts';
import { countOne } from '../domain/count.ts';
import type { ColumnShape } from '../domain/shown-column.ts';
import { isPublic } from '../domain/synthesis.ts';
import type { CodesColumn } from '../domain/table.ts';
import { LONGEST_SOURCE, type PopulationFault, readPopulation, type Weighting } from '../domain/weighting.ts';
import { lastPublished } from '../queries.ts';
import { deleteWeighting, putWeighting } from '../store.ts';
import type { SynthesisNeeds } from './needs.ts';
import { keptBreakdowns } from './publish-synthesis.ts';
import { readAnswers } from './read-answers.ts';

/** A question by which a wave may be weighted, with how many respondents stand behind each value. */
export interface Stratifying extends ColumnShape {
  respondents: readonly number[];
}

/** Closed, of one answer each, read by everybody, and a breakdown of the synthesis: its strata are published. */
export async function stratifyingOf(
  needs: SynthesisNeeds,
  survey: StoredSurvey,
  versions: readonly StoredVersion[],
  wave: number,
): Promise<Stratifying[]> {
  const { table, asked } = await readAnswers(needs, survey, versions, wave);
  const breakdowns = keptBreakdowns(await lastPublished(needs.db, survey.id, wave), asked);
  const may = (column: (typeof table.columns)[number]): column is CodesColumn =>
    column.kind === 'codes' && isPublic(column) && breakdowns.includes(column.name);
  return table.columns.filter(may).map((column) => ({
    ...{ name: column.name, question: column.question, part: column.part, codes: column.codes },
    respondents: countOne(column, table.size, null).counts,
  }));
}

export type WeightingFault = PopulationFault | 'few_strata' | 'source_missing' | 'source_long';
/** `field`: the code of a value, or `source`; null: none of them, the whole. */
export type WeightingErrors = readonly { field: string; fault: WeightingFault }[];

/** @param typed what was typed for a value, or for `source`. */
export function readWeighting(
  by: Stratifying,
  typed: { population: (code: string) => string; source: string },
): { weighting: Weighting } | { errors: WeightingErrors } {
  const errors: { field: string; fault: WeightingFault }[] = [];
  const population: Record<string, number> = {};
  for (const [at, code] of by.codes.entries()) {
    const read = readPopulation(typed.population(code), by.respondents[at] ?? 0);
    if (typeof read === 'string') errors.push({ field: code, fault: read });
    else if (read !== null && read > 0) population[code] = read;
  }
  if (errors.length === 0 && Object.keys(population).length < 2)
    errors.push({ field: by.codes[0] ?? '', fault: 'few_strata' });
  if (typed.source === '') errors.push({ field: 'source', fault: 'source_missing' });
  if (typed.source.length > LONGEST_SOURCE) errors.push({ field: 'source', fault: 'source_long' });
  return errors.length > 0
    ? { errors }
    : { weighting: { question: by.name, population, source: typed.source } };
}

export const tellWeighting = (
  { db, clock }: Pick<SynthesisNeeds, 'db' | 'clock'>,
  surveyId: string,
  wave: number,
  weighting: Weighting,
): Promise<void> => transact(db, (tx) => putWeighting(tx, surveyId, wave, weighting, clock()));

export const dropWeighting = (
  { db }: Pick<SynthesisNeeds, 'db'>,
  surveyId: string,
  wave: number,
): Promise<void> => transact(db, (tx) => deleteWeighting(tx, surveyId, wave));
