/** The answer to any question of a situation, in the reader's language; null: not known. */
import type { Page } from '../../../kernel/page.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { leaning } from '../../../ui/gradient-words.ts';
import { answerOf } from '../domain/explain.ts';
import type { Question } from '../domain/questions.ts';
import type { Situation } from '../domain/situation.ts';
import { listOf } from './answers-in-words.ts';
import { words } from './words.ts';

export function situationAnswer(
  page: Page,
  question: Question,
  situation: Situation,
  label: (id: TerritoryId) => string,
): string | null {
  if (question.kind === 'places') return situation.places.map(label).join(', ') || null;
  if (question.kind === 'text') return situation.work;
  const value = situation.facts[question.code];
  if (value === undefined) return null;
  const answer = answerOf(question, value);
  if (typeof answer === 'boolean') return answer ? words(page).yes : words(page).no;
  if (typeof answer !== 'number') return listOf(page.locale, answer);
  if (question.kind !== 'gradient') return String(answer);
  const [first, second] = question.poles;
  const side = leaning(page, answer, [
    first.label[page.locale].toLowerCase(),
    second.label[page.locale].toLowerCase(),
  ]);
  return words(page).why.position(answer, side);
}
