/** Why something was not taken, and what to do. */
import { parisDay } from '../../../kernel/day.ts';
import type { Page } from '../../../kernel/page.ts';
import { partialDate } from '../../../ui/when.tsx';
import type { Refusal } from '../domain/judgment.ts';
import { words } from './words.ts';

const HOUR = 3600;

export function refusalInWords(page: Pick<Page, 'locale'>, refusal: Refusal): string {
  const m = words(page).refusal;
  switch (refusal.reason) {
    case 'sanction':
      return m.sanction(refusal.endsAt && partialDate(page.locale, parisDay(refusal.endsAt)));
    case 'quick':
      return m.quick(refusal.seconds);
    case 'links':
      return m.links(refusal.most);
    case 'rate':
      return m.rate[refusal.of](refusal.most, refusal.seconds <= HOUR ? m.inAnHour : m.inADay);
    default:
      return m[refusal.reason];
  }
}
