/** Positions kept in order: many at once are sorted and merged, a few are put in place. */
import type { Bitset } from './bitset.ts';

export class SortedPositions {
  private order = new Uint32Array(0);
  private readonly compare: (a: number, b: number) => number;

  constructor(compare: (a: number, b: number) => number) {
    this.compare = compare;
  }

  insert(positions: readonly number[]): void {
    if (positions.length === 0) return;
    const added = Uint32Array.from(positions).sort(this.compare);
    const merged = new Uint32Array(this.order.length + added.length);
    let left = 0;
    let right = 0;
    for (let i = 0; i < merged.length; i++) {
      const a = this.order[left];
      const b = added[right];
      if (b === undefined || (a !== undefined && this.compare(a, b) <= 0)) {
        merged[i] = a ?? 0;
        left++;
      } else {
        merged[i] = b;
        right++;
      }
    }
    this.order = merged;
  }

  /** Must be called before what the order rests on changes. */
  remove(position: number): void {
    const index = this.order.indexOf(position);
    if (index === -1) return;
    const shorter = new Uint32Array(this.order.length - 1);
    shorter.set(this.order.subarray(0, index));
    shorter.set(this.order.subarray(index + 1), index);
    this.order = shorter; // a new array: whoever is reading the old one goes on undisturbed
  }

  /** The members of a set from the `from`th on, at most `count`, in order. */
  page(members: Bitset, from: number, count: number): number[] {
    const found: number[] = [];
    let seen = 0;
    for (let i = 0; i < this.order.length && found.length < count; i++) {
      const position = this.order[i] ?? 0;
      if (members.has(position) && seen++ >= from) found.push(position);
    }
    return found;
  }

  /** All members of a set, in order. */
  *all(members: Bitset): Generator<number> {
    for (const position of this.order) if (members.has(position)) yield position;
  }
}
