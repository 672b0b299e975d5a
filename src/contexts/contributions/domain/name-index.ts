/**
 * The names of a kind of record, to be compared with one that is typed. Words lead to names, and runs of letters to
 * words, so that a name is compared with the few that share a rare word with it, or a word nearly the same.
 */
import {
  LIKELY_IN_PLACE,
  type Likeness,
  likeness,
  nearWord,
  trigramsOf,
  type Words,
  wordsOfName,
} from './likeness.ts';

export interface Alike {
  ordinal: number;
  likeness: Likeness;
}

/** Names compared at most; those that share the rarest words come first. */
const MOST_COMPARED = 2000;
/** Words taken for a misspelt one, at most. */
const MOST_NEAR = 20;
/** Of the letters of a word, the part that a near word shares. */
const SHARED_LETTERS = 0.3;

export class NameIndex {
  private readonly nearness: Words['nearness'];
  private readonly names = new Map<number, readonly string[]>();
  private readonly bearers = new Map<string, Set<number>>();
  private readonly byLetters = new Map<string, Set<string>>();

  constructor(nearness: Words['nearness']) {
    this.nearness = nearness;
  }

  get size(): number {
    return this.names.size;
  }

  put(ordinal: number, name: string): void {
    this.remove(ordinal);
    const words = wordsOfName(name);
    this.names.set(ordinal, words);
    for (const word of words) {
      const bearing = this.bearers.get(word);
      if (bearing) bearing.add(ordinal);
      else {
        this.bearers.set(word, new Set([ordinal]));
        for (const letters of trigramsOf(word))
          this.byLetters.set(letters, (this.byLetters.get(letters) ?? new Set()).add(word));
      }
    }
  }

  remove(ordinal: number): void {
    for (const word of this.names.get(ordinal) ?? []) {
      const bearing = this.bearers.get(word);
      bearing?.delete(ordinal);
      if (bearing?.size !== 0) continue;
      this.bearers.delete(word);
      for (const letters of trigramsOf(word)) this.byLetters.get(letters)?.delete(word);
    }
    this.names.delete(ordinal);
  }

  /** Names that may be this one, the likeliest first. */
  alike(name: string, most: number): Alike[] {
    const typed = wordsOfName(name).slice(0, 30);
    const weigh = (word: string) => Math.log(1 + this.size / (this.bearers.get(word)?.size ?? 1));
    const words = { weigh, nearness: this.nearness };
    return [...this.candidates(typed)]
      .map((ordinal) => ({ ordinal, likeness: likeness(typed, this.names.get(ordinal) ?? [], words) }))
      .filter((each) => each.likeness >= LIKELY_IN_PLACE)
      .sort((a, b) => b.likeness - a.likeness || a.ordinal - b.ordinal)
      .slice(0, most);
  }

  private candidates(typed: readonly string[]): Set<number> {
    const joined = typed.length > 1 ? [typed.join('')] : [];
    const words = new Set([...typed, ...joined].flatMap((word) => this.nearWords(word)));
    const rarest = [...words]
      .map((word) => this.bearers.get(word) ?? new Set<number>())
      .sort((a, b) => a.size - b.size);
    const found = new Set<number>();
    for (const bearing of rarest)
      for (const ordinal of bearing) {
        if (found.size >= MOST_COMPARED) return found;
        found.add(ordinal);
      }
    return found;
  }

  /** The word itself, and known words that it may be a slip for or that it begins. */
  private nearWords(word: string): string[] {
    const counts = new Map<string, number>();
    const letters = trigramsOf(word);
    for (const run of letters)
      for (const known of this.byLetters.get(run) ?? []) counts.set(known, (counts.get(known) ?? 0) + 1);
    const near = [...counts]
      .filter(
        ([known, shared]) =>
          shared >= SHARED_LETTERS * letters.size || nearWord(word, known, this.nearness) > 0,
      )
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_NEAR)
      .map(([known]) => known);
    return this.bearers.has(word) ? [word, ...near] : near;
  }
}
