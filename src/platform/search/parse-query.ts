/** Reads what a person typed in a search box. Every word is required; a phrase in quotation marks keeps its order. */
import { groupedNumber, tied } from './additions.ts';
import { entryOf } from './lexicon.ts';
import { type Chunk, read } from './read.ts';

/** What a record must bear to be found. */
export type Term =
  /** A word, found by its roots; or, when it has none or is too short for them, by any of these lexemes. */
  | { kind: 'word'; exact: string; toStem: readonly string[]; lexemes: string[] | null }
  /** Exact words in this order and next to each other; several forms may fit one place. */
  | { kind: 'phrase'; places: string[][] }
  | { kind: 'all'; of: Term[] }
  | { kind: 'any'; of: Term[] };

export interface SearchQuery {
  /** All of them are required; at least one. */
  terms: Term[];
  /** The words understood, spaces between: the same for two queries that mean the same. */
  text: string;
  /** The text was longer than what a search takes: the reader must be told that its end was not used. */
  cut: boolean;
}

export const LONGEST_QUERY = 400;
export const MOST_WORDS = 24;
/** A shortened root of so few letters is that of too many words: mars would find marais, and sel selle. */
const UNSTEMMED = 4;

const QUOTED = /["“”«]([^"“”«»]*)["“”»]/g;

/** Null when nothing is left to search by: only small words, only punctuation. Never throws. */
export function parseQuery(text: string): SearchQuery | null {
  const taken = text.length > LONGEST_QUERY ? beginningOf(text) : text;
  const phrases: Term[] = [];
  const loose = taken.replace(QUOTED, (_, quoted: string) => {
    phrases.push(...phraseTerm(quoted));
    return ' , ';
  });
  const found = distinct([...phrases, ...looseTerms(read(loose).chunks)]);
  const terms = found.slice(0, MOST_WORDS);
  if (terms.length === 0) return null;
  const cut = text.length > taken.length || found.length > terms.length;
  return { terms, text: terms.map(written).join(' '), cut };
}

/** As much as a search takes, without the word that the limit would cut in two. */
function beginningOf(text: string): string {
  const beginning = text.slice(0, LONGEST_QUERY);
  return beginning.replace(/\S+$/, '') || beginning;
}

/** The exact words of a term, in order. */
export function exactWords(term: Term): string[] {
  if (term.kind === 'word') return [term.exact];
  return term.kind === 'phrase' ? term.places.flat() : term.of.flatMap(exactWords);
}

/** The words of a term for the stemmer. */
export function wordsToStem(term: Term): readonly string[] {
  if (term.kind === 'word') return term.toStem;
  return term.kind === 'phrase' ? [] : term.of.flatMap(wordsToStem);
}

function phraseTerm(quoted: string): Term[] {
  const { chunks } = read(quoted);
  const places = chunks.flatMap(({ parts }) => parts.map((forms) => forms.map(exact)));
  // A phrase of one word asks for that very word.
  return places.length === 0 ? [] : [{ kind: 'phrase', places: places.slice(0, MOST_WORDS) }];
}

/** Neighbours that are also written as one word are sought in both ways. */
function looseTerms(chunks: readonly Chunk[]): Term[] {
  const simple = chunks.map((chunk) => (chunk.parts.length === 1 ? exact(chunk.parts[0]?.[0] ?? '') : ''));
  const terms: Term[] = [];
  for (let at = 0; at < chunks.length; at += 1) {
    const chunk = chunks[at];
    if (!chunk) continue;
    const [left = '', right = ''] = simple.slice(at, at + 2);
    const number = groupedNumber(simple, at);
    const one = tied(left, right);
    if (number) {
      terms.push(any([all(simple.slice(at, at + number.length).map(word)), word(number.number)]));
      at += number.length - 1;
    } else if (one) {
      terms.push(any([all([chunkTerm(chunk), ...looseTerms(chunks.slice(at + 1, at + 2))]), word(one)]));
      at += 1;
    } else terms.push(chunkTerm(chunk));
  }
  return terms;
}

function chunkTerm({ parts, joined }: Chunk): Term {
  const apart = all(parts.map((forms) => any(forms.map(word))));
  return joined.length === 0 ? apart : any([apart, ...joined.map(word)]);
}

/** The term that one word of a query makes. */
export function word(form: string): Term {
  const { exact, toStem } = entryOf(form);
  if (toStem.length === 0) return { kind: 'word', exact, toStem, lexemes: [exact] };
  return {
    kind: 'word',
    exact,
    toStem,
    lexemes: exact.length > UNSTEMMED ? null : inflections(exact, toStem),
  };
}

/** élu: élus, élue, élues; jeux: jeu. For a word too short to be found by its root. */
function inflections(plain: string, kin: readonly string[]): string[] {
  const singular = plain.length === UNSTEMMED ? plain.replace(/[sx]$/, '') : plain;
  const feminine = /[eiu]$/.test(singular) ? [`${singular}e`, `${singular}es`] : [];
  // A word of four letters that is its own root shares it with its kin (long, longue; bail, baux). Roots are in capitals.
  const roots = kin.filter((word) => /^[a-z]{4,}$/.test(word)).map((word) => word.toUpperCase());
  return [...new Set([plain, singular, `${singular}s`, `${singular}x`, ...feminine, ...roots])];
}

const all = (of: Term[]): Term => only(of) ?? { kind: 'all', of };
export const any = (of: Term[]): Term => only(of) ?? { kind: 'any', of };
const only = ([first, second]: Term[]): Term | null => (first && !second ? first : null);

function distinct(terms: readonly Term[]): Term[] {
  return [...new Map(terms.map((term) => [JSON.stringify(term), term])).values()];
}

function written(term: Term): string {
  if (term.kind === 'word') return term.exact;
  if (term.kind === 'phrase') return `"${term.places.map(([form]) => form).join(' ')}"`;
  const [first] = term.of;
  if (term.kind === 'any' && first) return written(first);
  return term.of.map(written).join(' ');
}

const exact = (form: string): string => entryOf(form).exact;
