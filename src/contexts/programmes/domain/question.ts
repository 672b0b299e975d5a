/**
 * A question in plain words, read as filters that a person can take or leave: « qui paie l’animation d’un collectif
 * informel dans le Jura ? ». Whole words are looked up in a reviewed list of synonyms, the longest first; a place is
 * looked for after the little words that lead to one. What is not understood stays as words to search.
 */
import synonyms from '../../../../content/synonyms/programmes.json' with { type: 'json' };
import { type PlainWord, plainWords } from '../../../kernel/plain-words.ts';

export interface Proposal {
  /** The filter's name in addresses: `fonction`; `territoire` for a place. */
  param: string;
  value: string;
  /** The words that led to it, as typed. */
  words: string;
}

export interface Question {
  proposals: readonly Proposal[];
  /** What was not understood and is worth searching; empty when nothing is left. */
  rest: string;
}

const keyOf = (words: readonly PlainWord[]): string => words.map(({ key }) => key).join(' ');

const KNOWN: ReadonlyMap<string, readonly { param: string; value: string }[]> = (() => {
  const known = new Map<string, { param: string; value: string }[]>();
  for (const { filter, value, words } of synonyms.terms)
    for (const phrase of words) {
      const key = keyOf(plainWords(phrase));
      known.set(key, [...(known.get(key) ?? []), { param: filter, value }]);
    }
  return known;
})();
const LONGEST = Math.max(...[...KNOWN.keys()].map((key) => key.split(' ').length));

const LEADING_TO_A_PLACE = new Set([
  'dan',
  'dans',
  'en',
  'a',
  'au',
  'aux',
  'sur',
  'ver',
  'vers',
  'pre',
  'autour',
  'de',
  'du',
  'pour',
  'chez',
]);
const ARTICLES = new Set(['le', 'la', 'les', 'l', 'd', 'du', 'de', 'des', 'un', 'une']);
const DENIED_BY = new Set(['sans', 'pas', 'hors', 'sauf', 'ni']);
/** The longest name of a place that is looked for, in words. */
const PLACE_WORDS = 7;

/** Words that ask, and that no record is found by. */
const EMPTY = new Set(
  `qui que quoi quel quelle quels quelles comment combien ou quand est sont il elle y a t on nous vous je notre votre mon ma mes nos vos
  un une des du de la le les l d au aux en dans sur pour par avec sans et ou a ce cette ces se s qu n ne pas plus peut peuvent peux pouvez
  pouvons trouver trouve cherche cherchons chercher besoin avoir etre faire fait aide aider exister existe dispositif programme obtenir demander
  projet territoire ici mise notre nouveau nouvelle`
    .split(/\s+/)
    .flatMap((word) => plainWords(word).map(({ key }) => key)),
);

/** `placeNamed` answers the territory that bears exactly this name, if one does. */
export function readQuestion(text: string, placeNamed: (name: string) => string | null): Question {
  const words = plainWords(text);
  const proposals: Proposal[] = [];
  const rest: string[] = [];
  const propose = (param: string, value: string, from: readonly PlainWord[]) => {
    if (proposals.some((each) => each.param === param && (each.value === value || param === 'territoire')))
      return;
    proposals.push({ param, value, words: from.map((word) => word.text).join(' ') });
  };
  for (let at = 0; at < words.length; ) {
    const place = placeAt(words, at, placeNamed);
    if (place) {
      propose('territoire', place.id, place.words);
      at = place.end;
      continue;
    }
    const term = termAt(words, at);
    if (term) {
      if (!denied(words, at)) for (const { param, value } of term.meanings) propose(param, value, term.words);
      at += term.words.length;
      continue;
    }
    const word = words[at];
    if (word && !EMPTY.has(word.key) && word.text.length > 1) rest.push(word.text);
    at++;
  }
  return { proposals, rest: rest.join(' ') };
}

/** The longest phrase of the list that begins here. */
function termAt(words: readonly PlainWord[], at: number) {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
    const phrase = words.slice(at, at + length);
    const meanings = KNOWN.get(keyOf(phrase));
    if (meanings) return { words: phrase, meanings };
  }
  return null;
}

/** « sans subvention », « pas de prêt » : what is refused is not proposed. */
function denied(words: readonly PlainWord[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && ARTICLES.has(words[before]?.key ?? '')) before--;
  return DENIED_BY.has(words[before]?.text.toLowerCase() ?? '');
}

/** A place after a word that leads to one, its article left out or not; or a postcode anywhere. */
function placeAt(words: readonly PlainWord[], at: number, placeNamed: (name: string) => string | null) {
  const first = words[at];
  if (!first) return null;
  if (/^\d{5}$/.test(first.text)) {
    const id = placeNamed(first.text);
    return id ? { id, words: [first], end: at + 1 } : null;
  }
  if (!LEADING_TO_A_PLACE.has(first.key)) return null;
  for (let length = Math.min(PLACE_WORDS, words.length - at - 1); length > 0; length--) {
    const named = words.slice(at + 1, at + 1 + length);
    const bare = named.slice(ARTICLES.has(named[0]?.key ?? '') ? 1 : 0);
    for (const tried of [named, bare]) {
      if (tried.length === 0 || tried.every(({ key }) => ARTICLES.has(key)) || KNOWN.has(keyOf(tried)))
        continue;
      const id = placeNamed(tried.map(({ text }) => text).join(' '));
      if (id) return { id, words: tried, end: at + 1 + length };
    }
  }
  return null;
}
