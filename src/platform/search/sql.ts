/** The fragments of SQL that search: how a vector is made, matched and ranked. Tables stay their contexts' own. */
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { type IndexedText, indexedText } from './normalise.ts';
import { exactWords, type SearchQuery, type Term, wordsToStem } from './parse-query.ts';

export { type KnownWords, readKnownWords } from './known-words.ts';
export { type NearWords, nearWords } from './near-words.ts';
export { parseQuery, type SearchQuery } from './parse-query.ts';

export interface SearchedParts {
  title: string;
  summary: string;
  body: string;
}

type Weight = 'A' | 'B' | 'C' | 'D';

/** The last place that a tsvector tells from the next. */
const LAST_PLACE = 16_383;

/** An expression of type tsvector, to be written in the same statement as the texts it stands for. */
export function searchVector({ title, summary, body }: SearchedParts): RawBuilder<string> {
  const parts: [Weight, IndexedText][] = [
    ['A', indexedText(title)],
    ['B', indexedText(summary)],
    ['C', indexedText(body)],
  ];
  const roots = parts.map(([weight, { toStem }]) => weighted(toStem, weight));
  const meanings = weighted(
    parts.flatMap(([, text]) => text.meanings.toStem),
    'D',
  );
  return sql<string>`${exactVector(parts)}::tsvector || ${sql.join([...roots, meanings], sql` || `)}`;
}

/** A vector's parts as text, for rows written many at once: `exact::tsvector || french_stems(to_stem)`. */
export function vectorParts(text: string): { exact: string; toStem: string } {
  const indexed = indexedText(text);
  const { toStem, meanings } = indexed;
  return {
    exact: exactVector([['C', indexed]]),
    toStem: [...new Set([...toStem, ...meanings.toStem])].join(' '),
  };
}

const weighted = (toStem: string[], weight: Weight) =>
  sql`setweight(french_stems(${[...new Set(toStem)].join(' ')}), ${sql.lit(weight)})`;

/** The text form of a tsvector: `'acteurs':1A 'actrices':1A 'territoire':2A`. Words hold letters and digits only. */
function exactVector(parts: readonly [Weight, IndexedText][]): string {
  const lexemes: string[] = [];
  let before = 0;
  for (const [weight, { words }] of parts) {
    for (const { word, place } of words) {
      lexemes.push(`'${word}':${Math.min(before + place, LAST_PLACE)}${weight}`);
    }
    // A gap, so that no phrase runs from one part into the next.
    before += (words.at(-1)?.place ?? 0) + 1;
  }
  for (const [, { meanings }] of parts) {
    for (const word of meanings.words) lexemes.push(`'${word}':${LAST_PLACE}D`);
  }
  return lexemes.join(' ');
}

/**
 * Whether a vector bears all that the query asks. A GIN index on the column answers it without reading rows.
 * Who bears a word bears its roots, so these alone are asked for.
 */
export function matches(column: Expression<unknown>, query: SearchQuery): RawBuilder<SqlBool> {
  return sql<SqlBool>`${column} @@ ${allThatIsAsked(query)}`;
}

/** All that the query asks, as a tsquery. */
export const allThatIsAsked = (query: SearchQuery): RawBuilder<unknown> => required(query.terms);

/**
 * How well a vector answers, greater is better; only its order means something. A word in the title counts more than
 * one in the summary, that more than one in the body, and in each place the word as typed more than its kin: the
 * weights are far enough apart for that to hold whatever the number of times a word comes back.
 */
export function rank(column: Expression<unknown>, query: SearchQuery): RawBuilder<number> {
  return sql<number>`ts_rank(${WEIGHTS}, ${column}, ${anyWord(query)})`;
}

/** The words of the title alone, out of a vector: for a table too small to keep them apart. */
export const titleOf = (column: Expression<unknown>): RawBuilder<unknown> => sql`ts_filter(${column}, '{a}')`;

/**
 * What to order by, each descending: the vector of a title, and that of all. Records whose titles bear all that is
 * asked come before the others; of two such titles the one that says less beside it, since the search makes up more of
 * it; of two as short, the one whose whole record answers better.
 */
export function ranksByTitle(
  { title, all }: { title: Expression<unknown>; all: Expression<unknown> },
  query: SearchQuery,
): readonly [byTitle: RawBuilder<number>, byAll: RawBuilder<number>] {
  const inTitle = matches(title, query);
  // Without places a word counts once, however often the title says it.
  const share = sql`ts_rank('{1, 1, 1, 1}', strip(${title}), ${anyWord(query)}, ${sql.lit(BY_DISTINCT_WORDS)})`;
  return [sql<number>`case when ${inTitle} then ${share} else 0 end`, rank(all, query)];
}

/** Of D, C, B and A. */
const WEIGHTS = sql.lit('{0.02, 0.05, 0.25, 1}');
/** The rank divided by the number of distinct words of the vector. */
const BY_DISTINCT_WORDS = 8;

const anyWord = (query: SearchQuery): RawBuilder<unknown> =>
  anyOf(query.terms.flatMap(exactWords), query.terms.flatMap(wordsToStem));

const anyOf = (exact: readonly string[], toStem: readonly string[]): RawBuilder<unknown> =>
  sql`french_query(${[...exact]}::text[], ${toStem.join(' ')})`;

const required = (terms: readonly Term[]): RawBuilder<unknown> =>
  sql`(${sql.join(terms.map(asked), sql` && `)})`;

function asked(term: Term): RawBuilder<unknown> {
  if (term.kind === 'word') return term.lexemes ? anyOf(term.lexemes, []) : anyOf([], term.toStem);
  if (term.kind === 'all') return required(term.of);
  if (term.kind === 'any') return sql`(${sql.join(term.of.map(asked), sql` || `)})`;
  return sql`(${sql.join(
    term.places.map((forms) => anyOf(forms, [])),
    sql` <-> `,
  )})`;
}
