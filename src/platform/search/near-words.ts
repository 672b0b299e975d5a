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

/** Words of five letters or more, up to the longest kept. */
const COMPARABLE = /^[a-z]{5,30}$/;
/** A longer query is not one that a slip of the finger spoilt, and comparing each of its words costs. */
const MOST_COMPARED = 4;
const THRESHOLD = 0.6;
/** Words sought instead of one, at most: the nearest. */
const MOST_INSTEAD = 5;
/** Sharing few trigrams excludes; those that share some are then compared letter by letter. */
const SHARED_AT_LEAST = 0.25;
const COMPARED_AT_MOST = 1000;

/**
 * The query with each unknown word replaced by the nearest known ones; null when that changes nothing. For a query
 * that found nothing: one SQL query, none for a query of short words.
 */
export async function nearWords(db: Database, query: SearchQuery): Promise<NearWords | null> {
  const typed = new Set(query.terms.flatMap(comparable));
  if (typed.size === 0 || typed.size > MOST_COMPARED) return null;
  const { rows } = await sql<{ typed: string; word: string; shared: number }>`
    select typed, word, shared
    from unnest(${[...typed]}::text[]) typed
    cross join lateral words_sharing_trigrams(typed, ${SHARED_AT_LEAST}, ${COMPARED_AT_MOST})
    where not exists (select from search_word known where known.word = typed)
  `.execute(db);
  const instead = new Map([...Map.groupBy(rows, (row) => row.typed)].map(nearest));
  const replace = (word: string) => instead.get(word) ?? [];
  if (!instead.values().some((words) => words.length > 0)) return null;
  const terms = query.terms.map((term) => withNear(term, replace));
  const text = query.text.replace(/[^\s"]+/g, (word) => replace(word)[0] ?? word);
  return { text, query: { ...query, terms, text } };
}

function comparable(term: Term): string[] {
  if (term.kind === 'word') return COMPARABLE.test(term.exact) ? [term.exact] : [];
  return term.kind === 'phrase' ? [] : term.of.flatMap(comparable);
}

/** A typed word with the known words near it, the nearest first. */
function nearest([typed, known]: [string, { word: string; shared: number }[]]): [string, string[]] {
  const near = known
    .map(({ word, shared }) => ({ word, nearness: Math.max(shared, nearness(typed, word)) }))
    .filter(({ nearness }) => nearness >= THRESHOLD)
    .sort((a, b) => b.nearness - a.nearness || (a.word < b.word ? -1 : 1));
  return [typed, near.slice(0, MOST_INSTEAD).map(({ word }) => word)];
}

function withNear(term: Term, replace: (word: string) => string[]): Term {
  if (term.kind === 'phrase') return term;
  if (term.kind !== 'word') return { ...term, of: term.of.map((part) => withNear(part, replace)) };
  const near = replace(term.exact);
  return near.length === 0 ? term : any([term, ...near.map(wordTerm)]);
}
