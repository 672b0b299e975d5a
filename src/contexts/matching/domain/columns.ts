/**
 * Named bitmaps over the same positions, all of one length: a position is put under some names, and put again under
 * others when what it stands for changes. A name that nobody bears has no bitmap.
 */
import { type Bits, clearBit, include, setBit } from '../../../kernel/bits.ts';

export class Columns {
  /** How many words of 32 positions each bitmap has. */
  words = 1;
  private readonly bitmaps = new Map<string, Bits>();
  private readonly named: (readonly string[])[] = [];

  put(position: number, names: readonly string[]): void {
    for (const name of this.named[position] ?? []) {
      const known = this.bitmaps.get(name);
      if (known) clearBit(known, position);
    }
    if (position >>> 5 >= this.words) this.grow(Math.max(this.words * 2, (position >>> 5) + 1));
    for (const name of names) setBit(this.own(name), position);
    this.named[position] = names;
  }

  get(name: string): Bits | undefined {
    return this.bitmaps.get(name);
  }

  /** A fresh bitmap: all who bear one of these names. */
  union(names: readonly string[]): Bits {
    const all: Bits = new Uint32Array(this.words);
    for (const name of names) {
      const bits = this.bitmaps.get(name);
      if (bits) include(all, bits);
    }
    return all;
  }

  private own(name: string): Bits {
    const known = this.bitmaps.get(name);
    if (known) return known;
    const fresh: Bits = new Uint32Array(this.words);
    this.bitmaps.set(name, fresh);
    return fresh;
  }

  private grow(words: number): void {
    this.words = words;
    for (const [name, bits] of this.bitmaps) {
      const wider: Bits = new Uint32Array(words);
      wider.set(bits);
      this.bitmaps.set(name, wider);
    }
  }
}
