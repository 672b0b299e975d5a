/** A set of small whole numbers, one bit each: intersections and counts run over machine words. */
import { ones } from '../../../kernel/bits.ts';

export class Bitset {
  words: Uint32Array;

  constructor(capacity = 0) {
    this.words = new Uint32Array((capacity + 31) >>> 5);
  }

  /** The set of all numbers below `size`. */
  static full(size: number): Bitset {
    const set = new Bitset(size);
    set.words.fill(0xffffffff);
    if (size & 31) set.words[set.words.length - 1] = 2 ** (size & 31) - 1;
    return set;
  }

  add(number: number): void {
    const word = number >>> 5;
    if (word >= this.words.length) this.grow(word + 1);
    this.words[word] = (this.words[word] ?? 0) | (1 << (number & 31));
  }

  addAll(numbers: readonly number[]): void {
    for (const number of numbers) this.add(number);
  }

  delete(number: number): void {
    const word = number >>> 5;
    if (word < this.words.length) this.words[word] = (this.words[word] ?? 0) & ~(1 << (number & 31));
  }

  has(number: number): boolean {
    return (((this.words[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
  }

  get size(): number {
    let total = 0;
    for (let i = 0; i < this.words.length; i++) total += ones(this.words[i] ?? 0);
    return total;
  }

  /** A new set: what is in both. */
  and(other: Bitset): Bitset {
    const length = Math.min(this.words.length, other.words.length);
    const both = new Bitset(length << 5);
    for (let i = 0; i < length; i++) both.words[i] = (this.words[i] ?? 0) & (other.words[i] ?? 0);
    return both;
  }

  /** A new set: what is in this one and not in the other. */
  without(other: Bitset): Bitset {
    const rest = new Bitset(this.words.length << 5);
    for (let i = 0; i < this.words.length; i++) rest.words[i] = (this.words[i] ?? 0) & ~(other.words[i] ?? 0);
    return rest;
  }

  /** Takes in all of the other. */
  include(other: Bitset): void {
    if (other.words.length > this.words.length) this.grow(other.words.length);
    for (let i = 0; i < other.words.length; i++) this.words[i] = (this.words[i] ?? 0) | (other.words[i] ?? 0);
  }

  /** How many are in both, without making the set. */
  countWith(other: Bitset): number {
    const length = Math.min(this.words.length, other.words.length);
    let total = 0;
    for (let i = 0; i < length; i++) {
      const word = (this.words[i] ?? 0) & (other.words[i] ?? 0);
      if (word !== 0) total += ones(word);
    }
    return total;
  }

  /** Adds a weight to the score of each member: a plain loop, since a generator costs more than the addition. */
  weigh(scores: Float64Array, weight: number): void {
    for (let i = 0; i < this.words.length; i++) {
      let word = this.words[i] ?? 0;
      while (word !== 0) {
        const lowest = word & -word;
        const member = (i << 5) + (31 - Math.clz32(lowest));
        scores[member] = (scores[member] ?? 0) + weight;
        word ^= lowest;
      }
    }
  }

  *[Symbol.iterator](): Generator<number> {
    for (let i = 0; i < this.words.length; i++) {
      let word = this.words[i] ?? 0;
      while (word !== 0) {
        const lowest = word & -word;
        yield (i << 5) + (31 - Math.clz32(lowest));
        word ^= lowest;
      }
    }
  }

  private grow(length: number): void {
    const words = new Uint32Array(Math.max(length, this.words.length * 2));
    words.set(this.words);
    this.words = words;
  }
}
