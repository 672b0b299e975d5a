/** What to say beside a field, from the code of its fault. */
import type { Page } from '../../../kernel/page.ts';
import { words } from './words.ts';

export function faultInWords(page: Pick<Page, 'locale'>, fault: string): string {
  const m = words(page).fault;
  return fault in m ? m[fault as keyof typeof m] : m.other;
}
