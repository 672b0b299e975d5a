/** What the forms of coding send; a fault is a key, never a sentence. */
import { addressKey, type EmailAddress, parseEmailAddress } from '../../kernel/email-address.ts';
import { LONGEST_LABEL, LONGEST_WORDS } from './domain/code-book.ts';

interface Sent {
  parseBody(options: { all: true }): Promise<Record<string, unknown>>;
}
export type Typed = ReadonlyMap<string, readonly string[]>;
const MOST_FIELDS = 200;
const LONGEST = 20_000;

export async function sentForm(request: Sent): Promise<Typed> {
  const body = await request.parseBody({ all: true }).catch(() => ({}));
  return new Map(
    Object.entries(body)
      .slice(0, MOST_FIELDS)
      .map(([name, value]) => [
        name,
        [value].flat().flatMap((each) => (typeof each === 'string' ? [plain(each)] : [])),
      ]),
  );
}
/** Nothing that commands, changes direction, or is half a letter. */
const plain = (text: string): string =>
  text
    .slice(0, LONGEST)
    .toWellFormed()
    .replaceAll(/(?![\n\r\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '');

export const textOf = (typed: Typed, name: string): string => (typed.get(name)?.[0] ?? '').trim();
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

export type WordsFault = 'label_missing' | 'label_long' | 'definition_long';
export function readThemeWords(
  typed: Typed,
): { words: { label: string; definition: string } } | { fault: WordsFault } {
  const label = oneLine(textOf(typed, 'intitule'));
  const definition = textOf(typed, 'definition');
  if (label === '') return { fault: 'label_missing' };
  if (label.length > LONGEST_LABEL) return { fault: 'label_long' };
  return definition.length > LONGEST_WORDS ? { fault: 'definition_long' } : { words: { label, definition } };
}

const MOST_ADDRESSES = 30;
/** One a line. */
export function readAddresses(typed: Typed): { addresses: EmailAddress[]; unread: string[]; many: boolean } {
  const lines = textOf(typed, 'adresses')
    .split(/[\n,;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const addresses = new Map<string, EmailAddress>();
  const unread: string[] = [];
  for (const line of lines) {
    const address = parseEmailAddress(line);
    if (address) addresses.set(addressKey(address), address);
    else unread.push(line);
  }
  return { addresses: [...addresses.values()], unread, many: addresses.size > MOST_ADDRESSES };
}

/** “None of these themes”, which goes with no other. */
export const NONE_CHOSEN = 'aucun';
export type ChosenFault = 'nothing' | 'none_with_others' | 'unknown';
export function readThemes(
  typed: Typed,
  known: readonly string[],
): { themes: readonly string[] } | { fault: ChosenFault } {
  const chosen = [...new Set(typed.get('themes') ?? [])];
  if (chosen.length === 0) return { fault: 'nothing' };
  if (chosen.includes(NONE_CHOSEN)) return chosen.length > 1 ? { fault: 'none_with_others' } : { themes: [] };
  return chosen.every((each) => known.includes(each)) ? { themes: chosen } : { fault: 'unknown' };
}
