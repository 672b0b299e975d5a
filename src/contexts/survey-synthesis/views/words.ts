import { numberFormat } from '../../../kernel/formats.ts';
import type { Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import type { Wording } from '../domain/shown-column.ts';
import { en } from '../messages.en.ts';
import { fr, type Messages } from '../messages.fr.ts';

export const words = (page: Pick<Page, 'locale'>): Messages => say(page.locale, { fr, en });

export function wordingOf(
  page: Pick<Page, 'locale'>,
  { place, where }: Pick<Wording, 'place' | 'where'>,
): Wording {
  const m = words(page);
  return {
    locale: page.locale,
    ...{ place, where },
    other: m.otherLabel,
    none: m.noneLabel,
    yes: m.yes,
    severalRegions: m.severalRegions,
  };
}

const PERCENTS = {
  fr: numberFormat('fr', { style: 'percent', maximumFractionDigits: 0 }),
  en: numberFormat('en', { style: 'percent', maximumFractionDigits: 0 }),
};
/** `90 %` or `90%`. */
export const percent = (locale: Page['locale'], share: number): string => PERCENTS[locale].format(share);
