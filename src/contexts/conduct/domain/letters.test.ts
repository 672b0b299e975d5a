import { expect, test } from 'vitest';
import { LETTER_KINDS, LETTER_LIMITS, LetterRoom } from './letters.ts';

test.each(LETTER_KINDS)('%s: just within the limits, and just beyond', (kind) => {
  const { person, address } = LETTER_LIMITS[kind];
  const room = new LetterRoom(kind, person - 2, new Map([['often', address - 1]]));
  expect(['often', 'often', 'new', 'other'].map((to) => room.take(to))).toEqual([
    'taken',
    'address',
    'taken',
    'person',
  ]);
});
