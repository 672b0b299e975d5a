/**
 * What a person may have meant, for when nothing bears the words typed. Only then, only for words of five letters or
 * more that no record bears, only among words that records do bear: `mars` never becomes Marseille.
 */
import { sql } from 'kysely';
import type { Database } from '../db/tables.ts';
import { nearness } from './nearness.ts';
import { any, type SearchQuery, type Term, word as wordTerm } from './parse-query.ts';

export interface NearWords {
  /** The words sought instead, to be shown with the results, which are labelled « résultats approchants ». */
  text: string;
  query: SearchQuery;
}

const SHORTEST = 5;
const THRESHOLD = 0.6;
/** Words sought instead of one, at most: the nearest. */
const MOST_INSTEAD = 5;
/** Sharing few trigrams excludes; those that share some are then compared letter by letter. */
const SHARED_AT_LEAST = 0.25;
const COMPARED_AT_MOST = 1000;

/** The query with each unknown word replaced by its nearest known ones. Null when there is nothing to replace. One SQL query. */
export async function nearWords(db: Database, query: SearchQuery): Promise<NearWords | null> {
  const typed = [...new Set(query.terms.flatMap(comparable))];
  if (typed.length === 0) return null;
  const { rows } = await sql<{ typed: string; word: string; shared: number }>`
    select typed, word, shared
    from unnest(${typed}::text[]) typed
    cross join lateral words_sharing_trigrams(typed, ${SHARED_AT_LEAST}, ${COMPARED_AT_MOST})
  `.execute(db);
  const instead = new Map(
    typed.map(
      (word) =>
        [
          word,
          nearest(
            word,
            rows.filter((row) => row.typed === word),
          ),
        ] as const,
    ),
  );
  const replace = (word: string) => instead.get(word) ?? [];
  if (!typed.some((word) => replace(word).length > 0)) return null;
  const terms = query.terms.map((term) => withNear(term, replace));
  const text = query.text.replace(/[^\s"]+/g, (word) => replace(word)[0] ?? word);
  return { text, query: { ...query, terms, text } };
}

function comparable(term: Term): string[] {
  if (term.kind === 'word')
    return /^[a-z]+$/.test(term.exact) && term.exact.length >= SHORTEST ? [term.exact] : [];
  return term.kind === 'phrase' ? [] : term.of.flatMap(comparable);
}

/** Known words near a typed one, the nearest first; none when the typed word is known itself. */
function nearest(typed: string, known: readonly { word: string; shared: number }[]): string[] {
  if (known.some(({ word }) => word === typed)) return [];
  return known
    .map(({ word, shared }) => ({ word, near: Math.max(shared, nearness(typed, word)) }))
    .filter(({ near }) => near >= THRESHOLD)
    .sort((a, b) => b.near - a.near || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_INSTEAD)
    .map(({ word }) => word);
}

function withNear(term: Term, replace: (word: string) => string[]): Term {
  if (term.kind === 'phrase') return term;
  if (term.kind !== 'word') return { ...term, of: term.of.map((part) => withNear(part, replace)) };
  const near = replace(term.exact);
  return near.length === 0 ? term : any([term, ...near.map(wordTerm)]);
}
