import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readKnown, writeKnown } from './known-set.ts';

const numbers = fc.uniqueArray(fc.nat(5000));

it('gives back what was written, and nothing else', () => {
  fc.assert(
    fc.property(numbers, fc.nat(6000), (all, other) => {
      const known = readKnown(writeKnown(all));
      expect(known.numbers()).toEqual([...all].sort((a, b) => a - b));
      expect(known.has(other)).toBe(all.includes(other));
    }),
  );
});

it('takes one bit a record: 20,000 in less than four kilobytes', () => {
  expect(writeKnown(Array.from({ length: 20_000 }, (_, at) => at)).length).toBeLessThan(4000);
});
