/** Reads what a person typed in a search box. Every word is required; a phrase in quotation marks keeps its order. */
import { groupedNumber, tied } from './additions.ts';
import { exact, stemmed } from './normalise.ts';
import { type Chunk, read } from './read.ts';

/** What a record must bear to be found. */
export type Term =
  /** The word itself or, when it can be stemmed, one of its root. */
  | { kind: 'word'; exact: string; toStem: string[] }
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

const QUOTED = /["“”«]([^"“”«»]*)["“”»]/g;

/** Null when nothing is left to search by: only small words, only punctuation. Never throws. */
export function parseQuery(text: string): SearchQuery | null {
  const taken = text.slice(0, LONGEST_QUERY);
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

/** The exact words of a term, in order. */
export function exactWords(term: Term): string[] {
  if (term.kind === 'word') return [term.exact];
  return term.kind === 'phrase' ? term.places.flat() : term.of.flatMap(exactWords);
}

/** The words of a term for the stemmer. */
export function wordsToStem(term: Term): string[] {
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
export const word = (form: string): Term => ({ kind: 'word', exact: exact(form), toStem: stemmed(form) });
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
