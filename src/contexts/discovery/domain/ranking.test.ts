import { expect, it } from 'vitest';
import { namesFirst } from './ranking.ts';

const NAMES = ['fonds avise', 'avisees', 'avise', 'reseau avise national', 'autre'];

it.each([
  ['a name that is the text, then names that hold it, then the rest as found', 'avise', [2, 0, 3, 1, 4]],
  ['nothing moves when no name holds it', 'xyz', [0, 1, 2, 3, 4]],
  ['a part of a word is not the word', 'avis', [0, 1, 2, 3, 4]],
  ['no text, no order of its own', '', [0, 1, 2, 3, 4]],
])('%s', (_case, text, expected) => {
  expect(namesFirst([0, 1, 2, 3, 4], text, (position) => NAMES[position] ?? '')).toEqual(expected);
});
