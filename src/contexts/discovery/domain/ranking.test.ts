import { expect, it } from 'vitest';
import { namesFirst } from './ranking.ts';

const NAMES = ['fonds avise', 'avisees', 'avise', 'reseau avise national', 'avise conseil'];

it.each([
  [
    'the very name, then names that begin with it, then those that hold it, then the rest',
    'avise',
    [2, 4, 0, 3, 1],
  ],
  ['several words as one', 'avise national', [3, 0, 1, 2, 4]],
  ['nothing moves when no name holds it', 'xyz', [0, 1, 2, 3, 4]],
  ['a part of a word is not the word', 'avis', [0, 1, 2, 3, 4]],
  ['no text, no order of its own', '', [0, 1, 2, 3, 4]],
])('%s', (_case, text, expected) => {
  const found = namesFirst([0, 1, 2, 3, 4], { whole: text, written: text }, (at) => NAMES[at] ?? '');
  expect([...found]).toEqual(expected);
});

it('knows the beginning of a name whose acronym both say in another way', () => {
  const names = ['guide projet alimentaire territorial pat', 'projet alimentaire territorial outil pat'];
  const text = { whole: 'projet alimentaire territorial pat', written: 'projet alimentaire territorial' };
  expect([...namesFirst([0, 1], text, (at) => names[at] ?? '')]).toEqual([1, 0]);
});
