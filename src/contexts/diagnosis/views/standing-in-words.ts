/** How a programme stands today, in words. */
import type { Page } from '../../../kernel/page.ts';
import { partialDate } from '../../../ui/when.tsx';
import type { Standing } from '../../programmes/public.ts';
import { programmeWords } from './programme-words.ts';

export function standingInWords(page: Page, standing: Standing): string {
  const m = programmeWords(page).standing;
  const said = saidOf(page, standing);
  const returns = standing.recurrent && standing.openness === 'closed';
  return returns ? `${said}, ${m.returns}` : said;
}

function saidOf(page: Page, { openness, because, opens, closes, year }: Standing): string {
  const m = programmeWords(page).standing;
  const day = (date: string) => partialDate(page.locale, date);
  switch (openness) {
    case 'closes_soon':
      return closes ? m.closesSoon(day(closes)) : m.open;
    case 'open':
      return closes ? m.closesOn(day(closes)) : m.open;
    case 'opens_soon':
      return opens ? m.opensOn(day(opens)) : year ? m.opensIn(year) : m.unknown;
    case 'closed':
      if (because === 'dates' && closes) return m.closedOn(day(closes));
      return because === 'past_year' && year ? m.closedYear(year) : m.closed;
    case 'unknown':
      if (because === 'permanent') return m.permanent(year);
      return because === 'recurrent' ? m.recurrent(year) : m.unknown;
  }
}
