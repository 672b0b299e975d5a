import { describe, expect, it } from 'vitest';
import { suggestionQuery } from './forms.ts';

describe('what a question of suggestions accepts', () => {
  it.each([
    ['text alone', 'q=rennes', { text: 'rennes', limit: 10 }],
    ['nothing', '', { text: '', limit: 10 }],
    ['a limit', 'q=a&par_page=3', { text: 'a', limit: 3 }],
    ['too high a limit', 'q=a&par_page=5000', { text: 'a', limit: 10 }],
    ['no number', 'q=a&par_page=x', { text: 'a', limit: 10 }],
    ['kinds', 'q=a&type=epci&type=region', { text: 'a', limit: 10, kinds: ['epci', 'region'] }],
    ['an unknown kind', 'q=a&type=planete', { text: 'a', limit: 10 }],
    ['too long a text', `q=${'a'.repeat(300)}`, { text: 'a'.repeat(200), limit: 10 }],
  ])('%s', (_, query, expected) => {
    expect(suggestionQuery(new URLSearchParams(query))).toEqual(expected);
  });
});
