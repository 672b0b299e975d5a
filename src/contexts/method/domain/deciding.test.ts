import { describe, expect, it } from 'vitest';
import { evaluate, type GradientQuestion, SHIPPED_PACK } from '../../diagnosis/public.ts';
import { decidedBy, decidingQuestions, factsMeeting, factsRead, positionsOf } from './deciding.ts';

const gradient = (code: string): GradientQuestion => {
  const found = SHIPPED_PACK.questions.find((question) => question.code === code);
  if (found?.kind !== 'gradient') throw new Error(`${code} is no gradient`);
  return found;
};

describe('the positions that read as a code', () => {
  it.each([
    ['model', 'non_modelled', 0, 60],
    ['model', 'modelled', 40, 100],
    ['purpose', 'targeted', 0, 60],
    ['economy', 'non_market', 0, 39],
    ['economy', 'hybrid', 40, 60],
    ['economy', 'market', 61, 100],
  ])('%s, %s: from %i to %i', (question, code, from, to) => {
    expect(positionsOf(gradient(question), code)).toEqual({ from, to });
  });
});

describe('what an answer decides', () => {
  it('counts the answers that stand in for a position', () => {
    const row = SHIPPED_PACK.rows.find(({ code }) => code === 'emergence_modelled');
    expect(row && [...factsRead(SHIPPED_PACK, row.when)]).toEqual(['stage', 'model', 'models']);
    expect(decidedBy(SHIPPED_PACK, 'models').rows.map(({ code }) => code)).toEqual([
      'emergence_modelled',
      'emergence_non_modelled',
    ]);
  });

  it('is a line for each answer on means', () => {
    for (const fact of ['carrier', 'legal_form', 'amount', 'territory_posture'] as const)
      expect([fact, decidedBy(SHIPPED_PACK, fact).lines.length]).toEqual([fact, 1]);
  });

  it('is something for every question that the trial asks, which are those of the tables', () => {
    expect(
      decidingQuestions(SHIPPED_PACK)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(
      [
        ...['amount', 'carrier', 'economy', 'legal_form', 'model', 'models', 'new_worksites'],
        ...['purpose', 'stage', 'territory_posture'],
      ].sort(),
    );
  });
});

it.each(SHIPPED_PACK.rows.map((row) => [row.code, row] as const))(
  'the example of %s meets it',
  (code, row) => {
    const facts = factsMeeting(SHIPPED_PACK, row.when);
    const truth = evaluate(SHIPPED_PACK, facts).find((verdict) => verdict.row.code === code)?.truth;
    expect(truth).toBe('yes');
  },
);
