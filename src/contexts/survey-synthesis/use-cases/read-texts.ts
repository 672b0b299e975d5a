/** The texts that people code: of answers sent, with consent to be counted, under a question that was shown. */
import { LRUCache } from 'lru-cache';
import { COUNTED, countedValues, type StoredSurvey, sentAnswers, versionsOf } from '../../surveys/public.ts';
import { isText, type TextQuestion } from '../domain/code-book.ts';
import { mergedQuestions } from '../domain/merged-questions.ts';
import type { SynthesisNeeds } from './needs.ts';

/** By question, then by answer. */
export type Texts = ReadonlyMap<string, ReadonlyMap<string, string>>;
export interface TextsToCode {
  questions: readonly TextQuestion[];
  texts: Texts;
}

/** The texts of a wave may take some megabytes. */
const kept = new LRUCache<string, TextsToCode>({ max: 4 });

export async function readTexts(
  { db }: Pick<SynthesisNeeds, 'db'>,
  survey: StoredSurvey,
  wave: number,
): Promise<TextsToCode> {
  const key = `${survey.id} ${wave} ${survey.answersRevision} ${survey.published?.version}`;
  const known = kept.get(key);
  if (known) return known;
  const versions = await versionsOf(db, survey.id);
  const questions = mergedQuestions(versions).sections.flatMap((section) => section.questions.filter(isText));
  const byVersion = new Map(versions.map(({ version, questionnaire }) => [version, questionnaire]));
  const texts = new Map(questions.map(({ code }) => [code, new Map<string, string>()]));
  for await (const batch of sentAnswers(db, { surveyId: survey.id, wave }))
    for (const { id, values, version, uses } of batch) {
      if (!uses.includes(COUNTED)) continue;
      const own = byVersion.get(version);
      const counted = own ? countedValues(own, values) : values;
      for (const { code } of questions) {
        const text = counted[code];
        if (typeof text === 'string' && text.trim() !== '') texts.get(code)?.set(id, text);
      }
    }
  const read = { questions, texts };
  kept.set(key, read);
  return read;
}
