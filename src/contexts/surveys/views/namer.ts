/** How answers are put into words on a page. */
import type { Locale } from '../../../kernel/locale.ts';
import type { Page } from '../../../kernel/page.ts';
import { eurosExactly, number } from '../../../platform/i18n/say.ts';
import { partialDate } from '../../../ui/when.tsx';
import type { TerritoryIndex } from '../../territories/public.ts';
import { inWords, type Namer, saidIn } from '../domain/in-words.ts';
import type { Question } from '../domain/questions.ts';
import type { Values } from '../domain/values.ts';
import { words } from './words.ts';

export function namerFor(page: Pick<Page, 'locale'>, place: (id: string) => string): Namer {
  const m = words(page).answer;
  return {
    place,
    number: (value) => number(page.locale, value),
    euros: (cents) => eurosExactly(page.locale, cents),
    day: (day) => partialDate(page.locale, day),
    yes: m.words.yes,
    none: m.section.none,
    other: m.section.otherLabel,
  };
}

/** Territories by their names; one that is unknown by its identifier. */
export const placeLabels =
  (territories: Pick<TerritoryIndex, 'resolve' | 'label'>, locale: Locale) =>
  (id: string): string => {
    const known = territories.resolve(id);
    return known ? territories.label(known, locale) : id;
  };

/** A question and its answer in words; null when it is not answered. */
export function inWordsOf(
  question: Question,
  values: Values,
  locale: Page['locale'],
  place: (id: string) => string,
): { label: string; text: string } | null {
  const text = inWords(question, values, locale, namerFor({ locale }, place));
  return text === null ? null : { label: saidIn(question.label, locale), text };
}
