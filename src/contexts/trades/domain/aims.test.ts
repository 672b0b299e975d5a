import { describe, expect, test } from 'vitest';
import { aimsAt, aimsOf, levelsFor } from './aims.ts';
import { type Frame, frameFile } from './frame.ts';
import { gapsTo } from './position.ts';
import { SHIPPED_FRAME } from './shipped-frame.ts';

const label = (text: string) => ({ fr: text, en: text });
const network = (trades: object[]): Frame =>
  frameFile.parse({
    ...SHIPPED_FRAME,
    code: 'fournils',
    activities: [],
    competences: [
      { code: 'reunir', name: label('Réunir'), same_as: ['collective_intelligence', 'communication'] },
      { code: 'parler', name: label('Parler'), same_as: ['communication'] },
    ],
    trades,
  });
const baker = {
  ...{ code: 'baker', name: label('Fournilier'), mission: label('Faire lever'), activities: [] },
  expects: [{ competence: 'reunir', level: 3 }],
  same_as: ['facilitator'],
};

describe('what a position is looked at for', () => {
  test.each<[string, Frame, string | null, string[]]>([
    ['no trade', SHIPPED_FRAME, null, []],
    [
      'a shipped trade, in the shipped frame',
      SHIPPED_FRAME,
      'developer',
      ['cooperation-territoriale/developer'],
    ],
    [
      'a network’s trade, then what it answers to',
      network([baker]),
      'baker',
      ['fournils/baker', 'cooperation-territoriale/facilitator'],
    ],
    ['one that answers to nothing', network([{ ...baker, same_as: [] }]), 'baker', ['fournils/baker']],
    [
      'a shipped trade, where a network describes none',
      network([]),
      'facilitator',
      ['cooperation-territoriale/facilitator'],
    ],
    ['one that the frame no longer has', network([baker]), 'miller', []],
    ['a shipped trade, where a network has its own', network([baker]), 'facilitator', []],
  ])('%s', (_, frame, code, aims) =>
    expect(aimsAt(frame, code).map(({ frame: { code: of }, trade }) => `${of}/${trade.code}`)).toEqual(aims),
  );

  test('gaps are those of each frame, in its own terms', () => {
    const frame = network([baker]);
    const levels = { reunir: 3, parler: 1 } as const;
    const [own, common] = aimsAt(frame, 'baker').map((aim) =>
      gapsTo(aim.trade, levelsFor(aim, frame, levels)),
    );
    expect(own).toEqual([]);
    // Communication is asked at 2 by the facilitator, and is no better held than the weaker of what makes it.
    expect(common).toContainEqual({ competence: 'communication', expected: 2, level: 1 });
    expect(common).not.toContainEqual(expect.objectContaining({ competence: 'collective_intelligence' }));
  });

  test('trades to choose from are the shipped ones where the frame has none', () => {
    expect(aimsOf(network([])).map(({ code }) => code)).toEqual(['facilitator', 'developer']);
    expect(aimsOf(network([baker])).map(({ code }) => code)).toEqual(['baker']);
  });
});
