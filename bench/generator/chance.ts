/** Chance that is the same on every machine and in every run: all made-up records come from one seed. */

/** A source of numbers in [0, 1), by sfc32 started from a 32-bit seed. */
export type Chance = () => number;

export function chanceFrom(seed: number): Chance {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = seed | 0;
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  // The first numbers of two near seeds are alike.
  for (let i = 0; i < 12; i++) next();
  return next;
}

/** A whole number from `from` to `to`, both included. */
export const between = (chance: Chance, from: number, to: number): number =>
  from + Math.floor(chance() * (to - from + 1));

export function oneOf<T>(chance: Chance, values: readonly T[]): T {
  const value = values[Math.floor(chance() * values.length)];
  if (value === undefined) throw new Error('nothing to choose from');
  return value;
}

/** Some distinct values, at most `count`, in the order drawn. */
export function someOf<T>(chance: Chance, count: number, draw: (chance: Chance) => T): T[] {
  const drawn = new Set<T>();
  for (let i = 0; i < count; i++) drawn.add(draw(chance));
  return [...drawn];
}

/** Draws values as often as their weights say. */
export function weighted<T>(entries: readonly (readonly [T, number])[]): (chance: Chance) => T {
  const values = entries.map(([value]) => value);
  const sums = new Float64Array(entries.length);
  let total = 0;
  for (const [i, [, weight]] of entries.entries()) {
    total += weight;
    sums[i] = total;
  }
  return (chance) => {
    const aim = chance() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] ?? 0) > aim) high = middle;
      else low = middle + 1;
    }
    const value = values[low];
    if (value === undefined) throw new Error('nothing to choose from');
    return value;
  };
}
