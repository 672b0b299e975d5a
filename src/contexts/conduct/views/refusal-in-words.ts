/** Why something was not taken, and what to do. */
import { parisDay } from '../../../kernel/day.ts';
import type { Page } from '../../../kernel/page.ts';
import { partialDate } from '../../../ui/when.tsx';
import type { Refusal } from '../domain/judgment.ts';
import { words } from './words.ts';

const HOUR = 3600;

/** `act`: what was sent, when the words for it are not those of the register. */
export function refusalInWords(
  page: Pick<Page, 'locale'>,
  refusal: Refusal,
  act?: 'peer' | 'report',
): string {
  const m = words(page).refusal;
  switch (refusal.reason) {
    case 'sanction':
      return m.sanction(refusal.endsAt && partialDate(page.locale, parisDay(refusal.endsAt)));
    case 'quick':
      return m.quick(refusal.seconds);
    case 'links':
      return m.links(refusal.most);
    case 'repeated':
      return act ? m.repeatedPeer : m.repeated;
    case 'rate':
      if (act) return m.ratePeer[act](refusal.most, refusal.seconds <= HOUR ? m.inAnHour : m.inADay);
      return m.rate[refusal.of](refusal.most, refusal.seconds <= HOUR ? m.inAnHour : m.inADay);
    default:
      return m[refusal.reason];
  }
}
