/**
 * The one normaliser of French text, for what is searched and for what is searched in alike. The chain and its
 * reasons: README.md. Pure; never throws.
 */
import { additionsTo } from './additions.ts';
import { entryOf } from './lexicon.ts';
import { type Chunk, read } from './read.ts';

/** A text as the index keeps it. */
export interface IndexedText {
  /** Exact words without accents, each with its place (from 1). Both genders of a word share one place. */
  words: { word: string; place: number }[];
  /** Words for the stemmer, accents kept. */
  toStem: string[];
  /** What the text's acronyms stand for, as exact words and for the stemmer. */
  meanings: { words: string[]; toStem: string[] };
}

export function indexedText(text: string): IndexedText {
  const { chunks, capitals } = read(text);
  const additions = additionsTo(flat(chunks), capitals);
  const words: IndexedText['words'] = [];
  const toStem: string[] = [];
  let place = 0;
  for (const { parts, joined } of chunks) {
    for (const forms of parts) {
      place += 1;
      for (const form of forms) words.push({ word: exact(form), place });
    }
    for (const form of joined) words.push({ word: exact(form), place });
    toStem.push(...[...parts.flat(), ...joined].flatMap(stemmed));
  }
  for (const word of additions.words) {
    words.push({ word, place: ++place });
    toStem.push(...stemmed(word));
  }
  const { meanings } = additions;
  return { words, toStem, meanings: { words: meanings.map(exact), toStem: meanings.flatMap(stemmed) } };
}

/** The exact words of a text, spaces between: lower case, no accents, no stop words. Idempotent. */
export function normalise(text: string): string {
  const { chunks, capitals } = read(text);
  const words = flat(chunks);
  const additions = additionsTo(words, capitals);
  return [...words, ...additions.words, ...additions.meanings.map(exact)].join(' ');
}

/** The same without what the text says in other ways: the beginning of what `normalise` makes of a longer text. */
export function normaliseWritten(text: string): string {
  return written(read(text).chunks).join(' ');
}

/** The words of a text to be given to the French stemmer, spaces between: with accents and without, and their kin. */
export function stemmable(text: string): string {
  const { toStem, meanings } = indexedText(text);
  return [...toStem, ...meanings.toStem].join(' ');
}

/** Exact words in the order of the text, one form each; then the other forms that the text does not bear. */
function flat(chunks: readonly Chunk[]): string[] {
  const words = written(chunks);
  const bears = new Set(words);
  const others = chunks.flatMap(({ parts, joined }) => [
    ...parts.flatMap((forms) => forms.slice(1)),
    ...joined,
  ]);
  return [...words, ...new Set(others.map(exact).filter((form) => !bears.has(form)))];
}

/** Exact words in the order of the text, one form each. */
const written = (chunks: readonly Chunk[]): string[] =>
  chunks.flatMap(({ parts }) => parts.map(([form = '']) => exact(form)));

const exact = (form: string): string => entryOf(form).exact;
const stemmed = (form: string): readonly string[] => entryOf(form).toStem;
