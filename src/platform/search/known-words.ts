/**
 * The words that records bear, in memory, to compare a misspelt word with. A hundred thousand of them are told from
 * the few that may be near by their lengths and letters alone; what is left is compared letter by letter.
 */
import { sql } from 'kysely';
import { ones } from '../../kernel/bits.ts';
import type { Database } from '../db/tables.ts';
import { likeness, nearness, slipsAllowed } from './nearness.ts';

const THRESHOLD = 0.6;
/**
 * Words sought instead of one, at most: the nearest. Many are as near as each other where names are many, and only the
 * other words of the search tell which was meant.
 */
const MOST_INSTEAD = 20;
/** A word that begins otherwise is near by slips alone: a slip at the beginning is rare, other words are many. */
const BEGINNING = 3;

export class KnownWords {
  private readonly words = new Set<string>();
  private readonly byLength: Words[] = [];
  private readonly byBeginning = new Map<string, string[]>();

  /** Words in lower case, without accents. */
  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (this.words.has(word)) continue;
      this.words.add(word);
      this.byLength[word.length] ??= { words: [], letters: [] };
      this.byLength[word.length]?.words.push(word);
      this.byLength[word.length]?.letters.push(lettersOf(word));
      const beginning = word.slice(0, BEGINNING);
      const kin = this.byBeginning.get(beginning);
      if (kin) kin.push(word);
      else this.byBeginning.set(beginning, [word]);
    }
  }

  has(word: string): boolean {
    return this.words.has(word);
  }

  /** The known words near one that is not known, the nearest first. */
  near(typed: string): string[] {
    const found = new Map<string, number>();
    const keep = (word: string, how: number) => {
      if (how >= THRESHOLD && how > (found.get(word) ?? 0)) found.set(word, how);
    };
    for (const word of this.withFewSlips(typed)) keep(word, nearness(typed, word));
    for (const word of this.byBeginning.get(typed.slice(0, BEGINNING)) ?? [])
      keep(word, likeness(typed, word));
    return [...found]
      .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
      .slice(0, MOST_INSTEAD)
      .map(([word]) => word);
  }

  /** One slip changes two letters of a word's set at most, and its length by one. */
  private *withFewSlips(typed: string): Generator<string> {
    const allowed = slipsAllowed(typed.length);
    const letters = lettersOf(typed);
    for (let length = typed.length - allowed; length <= typed.length + allowed; length++) {
      const known = this.byLength[length];
      if (!known) continue;
      for (let at = 0; at < known.words.length; at++)
        if (ones(letters ^ (known.letters[at] ?? 0)) <= 2 * allowed) yield known.words[at] ?? '';
    }
  }
}

interface Words {
  words: string[];
  /** For each of them, one bit for each letter that it bears. */
  letters: number[];
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) - 97);
  return letters;
}

/** All words of the records. One query, of one row. */
export async function readKnownWords(db: Database): Promise<KnownWords> {
  const { rows } = await sql<{
    words: string | null;
  }>`select string_agg(word, ' ') as words from search_word`.execute(db);
  return new KnownWords(rows[0]?.words?.split(' ') ?? []);
}
