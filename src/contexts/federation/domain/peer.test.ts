import { expect, test } from 'vitest';
import { isOn, mayBeTaken, pauseAfter, readAddress } from './peer.ts';

test.each([
  ['https://terreau.example', 'https://terreau.example'],
  ['terreau.example', 'https://terreau.example'],
  [' https://terreau.example/cooperations?x=1 ', 'https://terreau.example'],
  ['https://terreau.example:8443/', 'https://terreau.example:8443'],
  ['http://terreau.example', null],
  ['https://moi:secret@terreau.example', null],
  ['javascript:alert(1)', null],
  ['https://', null],
  ['', null],
])('the address %j is %j', (typed, expected) => expect(readAddress(typed)).toBe(expected));

test.each([
  ['licence-ouverte-2.0', true],
  ['cc-by-sa-4.0', true],
  ['cc-by-nc-4.0', false],
  ['all-rights-reserved', false],
  ['', false],
])('the licence %j may be taken: %s', (licence, expected) => expect(mayBeTaken(licence)).toBe(expected));

test.each([
  ['its own page', 'https://a.example/x', true],
  ['a name that merely begins alike', 'https://a.example.evil.example/x', false],
  ['another scheme', 'http://a.example/x', false],
])('%s', (_, address, expected) => expect(isOn('https://a.example', address)).toBe(expected));

test('each failure doubles the wait, up to a week', () => {
  const hours = [0, 1, 2, 3, 8, 100].map((failures) => pauseAfter(failures) / 3_600_000);
  expect(hours).toEqual([6, 1, 2, 4, 128, 168]);
});
