import { expect, test } from 'vitest';
import { likeness, nearness } from './nearness.ts';

const PAIRS: readonly [typed: string, known: string, nearness: number][] = [
  ['foret', 'foret', 1],
  ['froet', 'foret', 0.8],
  ['foret', 'forets', 5 / 6],
  ['projat', 'projet', 5 / 6],
  ['emplio', 'emploi', 5 / 6],
  ['cooperatoin', 'cooperation', 10 / 11],
  ['acompagnemant', 'accompagnement', 12 / 14],
  // Two slips make another word of a short one; three of any.
  ['ferme', 'forge', 0],
  ['cooeprtaion', 'cooperation', 9 / 11],
  ['coepratoin', 'cooperation', 0],
  ['marse', 'marseille', 0],
];

test.each(PAIRS)('%s and %s', (typed, known, expected) => {
  expect(nearness(typed, known)).toBeCloseTo(expected);
});

// Dice's coefficient counted by hand: shared trigrams twice, over all trigrams of both.
const ALIKE: readonly [typed: string, known: string, likeness: number][] = [
  ['foret', 'foret', 1],
  ['foret', 'forets', (2 * 5) / (6 + 7)],
  ['mars', 'marseille', (2 * 4) / (5 + 10)],
  ['transitionnel', 'transition', (2 * 10) / (14 + 11)],
  ['ferme', 'habitat', 0],
];

test.each(ALIKE)('%s and %s: as alike as their trigrams', (typed, known, expected) => {
  expect(likeness(typed, known)).toBeCloseTo(expected);
});
