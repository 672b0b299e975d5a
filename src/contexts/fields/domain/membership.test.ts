import { expect, test } from 'vitest';
import { isConfirmed, wayOf } from './membership.ts';

const silent = { said: false, inside: false, listed: null, declined: false };

test.each([
  ['nobody says anything', silent, null],
  ['the record says so', { ...silent, said: true }, 'said'],
  ['the network says so', { ...silent, listed: true }, 'listed'],
  ['both say so', { ...silent, said: true, listed: true }, 'both'],
  ['it stands in the territory', { ...silent, inside: true }, 'inside'],
  ['the network sets aside what the record says', { ...silent, said: true, listed: false }, null],
  ['the network sets aside what stands there', { ...silent, inside: true, listed: false }, null],
  ['those who look after it refuse what the network says', { ...silent, listed: true, declined: true }, null],
])('%s', (_, words, way) => expect(wayOf(words)).toBe(way));

test('only the network’s word confirms', () => {
  expect((['both', 'listed', 'said', 'inside', null] as const).filter(isConfirmed)).toEqual([
    'both',
    'listed',
  ]);
});
