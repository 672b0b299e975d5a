/**
 * Themes read in the words of a common work, to be accepted or left: whole words and phrases of two reviewed lists of
 * synonyms. A word that is denied (« sans », « pas de ») proposes nothing. Nothing is ever imposed.
 */
import programmeWords from '../../../../content/synonyms/programmes.json' with { type: 'json' };
import themeWords from '../../../../content/synonyms/themes.json' with { type: 'json' };
import { type PlainWord, plainWords } from '../../../kernel/plain-words.ts';
import { THEMES, type Theme } from '../../../kernel/vocabulary.ts';

export interface ThemeProposal {
  theme: Theme;
  /** The words that led to it, as typed. */
  words: readonly string[];
}

const isTheme = (code: string): code is Theme => Object.hasOwn(THEMES, code);
const keyOf = (words: readonly PlainWord[]): string => words.map(({ key }) => key).join(' ');

const KNOWN: ReadonlyMap<string, readonly Theme[]> = (() => {
  const known = new Map<string, Theme[]>();
  for (const { filter, value, words } of [...programmeWords.terms, ...themeWords.terms]) {
    if (filter !== 'theme' || !isTheme(value)) continue;
    for (const phrase of words) {
      const key = keyOf(plainWords(phrase));
      known.set(key, [...new Set([...(known.get(key) ?? []), value])]);
    }
  }
  return known;
})();
const LONGEST = Math.max(...[...KNOWN.keys()].map((key) => key.split(' ').length));

const ARTICLES = new Set(['le', 'la', 'les', 'l', 'd', 'du', 'de', 'des', 'un', 'une']);
const DENIED_BY = new Set(['sans', 'pas', 'hors', 'sauf', 'ni']);

/** The themes in the order their words come, each once. */
export function proposeThemes(work: string | null): ThemeProposal[] {
  const words = plainWords(work ?? '');
  const found = new Map<Theme, string[]>();
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(words, at);
    if (phrase && !denied(words, at))
      for (const theme of KNOWN.get(keyOf(phrase)) ?? []) {
        const text = phrase.map((word) => word.text).join(' ');
        found.set(theme, [...new Set([...(found.get(theme) ?? []), text])]);
      }
    at += phrase?.length ?? 1;
  }
  return [...found].map(([theme, led]) => ({ theme, words: led }));
}

/** The longest phrase of the lists that begins here. */
function phraseAt(words: readonly PlainWord[], at: number): readonly PlainWord[] | null {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
    const phrase = words.slice(at, at + length);
    if (KNOWN.has(keyOf(phrase))) return phrase;
  }
  return null;
}

function denied(words: readonly PlainWord[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && ARTICLES.has(words[before]?.key ?? '')) before--;
  return DENIED_BY.has(words[before]?.text.toLowerCase() ?? '');
}
