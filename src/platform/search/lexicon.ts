/** What the index makes of one word: worked out once, since texts say the same few thousand words again and again. */
import { acronymOf } from './acronym-lookup.ts';
import { kin } from './families.ts';
import { accentsOff } from './spelling.ts';
import { isStopWord } from './stop-words.ts';

export interface Entry {
  /** As the index holds it: without accents; an acronym in the singular. */
  exact: string;
  /**
   * What to stem: the word, the same without accents, and its kin. Nothing of an acronym, which has no root (stemmed,
   * CAE would be CA), nor of a word with digits or of another alphabet: these are found as written.
   */
  toStem: readonly string[];
  /** Too common to search by. */
  stop: boolean;
}

const KNOWN_AT_MOST = 30_000;
const known = new Map<string, Entry>();

/** For a word in lower case, with its accents. */
export function entryOf(form: string): Entry {
  const found = known.get(form);
  if (found) return found;
  if (known.size >= KNOWN_AT_MOST) known.clear();
  const made = makeEntry(form);
  known.set(form, made);
  return made;
}

function makeEntry(form: string): Entry {
  const plain = accentsOff(form);
  const acronym = acronymOf(plain);
  const hasRoot = (!acronym || acronym.alsoWord) && /^[a-z]+$/.test(plain);
  const forms = hasRoot ? [form, ...kin(form)] : [];
  return {
    exact: acronym?.short ?? plain,
    toStem: [...new Set([...forms, ...forms.map(accentsOff)])],
    stop: isStopWord(plain),
  };
}
