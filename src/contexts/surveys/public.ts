/** Surveys: questionnaires, answers and their consents, for what is made of them. */
import './tables.ts';

export { type Column, cellOf, columnsOf, inert } from './domain/columns.ts';
export { optionLabel, saidIn } from './domain/in-words.ts';
export {
  type Figure,
  type Questionnaire,
  questionnaire,
  questionOf,
  questionsOf,
} from './domain/questionnaire.ts';
export {
  AUDIENCES,
  choicesOf,
  NONE,
  OTHER,
  pointsOf,
  type Question,
  type QuestionOf,
  type Said,
} from './domain/questions.ts';
export { COUNTED } from './domain/uses.ts';
export { countedValues, isAnswered, type NamedRecord, type Value, type Values } from './domain/values.ts';
export { type Wave, waveState, waveToRead } from './domain/wave.ts';
export { mayOrganise } from './policy.ts';
export { PROCESSINGS } from './privacy.ts';
export { answerByHash } from './queries/answer.ts';
export { type WaveParticipation, waveParticipation } from './queries/participation.ts';
export {
  type ChangedAnswer,
  changedAfter,
  changedAnswers,
  type SentAnswer,
  sentAnswers,
  sentState,
} from './queries/sent.ts';
export {
  type StoredSurvey,
  type StoredVersion,
  surveyById,
  surveyBySlug,
  versionsOf,
} from './queries/survey.ts';
export { answerPath } from './use-cases/answer-token.ts';
export { type ParticipationParts, participationByDirectory } from './use-cases/participation-by.ts';
export { GonePage } from './views/answer-pages.tsx';
export { namerFor, placeLabels } from './views/namer.ts';
export { ParticipationBy } from './views/participation-by.tsx';
export { SurveyFrame } from './views/survey-frame.tsx';

import type { Page } from '../../kernel/page.ts';
import type { Database } from '../../platform/db/tables.ts';
import type { JobQueue } from '../../platform/jobs/jobs.ts';
import type { Work } from '../../platform/jobs/queue.ts';
import { workOf } from './jobs.ts';
import { surveysBearing } from './queries/bearing.ts';
import type { SurveyNeeds } from './use-cases/needs.ts';
import type { LetterNeeds } from './use-cases/send-letters.ts';
import { letters } from './views/letters.ts';
import { SurveysFound } from './views/surveys-found.tsx';

const IN_SIGHT = 6;

/** The published surveys that bear words, as a piece of the general search; null when there is none. Two queries. */
export async function surveysFound(
  { db, discovery }: { db: Database; discovery: { date: string } },
  page: Page,
  text: string,
) {
  const surveys = text === '' ? [] : await surveysBearing(db, text);
  if (surveys.length === 0) return null;
  const shown = { page, surveys: surveys.slice(0, IN_SIGHT), total: surveys.length, today: discovery.date };
  return { total: surveys.length, view: SurveysFound(shown) };
}

/** The work of surveys, their words with it. */
export const surveyWork = (
  needs: Omit<LetterNeeds, 'letters'> & Pick<SurveyNeeds, 'files'>,
  queue: () => JobQueue,
): Work[] => workOf({ ...needs, letters }, queue);
export { inWordsOf } from './views/namer.ts';
