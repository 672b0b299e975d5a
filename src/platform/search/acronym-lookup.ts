/** Finds acronyms and their long forms in a sequence of words. */
import { ACRONYMS, type Acronym } from './acronyms.ts';
import { accentsOff } from './spelling.ts';
import { isStopWord } from './stop-words.ts';

const BY_SHORT: ReadonlyMap<string, Acronym> = new Map(ACRONYMS.map((acronym) => [acronym.short, acronym]));

interface LongForm {
  acronym: Acronym;
  /** Words without accents, small words left out, each brought to its singular. */
  words: string[];
}

const LONG_FORMS: ReadonlyMap<string, readonly LongForm[]> = Map.groupBy(
  ACRONYMS.flatMap((acronym) =>
    acronym.long.map((long) => ({ acronym, words: longWords(long).map(accentsOff).map(singular) })),
  ),
  ({ words }) => words[0] ?? '',
);

/** The acronym that a word is, plural included: `ptce`, `ptces`. The word is in lower case, without accents. */
export function acronymOf(word: string): Acronym | undefined {
  const known = BY_SHORT.get(word);
  if (known || !word.endsWith('s')) return known;
  const one = BY_SHORT.get(word.slice(0, -1));
  // « amis » is the plural of the friend, not of the call.
  return one?.alsoWord ? undefined : one;
}

/** The acronyms whose long form stands in these words (lower case, without accents, small words left out). */
export function acronymsSpeltOut(words: readonly string[]): Acronym[] {
  const singulars = words.map(singular);
  return singulars.flatMap((word, at) =>
    (LONG_FORMS.get(word) ?? [])
      .filter((long) => long.words.every((part, offset) => singulars[at + offset] === part))
      .map((long) => long.acronym),
  );
}

/** The words of an acronym's usual long form, accents kept, small words left out. */
export const spelledOut = ({ long: [usual] }: Acronym): string[] => longWords(usual);

function longWords(long: string): string[] {
  return long.split(/[\s’-]+/).filter((word) => !isStopWord(accentsOff(word)));
}

/** Rough, and the same on both sides of each comparison: territoriaux → territorial, projets → projet. */
function singular(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith('aux') && !word.endsWith('eaux')) return `${word.slice(0, -2)}l`;
  return word.replace(/[sx]$/, '');
}
