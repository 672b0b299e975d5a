import { describe, expect, it } from 'vitest';
import type { Facts } from './facts.ts';
import { nextQuestion, openQuestions } from './next-question.ts';
import { SHIPPED_PACK } from './shipped-pack.ts';

const CASES: readonly [name: string, facts: Facts, next: string][] = [
  ['nothing known: nearly everything waits for the stage', {}, 'stage'],
  [
    'emerging: the side of the model settles two rows, by whichever question',
    { stage: 'emergence' },
    'models',
  ],
  [
    'emerging, model known: the purpose settles two rows',
    { stage: 'emergence', models: ['none'] },
    'purpose',
  ],
  ['after emergence: the economy settles three rows and a line', { stage: 'creation' }, 'economy'],
];

describe('the question that matters most now', () => {
  it.each(CASES)('%s', (_, facts, next) =>
    expect(nextQuestion(SHIPPED_PACK, facts)?.question.code).toBe(next),
  );

  it('does not ask after emergence what only counts in emergence', () => {
    const asked = openQuestions(SHIPPED_PACK, { stage: 'creation' }).map(({ question }) => question.code);
    expect(asked).not.toContain('model');
    expect(asked).not.toContain('purpose');
  });

  it('counts what the answer would settle', () => {
    expect(nextQuestion(SHIPPED_PACK, { stage: 'creation' })).toMatchObject({ rows: 3, lines: 1 });
  });
});
