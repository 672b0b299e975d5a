/**
 * Formatters of `Intl`, each made once: making one takes a tenth of a millisecond, and tens of kilobytes outside the heap
 * that the collector does not count, so that a page of many dates would fill the memory before they are let go.
 */
import type { Locale } from './locale.ts';

const LANGUAGES = { fr: 'fr-FR', en: 'en-GB' } as const;

/** More than are ever needed but by time zones that others write. */
const MOST = 300;

/** @param make of a language and its options, once for each pair of them. */
function once<O extends object, F>(
  make: (language: string, options: O) => F,
): (locale: Locale, options: O) => F {
  const made = new Map<string, F>();
  return (locale, options) => {
    const key = locale + JSON.stringify(options);
    const known = made.get(key) ?? make(LANGUAGES[locale], options);
    for (const oldest of made.size < MOST ? [] : [...made.keys()].slice(0, 1)) made.delete(oldest);
    made.set(key, known);
    return known;
  };
}

/** @throws RangeError for a time zone that nobody knows. */
export const dateFormat = once(
  (language, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options),
);
export const numberFormat = once(
  (language, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options),
);
export const listFormat = once(
  (language, options: Intl.ListFormatOptions) => new Intl.ListFormat(language, options),
);
/** In the order of a language. */
export const collator = once(
  (language, options: Intl.CollatorOptions) => new Intl.Collator(language, options),
);
export const displayNames = once(
  (language, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames([language], options),
);
export const pluralRules = once(
  (language, options: Intl.PluralRulesOptions) => new Intl.PluralRules(language, options),
);
