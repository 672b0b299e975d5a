import { expect, it } from 'vitest';
import { namesFirst } from './ranking.ts';

const NAMES = ['fonds avise', 'avisees', 'avise', 'reseau avise national', 'avise conseil'];

it.each([
  ['the very name, then names that begin with it, then those that hold it, then the rest', 'avise', [2, 4, 0, 3, 1]],
  ['several words as one', 'avise national', [3, 0, 1, 2, 4]],
  ['nothing moves when no name holds it', 'xyz', [0, 1, 2, 3, 4]],
  ['a part of a word is not the word', 'avis', [0, 1, 2, 3, 4]],
  ['no text, no order of its own', '', [0, 1, 2, 3, 4]],
])('%s', (_case, text, expected) => {
  expect(namesFirst([0, 1, 2, 3, 4], text, (position) => NAMES[position] ?? '')).toEqual(expected);
});
