import { describe, expect, test } from 'vitest';
import type { Level } from './frame.ts';
import type { Levels } from './position.ts';
import { SHIPPED_FRAME } from './shipped-frame.ts';
import { wantedAlone, wantedByTeam } from './wanted.ts';

const facilitator = SHIPPED_FRAME.trades.find(({ code }) => code === 'facilitator') ?? null;
const all = (level: Level): Levels =>
  Object.fromEntries(SHIPPED_FRAME.competences.map(({ code }) => [code, level]));
const of = (wanted: ReturnType<typeof wantedByTeam>, code: string) =>
  wanted.find(({ competence }) => competence === code);

describe('what a person lacks', () => {
  test('nothing is known of who said nothing, nor without a trade', () => {
    expect(wantedAlone(SHIPPED_FRAME, facilitator, undefined)).toEqual([]);
    expect(wantedAlone(SHIPPED_FRAME, null, all(1))).toEqual([]);
  });
  test('what the trade expects beyond what is held', () => {
    const wanted = wantedAlone(SHIPPED_FRAME, facilitator, { ...all(4), communication: 1 });
    expect(wanted.map(({ competence, held }) => [competence, held])).toEqual([['communication', 1]]);
  });
  test('what was not said is not lacking', () =>
    expect(
      wantedAlone(SHIPPED_FRAME, facilitator, { communication: 1 }).map(({ competence }) => competence),
    ).toEqual(['communication']));
});

describe('what a team lacks', () => {
  test('of nobody, nothing is known', () => expect(wantedByTeam(SHIPPED_FRAME, [])).toEqual([]));
  test('what two hold is not looked for; what one holds is, for the others', () => {
    expect(wantedByTeam(SHIPPED_FRAME, [all(3), all(3)])).toEqual([]);
    const wanted = wantedByTeam(SHIPPED_FRAME, [all(3), { ...all(3), strategy: 1 }]);
    expect(wanted).toEqual([{ competence: 'strategy', held: null, expected: 3 }]);
  });
  test('of a team where one person answered, what they hold is not looked for, nor what they did not say', () =>
    expect(
      wantedByTeam(SHIPPED_FRAME, [{ strategy: 3, communication: 3, consultation: 4, legal_models: 1 }, {}]),
    ).toEqual([{ competence: 'legal_models', held: 1, expected: 3 }]));
  test('what nobody holds is looked for beyond the highest level said', () =>
    expect(of(wantedByTeam(SHIPPED_FRAME, [{ strategy: 1 }, { strategy: 2 }]), 'strategy')).toEqual({
      ...{ competence: 'strategy', held: 2, expected: 3 },
    }));
  test('a network’s competence is looked for by what it covers, once, at the lowest level', () => {
    const network = {
      ...SHIPPED_FRAME,
      competences: ['compter', 'prévoir'].map((code) => ({
        ...{ code, looks_for: '', same_as: ['financial_forecasts'] },
      })),
    } as unknown as typeof SHIPPED_FRAME;
    expect(wantedByTeam(network, [{ compter: 2, prévoir: 1 }])).toEqual([
      { competence: 'financial_forecasts', held: 1, expected: 3 },
    ]);
  });
});
