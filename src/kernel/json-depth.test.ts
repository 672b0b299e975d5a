import { describe, expect, test } from 'vitest';
import { isDeeperThan } from './json-depth.ts';

describe('how deep a value nests', () => {
  test.each<[string, unknown, number, boolean]>([
    ['a text', 'x', 0, false],
    ['nothing', null, 0, false],
    ['a list of texts', ['x'], 0, false],
    ['a list in a list', [['x']], 0, true],
    ['a list in a list, one level allowed', [['x']], 1, false],
    ['an object in a list in an object', { a: [{ b: 1 }] }, 1, true],
    ['the deepest of several', [[1], { a: { b: { c: 1 } } }], 2, true],
    ['as deep as allowed', [[1], { a: { b: { c: 1 } } }], 3, false],
  ])('%s', (_, value, levels, deeper) => {
    expect(isDeeperThan(value, levels)).toBe(deeper);
  });

  test('is found without going down a stack', () => {
    let value: unknown = 1;
    for (let level = 0; level < 1_000_000; level++) value = [value];
    expect(isDeeperThan(value, 64)).toBe(true);
  });
});
