/** Surveys: questionnaires, answers and their consents, for what is made of them. */
import './tables.ts';

export { type Column, cellOf, columnsOf, inert } from './domain/columns.ts';
export { optionLabel, saidIn } from './domain/in-words.ts';
export { type Figure, type Questionnaire, questionnaire, questionOf, questionsOf } from './domain/questionnaire.ts';
export {
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
export { type Wave, waveState } from './domain/wave.ts';
