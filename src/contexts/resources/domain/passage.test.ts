import { describe, expect, it } from 'vitest';
import { beginningsOf, candidates, passageOf } from './passage.ts';

const shown = (text: string, ...words: string[]) => {
  const passage = passageOf(text, (word) => words.includes(word.toLowerCase()));
  if (!passage) return null;
  const body = passage.pieces.map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece)).join('');
  return `${passage.before ? '…' : ''}${body}${passage.after ? '…' : ''}`;
};

describe('a passage', () => {
  const long = `${'avant '.repeat(80)}Le broyeur est tombé en panne au printemps${' après'.repeat(80)}`;
  it('shows the words that answer, with what stands around', () => {
    const passage = shown(long, 'broyeur', 'panne') ?? '';
    expect(passage).toContain('Le [broyeur] est tombé en [panne] au printemps');
    expect(passage.length).toBeLessThan(300);
    expect(passage).toMatch(/^…avant .*après…$/);
  });
  it('takes the place that bears the most of them', () => {
    expect(shown(`broyeur ${'mot '.repeat(200)}broyeur en panne`, 'broyeur', 'panne')).toContain(
      '[broyeur] en [panne]',
    );
  });
  it.each([
    ['Un mot.', ['autre'], null],
    ['', ['mot'], null],
    ['Mot', ['mot'], '[Mot]'],
    ['**Mot** en gras,\nsuite', ['mot'], '[Mot] en gras, suite'],
  ])('%s, %o: %s', (text, words, told) => expect(shown(text, ...words)).toBe(told));
  it('never cuts a very long word away', () => {
    expect(shown(`${'x'.repeat(500)} mot`, 'mot')).toBe('…[mot]');
  });
});

it.each([
  [['developper'], 'Les filières développées, un dévoreur', ['développées']],
  [['ess'], 'L’ESS et l’essai', ['ESS', 'essai']],
  [['l'], 'lire', ['lire']],
])('%o begins in « %s » as %o', (words, text, found) => {
  const pattern = beginningsOf(words);
  expect(pattern && candidates(text, new RegExp(`^${pattern}`, 'iu'))).toEqual(found);
});
it('no word, no pattern', () => expect(beginningsOf(['', '--'])).toBeNull());
