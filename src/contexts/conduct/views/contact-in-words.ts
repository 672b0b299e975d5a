/** Which e-mail addresses and telephone numbers a public text bears, and what to do; null when it bears none. */
import type { Reader } from '../../../ui/words.ts';
import { contactsIn } from '../domain/contacts.ts';
import { words } from './words.ts';

export function contactInWords(page: Reader, text: string): string | null {
  const { emails, phones } = contactsIn(text);
  const seen = [...emails, ...phones];
  return seen.length === 0 ? null : words(page).contact(seen);
}
