/**
 * Finds keys by the beginnings of their words, in any order: « germain laye » finds « saint germain en laye ».
 * Words are sorted once, so that all the words that begin alike stand together and so do their entries.
 */
export class NameIndex {
  readonly #keys: readonly string[];
  readonly #words: readonly string[];
  /** Entries of word i: `entries[starts[i]]` up to `entries[starts[i + 1]]`. */
  readonly #starts: Int32Array;
  readonly #entries: Int32Array;

  /** Keys are normalised: words apart by one space. An entry is the place of its key in the list. */
  constructor(keys: readonly string[]) {
    const byWord = new Map<string, number[]>();
    let total = 0;
    for (const [entry, key] of keys.entries()) {
      for (const word of key.split(' ')) {
        const known = byWord.get(word);
        if (!known) byWord.set(word, [entry]);
        else if (known.at(-1) !== entry) known.push(entry);
        else continue;
        total++;
      }
    }
    this.#keys = keys;
    this.#words = [...byWord.keys()].sort();
    this.#starts = new Int32Array(this.#words.length + 1);
    this.#entries = new Int32Array(total);
    let filled = 0;
    this.#words.forEach((word, i) => {
      const entries = byWord.get(word) ?? [];
      this.#entries.set(entries, filled);
      filled += entries.length;
      this.#starts[i + 1] = filled;
    });
  }

  /** Entries whose key has, for each word asked, a word that begins with it; an entry may come more than once. */
  find(words: readonly string[]): readonly number[] {
    const ranges = words.map((word) => ({ word, ...this.#range(word) }));
    ranges.sort((a, b) => a.end - a.start - (b.end - b.start));
    const [rarest, ...others] = ranges;
    if (!rarest) return [];
    const candidates = Array.from(this.#entries.subarray(rarest.start, rarest.end));
    if (others.length === 0) return candidates;
    return candidates.filter((entry) => {
      const key = ` ${this.#keys[entry]}`;
      return others.every(({ word }) => key.includes(` ${word}`));
    });
  }

  #range(prefix: string): { start: number; end: number } {
    const first = this.#firstFrom(prefix);
    const after = this.#firstFrom(`${prefix}\uffff`);
    return { start: this.#starts[first] ?? 0, end: this.#starts[after] ?? 0 };
  }

  #firstFrom(text: string): number {
    let [low, high] = [0, this.#words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#words[middle] ?? '') < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
