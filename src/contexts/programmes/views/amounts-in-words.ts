/** How much, at which rate and when, in words. */
import { dateFormat } from '../../../kernel/formats.ts';
import type { Page } from '../../../kernel/page.ts';
import { euros, number } from '../../../platform/i18n/say.ts';
import { partialDate } from '../../../ui/when.tsx';
import type { Programme } from '../domain/programme.ts';
import type { Messages } from '../messages.fr.ts';

type Reader = Pick<Page, 'locale'>;

/** An amount as told: between two, up to, from. */
export function amountOf(
  { amountMin: low, amountMax: high }: Pick<Programme, 'amountMin' | 'amountMax'>,
  m: Messages,
  { locale }: Reader,
): string | null {
  if (low !== undefined && high !== undefined)
    return low === high ? euros(locale, low) : m.between(euros(locale, low), euros(locale, high));
  if (high !== undefined) return m.upTo(euros(locale, high));
  return low === undefined ? null : m.from(euros(locale, low));
}

export function rateOf(
  { rateMin: low, rateMax: high }: Programme,
  m: Messages,
  { locale }: Reader,
): string | null {
  const said = (share: number) => m.percent(number(locale, share));
  if (low !== undefined && high !== undefined && low !== high) return m.between(said(low), said(high));
  if (high !== undefined) return low === high ? said(high) : m.upTo(said(high));
  return low === undefined ? null : m.from(said(low));
}

export function calendarOf({ calendar }: Programme, m: Messages, page: Reader): string | null {
  if (!calendar) return null;
  const { type, year, months, opens, predeposit, closes, dates } = calendar;
  const month = dateFormat(page.locale, { month: 'long', timeZone: 'UTC' });
  const dated = (word: string, date: string | undefined) =>
    date ? [`${word} ${partialDate(page.locale, date)}`] : [];
  return [
    m.calendarTypes[type],
    ...(year !== undefined && !opens && !closes ? [String(year)] : []),
    ...(months?.length
      ? [m.usualMonths(months.map((each) => month.format(new Date(Date.UTC(2026, each - 1, 1)))).join(', '))]
      : []),
    ...dated(m.opens, opens),
    ...dated(m.predeposit, predeposit),
    ...dated(m.closes, closes),
    ...(dates ? [dates] : []),
  ].join(', ');
}
