/** What the directory says of who answers, where a question asks for it. One query, or none. */
import { recordsById } from '../../records/public.ts';
import type { KnownRecord } from '../domain/beforehand.ts';
import type { Question } from '../domain/questions.ts';
import type { HeldAnswer } from '../queries/answer.ts';
import type { SurveyNeeds } from './needs.ts';

export async function knownRecord(
  { db }: Pick<SurveyNeeds, 'db'>,
  { recordId }: Pick<HeldAnswer, 'recordId'>,
  asked: readonly Question[],
): Promise<KnownRecord | null> {
  if (!recordId || !asked.some(({ goes }) => goes === 'directory')) return null;
  const [record] = await recordsById(db, [recordId]);
  return record && !record.withdrawn && !record.removed && !record.mergedInto ? record : null;
}
