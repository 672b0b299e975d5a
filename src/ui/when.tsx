/** Dates as precisely as they are known: a year (`2021`), a month (`2021-04`) or a day (`2021-04-16`). */
import { dateFormat } from '../kernel/formats.ts';
import type { Locale } from '../kernel/locale.ts';
import type { Reader } from './words.ts';

const FORMATS: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { month: 'long', year: 'numeric' },
  { day: 'numeric', month: 'long', year: 'numeric' },
];

/** `2021`, `avril 2021` or `16 avril 2021`. Text that is no such date is given back as it is. */
export function partialDate(locale: Locale, date: string): string {
  const parts = date.split('-');
  const format = FORMATS[parts.length - 1];
  const instant = new Date(`${[...parts, '01', '01'].slice(0, 3).join('-')}T00:00:00Z`);
  if (!format || Number.isNaN(instant.getTime())) return date;
  const text = dateFormat(locale, { ...format, timeZone: 'UTC' }).format(instant);
  return locale === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** A date in words that machines read too. */
export const When = ({ page, date }: { page: Reader; date: string }) => (
  <time dateTime={date}>{partialDate(page.locale, date)}</time>
);
