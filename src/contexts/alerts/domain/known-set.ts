/** A set of the numbers of records, one bit each: all that an alert remembers of what a list held. */
export function writeKnown(numbers: Iterable<number>): string {
  const all = [...numbers];
  const bits = new Uint8Array(all.reduce((most, number) => Math.max(most, number + 1), 0) / 8 + 1);
  for (const number of all) bits[number >> 3] = (bits[number >> 3] ?? 0) | (1 << (number & 7));
  return Buffer.from(bits).toString('base64');
}

export function readKnown(text: string): { has(number: number): boolean; numbers(): number[] } {
  const bits = Buffer.from(text, 'base64');
  const has = (number: number) => (((bits[number >> 3] ?? 0) >> (number & 7)) & 1) === 1;
  return {
    has,
    numbers: () => Array.from({ length: bits.length * 8 }, (_, number) => number).filter(has),
  };
}
