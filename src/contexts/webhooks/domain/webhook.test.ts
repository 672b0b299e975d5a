import { describe, expect, test } from 'vitest';
import { afterTry, readAddress } from './webhook.ts';

describe('an address', () => {
  test.each([
    ['https://exemple.org/crochet?a=1#b', 'https://exemple.org/crochet?a=1'],
    ['http://exemple.org/', null],
    ['https://moi:secret@exemple.org/', null],
    ['https://exemple.org:5432/', null],
    ['https://localhost/', null],
    ['ftp://exemple.org/', null],
    ['exemple.org', null],
    [`https://exemple.org/${'x'.repeat(500)}`, null],
  ])('%s', (typed, address) => {
    expect(readAddress(typed)).toBe(address);
  });
});

test.each([
  [true, { tries: 3, failures: 4 }, { state: 'delivered', failures: 0, disable: false }],
  [false, { tries: 6, failures: 4 }, { state: 'waiting', failures: 4, disable: false }],
  [false, { tries: 7, failures: 0 }, { state: 'failed', failures: 1, disable: false }],
  [false, { tries: 7, failures: 4 }, { state: 'failed', failures: 5, disable: true }],
])('after a try that was taken: %s, with %j', (taken, before, after) => {
  expect(afterTry(taken, before)).toEqual(after);
});
