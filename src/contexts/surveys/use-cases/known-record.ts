/** What the directory says of who answers, where a question asks for it. One query, or none. */
import { recordsById } from '../../records/public.ts';
import { type KnownRecord, ownQuestion } from '../domain/beforehand.ts';
import { questionsOf } from '../domain/questionnaire.ts';
import type { Question } from '../domain/questions.ts';
import type { HeldAnswer } from '../queries/answer.ts';
import type { SurveyNeeds } from './needs.ts';

export async function knownRecord(
  { db }: Pick<SurveyNeeds, 'db'>,
  { recordId, questionnaire }: Pick<HeldAnswer, 'recordId' | 'questionnaire'>,
  asked: readonly Question[],
): Promise<KnownRecord | null> {
  const own = ownQuestion(questionsOf(questionnaire));
  if (!recordId || !asked.some(({ code, goes }) => goes === 'directory' || code === own)) return null;
  const [record] = await recordsById(db, [recordId]);
  const stands = record && !record.withdrawn && !record.removed && !record.mergedInto;
  return stands ? { id: record.id, document: record.document, own } : null;
}
