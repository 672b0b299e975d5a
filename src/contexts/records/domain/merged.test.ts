import { describe, expect, test } from 'vitest';
import { changesBetween } from './changes.ts';
import { renamed, takeFrom, takenBack } from './merged.ts';

describe('the record that stays', () => {
  const stays = { name: 'A', born: 2001, note: 'n' };
  const goes = { name: 'B', born: 1999, links: [1] };
  test.each([
    ['nothing taken', [], stays],
    ['one field', ['born'], { name: 'A', born: 1999, note: 'n' }],
    ['one that only the other fills', ['links'], { ...stays, links: [1] }],
    ['one that the other leaves empty', ['note'], { name: 'A', born: 2001 }],
  ])('%s', (_, fields, document) => expect(takeFrom(stays, goes, fields)).toEqual(document));
});

test.each([
  ['alone', { network: 'x', born: 1 }, { network: 'y', born: 1 }],
  ['in a list, once', { members: ['y', 'x', 'z'] }, { members: ['y', 'z'] }],
  ['deep', { stakeholders: [{ record: 'x', role: 'r' }] }, { stakeholders: [{ record: 'y', role: 'r' }] }],
  ['a text that holds it is no name of it', { note: 'x y' }, { note: 'x y' }],
  ['a list that does not hold it keeps its doubles', { months: [1, 1] }, { months: [1, 1] }],
])('an identifier is put in place of another: %s', (_, before, after) =>
  expect(renamed(before, 'x', 'y')).toEqual(after),
);

test('undoing takes back what was written, and leaves what changed since', () => {
  const before = { a: 1, b: 2 };
  const merged = { a: 9, b: 8, c: 7 };
  const since = { a: 9, b: 5, c: 7, d: 4 };
  expect(takenBack(since, changesBetween(before, merged))).toEqual({
    document: { a: 1, b: 5, d: 4 },
    kept: ['b'],
  });
  expect(takenBack(merged, changesBetween(before, merged)).document).toEqual(before);
});
