/** The words of federation in the reader's language. */
import type { Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { en } from '../messages.en.ts';
import { fr, type Messages } from '../messages.fr.ts';

export const words = (page: Pick<Page, 'locale'>): Messages => say(page.locale, { fr, en });

/** `status 503`, as kept: in words. */
export function faultInWords(page: Pick<Page, 'locale'>, fault: string): string {
  const [code = '', ...detail] = fault.split(' ');
  return words(page).fault(code, detail.join(' '));
}

export const hostOf = (address: string): string => URL.parse(address)?.host ?? address;
