import { expect, it } from 'vitest';
import { faultyVariants } from './faulty-variants.ts';

const known = new Map([
  ['national', { variantOf: null }],
  ['old-variant', { variantOf: 'a' }],
]);

it.each<[string, Record<string, string | null>, Record<string, string>]>([
  ['no variant', { a: null, b: null }, {}],
  ['a chain, whatever the order', { a: 'b', b: 'c', c: null }, {}],
  ['a variant of what is here already', { a: 'national' }, {}],
  [
    'a loop, and what rests on it',
    { a: 'b', b: 'a', c: 'a', d: null },
    { a: 'loop', b: 'loop', c: 'nothing' },
  ],
  ['a variant of itself', { a: 'a' }, { a: 'loop' }],
  [
    'a parent that is nowhere, and what rests on it',
    { a: 'nowhere', b: 'a' },
    { a: 'nothing', b: 'nothing' },
  ],
  ['a loop through what is here already', { a: 'old-variant' }, { a: 'loop' }],
])('%s', (_, rows, expected) => {
  const variants = Object.entries(rows).map(([id, variantOf]) => ({ id, variantOf }));
  const told = (list: typeof variants) =>
    Object.fromEntries([...faultyVariants(list, (id) => known.get(id))]);
  expect(told(variants)).toEqual(expected);
});
