import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { COMPETENCES } from '../../../kernel/competences.ts';
import { type Frame, LEVELS } from './frame.ts';
import { gapsTo, inShippedTerms, type Levels, levelsIn, movesBetween } from './position.ts';
import { SHIPPED_FRAME } from './shipped-frame.ts';
import { coverageOf } from './team.ts';

const [facilitator] = SHIPPED_FRAME.trades;
if (!facilitator) throw new Error('the shipped frame has a facilitator');
const someLevels = fc.dictionary(fc.constantFrom(...Object.keys(COMPETENCES)), fc.constantFrom(...LEVELS));

describe('what a position says', () => {
  test.each<[string, Record<string, unknown>, Levels]>([
    ['a level of the frame is kept', { strategy: 2 }, { strategy: 2 }],
    ['beyond the last level, nothing is said', { strategy: 5 }, {}],
    ['text is no level', { strategy: '2' }, {}],
    ['what the frame does not know is left out', { telepathy: 2 }, {}],
  ])('%s', (_, said, kept) => expect(levelsIn(SHIPPED_FRAME, said)).toEqual(kept));
});

describe('gaps to a trade', () => {
  const all = {
    cooperative_attitude: 3,
    territory_knowledge: 3,
    collective_intelligence: 3,
    communication: 2,
    consultation: 2,
  } as const;
  test.each<[string, Levels, [string, number | null][]]>([
    ['none when all is held', all, []],
    ['none when more than asked is held', { ...all, communication: 4 }, []],
    ['one level short', { ...all, communication: 1 }, [['communication', 1]]],
    [
      'the widest first, the unsaid last',
      { ...all, communication: 1, collective_intelligence: 1, consultation: undefined } as unknown as Levels,
      [
        ['collective_intelligence', 1],
        ['communication', 1],
        ['consultation', null],
      ],
    ],
  ])('%s', (_, levels, gaps) =>
    expect(gapsTo(facilitator, levels).map(({ competence, level }) => [competence, level])).toEqual(gaps),
  );

  it('never counts what is held, and names all that is not', () =>
    fc.assert(
      fc.property(someLevels, (levels) => {
        const named = new Set(gapsTo(facilitator, levels).map(({ competence }) => competence));
        for (const { competence, level } of facilitator.expects)
          expect(named.has(competence)).toBe((levels[competence] ?? 0) < level);
      }),
    ));
});

describe('moves between two dates', () => {
  it('lead from one to the other', () =>
    fc.assert(
      fc.property(someLevels, someLevels, (before, after) => {
        const walked: Record<string, unknown> = { ...before };
        for (const { competence, from, to } of movesBetween(SHIPPED_FRAME, before, after)) {
          expect(walked[competence] ?? null).toBe(from);
          walked[competence] = to;
        }
        expect(levelsIn(SHIPPED_FRAME, walked)).toEqual(levelsIn(SHIPPED_FRAME, after));
      }),
    ));
});

describe('a frame of a network in common terms', () => {
  const frame = (same: Record<string, string[]>): Frame => ({
    ...SHIPPED_FRAME,
    competences: Object.entries(same).map(([code, same_as]) => ({ code, same_as, looks_for: '' })),
  });
  test.each<[string, Record<string, string[]>, Levels, Levels]>([
    ['the same', { animer: ['collective_intelligence'] }, { animer: 3 }, { collective_intelligence: 3 }],
    [
      'two that make one: the lowest counts',
      { ecouter: ['cooperative_attitude'], partager: ['cooperative_attitude'] },
      { ecouter: 4, partager: 2 },
      { cooperative_attitude: 2 },
    ],
    [
      'one that covers two',
      { chiffrer: ['economic_models', 'financial_forecasts'] },
      { chiffrer: 1 },
      { economic_models: 1, financial_forecasts: 1 },
    ],
    ['what is mapped to nothing stays out', { jongler: [] }, { jongler: 4 }, {}],
    ['what is not said stays unsaid', { animer: ['collective_intelligence'] }, {}, {}],
  ])('%s', (_, same, levels, read) => expect(inShippedTerms(frame(same), levels)).toEqual(read));
});

describe('what a team covers', () => {
  const of = (...members: Levels[]) =>
    coverageOf(SHIPPED_FRAME, members).find(({ competence }) => competence === 'strategy');
  test.each<[string, Levels[], object]>([
    ['two hold it', [{ strategy: 3 }, { strategy: 4 }], { cover: 'several', held: 2, highest: 4 }],
    ['it rests on one', [{ strategy: 3 }, { strategy: 2 }], { cover: 'alone', held: 1, learning: 1 }],
    ['somebody learns it', [{ strategy: 2 }, {}], { cover: 'learning', silent: 1 }],
    ['somebody only begins', [{ strategy: 1 }], { cover: 'nobody', beginning: 1 }],
    ['nobody said anything', [{}, {}], { cover: 'unknown', silent: 2, highest: null }],
    ['nobody at all', [], { cover: 'unknown', silent: 0 }],
  ])('%s', (_, members, told) => expect(of(...members)).toMatchObject(told));

  it('counts everybody once, whatever they said', () =>
    fc.assert(
      fc.property(fc.array(someLevels), (members) => {
        for (const { held, learning, beginning, silent } of coverageOf(SHIPPED_FRAME, members))
          expect(held + learning + beginning + silent).toBe(members.length);
      }),
    ));
});
