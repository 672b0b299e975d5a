import { expect, test } from 'vitest';
import { isRight, monthAfter } from './request.ts';

test.each([
  ['2026-11-25', '2026-12-25'],
  ['2026-12-31', '2027-01-31'],
  ['2027-01-31', '2027-02-28'],
  ['2028-01-30', '2028-02-29'],
  ['2026-05-31', '2026-06-30'],
])('a request of %s is answered by %s', (asked, due) => {
  expect(monthAfter(asked)).toBe(due);
});

test.each([
  ['objection', true],
  ['', false],
  ['constructor', false],
])('%s is a right: %s', (text, is) => {
  expect(isRight(text)).toBe(is);
});
