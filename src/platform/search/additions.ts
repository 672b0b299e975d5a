/**
 * What a text says without writing it: the acronym of a long form, the long form of an acronym, and as one word
 * what it wrote as two (éco construction, 100 000). A text is found by these too; nothing it wrote is taken away.
 */
import { acronymOf, acronymsSpeltOut, spelledOut } from './acronym-lookup.ts';
import { entryOf } from './lexicon.ts';
import { accentsOff } from './spelling.ts';
import { writtenForm } from './written-forms.ts';

export interface Additions {
  /** As good as written: other spellings and acronyms. Without accents. */
  words: string[];
  /** What the acronyms stand for: the text did not choose these words. Accents kept. */
  meanings: string[];
}

/** Beginnings that are no word by themselves, so that a space after them ties like a hyphen. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  'agro anti co eco inter intra macro micro multi pluri poly post pre re socio supra trans'.split(' '),
);

/** One word out of two neighbours that are often written so; null for all others. */
export function tied(left: string, right: string): string | null {
  if (BEGINNINGS.has(left) && /^\p{L}{3,}$/u.test(right)) return left + right;
  return null;
}

/** `100 000` and `1 000 000` as one number, from the word at this place; null when no group of three follows. */
export function groupedNumber(
  words: readonly string[],
  at: number,
): { number: string; length: number } | null {
  if (!/^\d{1,3}$/.test(words[at] ?? '')) return null;
  const goesOn = /^\d{3}$/.test(words[at] ?? '') && /^\d{1,3}$/.test(words[at - 1] ?? '');
  if (goesOn) return null;
  let length = 1;
  while (/^\d{3}$/.test(words[at + length] ?? '')) length += 1;
  return length > 1 ? { number: words.slice(at, at + length).join(''), length } : null;
}

/**
 * `words`: the words of a text in order, then their other forms, without accents. `capitals`: those of them that
 * were written in capitals.
 * Adding to the words and their additions adds nothing more.
 */
export function additionsTo(words: readonly string[], capitals: ReadonlySet<string>): Additions {
  const present = new Set(words);
  const added: string[] = [];
  const meanings: string[] = [];
  const understood = new Set<string>();
  const add = (word: string) => {
    if (!present.has(word)) added.push(word);
    present.add(word);
  };
  // A long form may hold another (CRESS, ESS): again until nothing is new.
  for (let before = -1; before < added.length + meanings.length; ) {
    before = added.length + meanings.length;
    const all = [...words, ...added, ...meanings.map(accentsOff)];
    for (const form of oneWordForms(all)) add(form);
    for (const { short } of acronymsSpeltOut(all)) {
      understood.add(short);
      add(short);
    }
    for (const word of all) {
      const acronym = acronymOf(word);
      if (!acronym || understood.has(acronym.short)) continue;
      if (acronym.onlyCapitals && !capitals.has(word)) continue;
      understood.add(acronym.short);
      add(acronym.short);
      meanings.push(...spelledOut(acronym));
    }
  }
  return { words: added, meanings };
}

function oneWordForms(words: readonly string[]): string[] {
  const forms = words.flatMap((word, at) => {
    const next = words[at + 1];
    return [next === undefined ? null : tied(word, next), groupedNumber(words, at)?.number];
  });
  return forms
    .filter((form) => form !== null && form !== undefined)
    .map((form) => entryOf(writtenForm(form)))
    .filter((entry) => !entry.stop)
    .map((entry) => entry.exact);
}
