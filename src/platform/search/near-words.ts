/**
 * What a person may have meant, for when nothing bears the words typed. Only then, only for words of five letters or
 * more that no record bears, only among words that records do bear: `mars` never becomes Marseille.
 */
import type { KnownWords } from './known-words.ts';
import { any, type SearchQuery, type Term, word as wordTerm } from './parse-query.ts';

export interface NearWords {
  /**
   * The words sought instead, to be shown with the results, which are labelled « résultats approchants »: of several
   * for one, that which the best result's name (normalised) bears, else the nearest.
   */
  textFor(name: string): string;
  query: SearchQuery;
}

/** Words of five letters or more, up to the longest kept. */
const COMPARABLE = /^[a-z]{5,30}$/;

/** The query with each unknown word replaced by the nearest known ones; null when that changes nothing. */
export function nearWords(known: KnownWords, query: SearchQuery): NearWords | null {
  const unknown = [...new Set(query.terms.flatMap(comparable))].filter((word) => !known.has(word));
  const instead = new Map(unknown.map((word) => [word, known.near(word)]));
  const replace = (word: string) => instead.get(word) ?? [];
  if (!unknown.some((word) => replace(word).length > 0)) return null;
  const terms = query.terms.map((term) => withNear(term, replace));
  const textFor = (name: string) => {
    const borne = new Set(name.split(' '));
    return query.text.replace(/[^\s"]+/g, (word) => {
      const near = replace(word);
      return near.find((each) => borne.has(each)) ?? near[0] ?? word;
    });
  };
  return { textFor, query: { ...query, terms, text: textFor('') } };
}

function comparable(term: Term): string[] {
  if (term.kind === 'word') return COMPARABLE.test(term.exact) ? [term.exact] : [];
  return term.kind === 'phrase' ? [] : term.of.flatMap(comparable);
}

function withNear(term: Term, replace: (word: string) => string[]): Term {
  if (term.kind === 'phrase') return term;
  if (term.kind !== 'word') return { ...term, of: term.of.map((part) => withNear(part, replace)) };
  const near = replace(term.exact);
  return near.length === 0 ? term : any([term, ...near.map(wordTerm)]);
}
