import { describe, expect, it } from 'vitest';
import { distributionOf, distributionsOf } from './distribution.ts';
import { questionOf } from './explain.ts';
import type { FactCode, Facts, FactValue } from './facts.ts';
import { SHIPPED_PACK } from './shipped-pack.ts';

const shown = (...answers: Facts[]) => answers.map((facts, id) => ({ id, answers: facts, shown: facts }));
const of = (code: FactCode, ...values: FactValue[]) =>
  distributionOf(questionOf(SHIPPED_PACK, code), shown(...values.map((value) => ({ [code]: value }))), {});

describe('how voices spread', () => {
  it('is counted in five bands on a gradient, with the middle voice and the middle half', () => {
    expect(of('purpose', 0, 19, 20, 40, 60, 61, 80, 81, 100)).toMatchObject({
      answers: 9,
      counts: [2, 1, 2, 2, 2],
      middle: { median: 60, from: 20, to: 80 },
      proposal: 60,
    });
    expect(of('purpose', 10, 20, 30, 70)?.middle).toEqual({ median: 25, from: 10, to: 30 });
  });

  it.each<[string, FactCode, FactValue[], string]>([
    ['the same position', 'purpose', [70, 70, 70], 'agree'],
    ['positions side by side', 'purpose', [60, 70, 80], 'agree'],
    ['both poles', 'purpose', [0, 0, 100, 100], 'apart'],
    ['one choice', 'stage', ['emergence', 'emergence', 'emergence'], 'agree'],
    ['three choices', 'stage', ['emergence', 'creation', 'scaling'], 'apart'],
    ['one of six otherwise', 'new_worksites', [true, true, true, true, true, false], 'near'],
    ['choices that share most', 'tried', [['loan', 'peers'], ['loan', 'peers'], ['loan']], 'near'],
    [
      'choices in another order',
      'tried',
      [
        ['loan', 'peers'],
        ['peers', 'loan'],
        ['loan', 'peers'],
      ],
      'agree',
    ],
  ])('says of %s how far apart they are', (_, code, values, accord) => {
    expect(of(code, ...values)?.accord).toBe(accord);
  });

  it.each<[string, FactCode, FactValue[], FactValue | null]>([
    ['the answer given most often', 'stage', ['creation', 'creation', 'scaling'], 'creation'],
    ['none when two are equal', 'stage', ['creation', 'creation', 'scaling', 'scaling'], null],
    ['yes', 'new_worksites', [true, true, false], true],
    ['no', 'new_worksites', [false, true, false], false],
    [
      'the choices of more than half',
      'tried',
      [['loan'], ['loan', 'peers'], ['peers', 'loan']],
      ['loan', 'peers'],
    ],
    ['no choice of half only', 'tried', [['loan'], ['loan'], ['peers'], ['nothing']], null],
  ])('proposes %s', (_, code, values, proposal) => {
    expect(of(code, ...values)?.proposal).toEqual(proposal);
  });

  it('shows the questions that set voices apart first', () => {
    const voices = shown(
      { stage: 'emergence', purpose: 0, carrier: 'citizen' },
      { stage: 'emergence', purpose: 100, carrier: 'citizen' },
      { stage: 'creation', purpose: 100 },
    );
    expect(distributionsOf(SHIPPED_PACK.questions, voices, {}).map(({ question }) => question.code)).toEqual([
      'stage',
      'purpose',
    ]);
  });
});
