import { describe, expect, it } from 'vitest';
import { parseToken } from '../../../kernel/token.ts';
import { factsIn, faultOf } from './answers.ts';
import { questionOf } from './explain.ts';
import type { FactCode } from './facts.ts';
import { expiryOf } from './keeping.ts';
import { SHIPPED_PACK } from './shipped-pack.ts';

const CASES: readonly [name: string, fact: FactCode, value: unknown, fault: string | null][] = [
  ['an option of the question', 'stage', 'emergence', null],
  ['an option of another question', 'stage', 'citizen', 'option_unknown'],
  ['nothing', 'stage', '', 'option_unknown'],
  ['a position', 'purpose', 0, null],
  ['the other end', 'purpose', 100, null],
  ['beyond the scale', 'purpose', 101, 'out_of_scale'],
  ['before the scale', 'purpose', -1, 'out_of_scale'],
  ['between two positions', 'purpose', 49.5, 'out_of_scale'],
  ['words for a position', 'purpose', 'beaucoup', 'out_of_scale'],
  ['several models', 'models', ['ptce', 'scic'], null],
  ['no model', 'models', ['none'], null],
  ['no model, and one', 'models', ['none', 'ptce'], 'none_with_others'],
  ['a model that nobody knows', 'models', ['ptce', 'phalanstere'], 'option_unknown'],
  ['no choice at all', 'models', [], 'option_unknown'],
  ['yes', 'new_worksites', true, null],
  ['yes in words', 'new_worksites', 'oui', 'option_unknown'],
];

describe('answers that a question admits', () => {
  it.each(CASES)('%s (%s)', (_, fact, value, fault) => {
    expect(faultOf(questionOf(SHIPPED_PACK, fact), value)).toBe(fault);
  });

  it('sets aside those that the present rules no longer admit, and keeps the others', () => {
    expect(factsIn(SHIPPED_PACK, { stage: 'emergence', amount: 'enormous', mood: 'good' })).toEqual({
      facts: { stage: 'emergence' },
      setAside: ['amount', 'mood'],
    });
  });
});

describe('how long answers are kept', () => {
  it.each([
    ['2026-11-22T09:00:00.000Z', '2027-11-22T09:00:00.000Z'],
    ['2028-02-29T09:00:00.000Z', '2029-03-01T09:00:00.000Z'],
  ])('from %s to %s', (from, to) => expect(expiryOf(new Date(from)).toISOString()).toBe(to));
});

describe('the token in an address', () => {
  it.each([
    ['abcdefghijklmnopqrstuvwxyzABCD-_', true],
    ['abcdefghijklmnopqrstuvwxyzABCD-', false],
    ['abcdefghijklmnopqrstuvwxyzABCD-_x', false],
    ["abcdefghijklmnopqrstuvwxyz' or 1", false],
    ['', false],
  ])('%s', (text, admitted) => expect(parseToken(text) !== null).toBe(admitted));
});
