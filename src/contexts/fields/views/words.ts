import type { Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { en } from '../messages.en.ts';
import { fr, type Messages } from '../messages.fr.ts';

export const words = (page: Pick<Page, 'locale'>): Messages => say(page.locale, { fr, en });

/** What to say beside a control, from the code of its fault. */
export function faultInWords(page: Pick<Page, 'locale'>, fault: string): string {
  const m = words(page).faults;
  return fault in m ? m[fault as keyof typeof m] : m.other;
}
