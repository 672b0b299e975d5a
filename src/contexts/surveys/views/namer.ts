/** How answers are put into words on a page. */
import type { Page } from '../../../kernel/page.ts';
import { eurosExactly, number } from '../../../platform/i18n/say.ts';
import { partialDate } from '../../../ui/when.tsx';
import type { Namer } from '../domain/in-words.ts';
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
