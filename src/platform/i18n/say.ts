/**
 * Messages are plain typed objects: a word is a string, a sentence with parts is a function.
 * French is the reference type, so a missing English key does not compile.
 */
import { numberFormat, pluralRules } from '../../kernel/formats.ts';
import type { Locale } from '../../kernel/locale.ts';

/** The messages of the reader's language. */
export const say = <M>(locale: Locale, messages: Readonly<Record<Locale, M>>): M => messages[locale];

const PLURALS = { fr: pluralRules('fr', {}), en: pluralRules('en', {}) };
const NUMBERS = { fr: numberFormat('fr', {}), en: numberFormat('en', {}) };
const EUROS = {
  fr: numberFormat('fr', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }),
  en: numberFormat('en', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }),
};

/** `1 234` or `1,234`. */
export const number = (locale: Locale, value: number): string => NUMBERS[locale].format(value);
/** Euros without cents, from integer cents. */
export const euros = (locale: Locale, cents: number): string => EUROS[locale].format(cents / 100);
const CENTS = {
  fr: numberFormat('fr', { style: 'currency', currency: 'EUR' }),
  en: numberFormat('en', { style: 'currency', currency: 'EUR' }),
};
/** Euros with their cents where there are any, from integer cents. */
export const eurosExactly = (locale: Locale, cents: number): string =>
  cents % 100 === 0 ? euros(locale, cents) : CENTS[locale].format(cents / 100);
/** The right word for a count, with the count before it: `3 coopérations`. */
export function count(locale: Locale, value: number, one: string, other: string): string {
  return `${number(locale, value)} ${PLURALS[locale].select(value) === 'one' ? one : other}`;
}
/** The same, its number kept on the line of its word. */
export const countTogether = (locale: Locale, value: number, one: string, other: string): string =>
  count(locale, value, one, other).replace(/(?<=\d) /, '\u00a0');

/** What stands between a word and what it introduces: French sets its colon apart. */
export const colon = (locale: Locale): string => (locale === 'fr' ? '\u00a0: ' : ': ');
