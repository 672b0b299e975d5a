/** How a programme stands today, in words. */
import type { Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { partialDate } from '../../../ui/when.tsx';
import type { Standing } from '../domain/standing.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

type Reader = Pick<Page, 'locale'>;

/** The tone of its tag: the words say it too. */
export const STANDING_TONES = {
  closes_soon: 'strong',
  open: 'strong',
  opens_soon: undefined,
  unknown: 'attention',
  closed: 'attention',
} as const;

export function standingInWords(page: Reader, standing: Standing): string {
  const m = say(page.locale, { fr, en }).standing;
  const said = saidOf(page, standing);
  const returns = standing.recurrent && standing.openness === 'closed';
  return returns ? `${said}, ${m.returns}` : said;
}

function saidOf(page: Reader, { openness, because, opens, closes, year }: Standing): string {
  const m = say(page.locale, { fr, en }).standing;
  const day = (date: string) => partialDate(page.locale, date);
  if (because === 'usual_months' && opens && closes) return m.usually(day(opens), day(closes));
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
